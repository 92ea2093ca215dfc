"""One number of the law, or one of the council's own."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.law.law_number import law_number, table

PAGE = Page("law_number", "/law/{id}", Needs.PUBLISHED, law_number, table)
