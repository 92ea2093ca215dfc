"""Where inspectors wrote some words."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.inspections.search import search, table

PAGE = Page("search", "/inspections/search", Needs.PUBLISHED, search, table)
