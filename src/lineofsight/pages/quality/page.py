"""How good the lists are: what does not fit, and how much of them can be used."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.quality import quality, table

PAGE = Page("quality", "/data/quality", Needs.COUNCIL, quality, table)
