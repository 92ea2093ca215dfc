"""Which sheet and column was read as what."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.mapping import mapping, table

PAGE = Page("mapping", "/data/mapping", Needs.COUNCIL, mapping, table)
