"""The law's numbers, and the council's own standards."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.law.law import law, table

PAGE = Page("law", "/law", Needs.PUBLISHED, law, table)
