"""What became of everything that inspectors asked of one authority."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.inspections.threads import table, threads

PAGE = Page(
    "threads", "/inspections/authorities/{authority}/threads", Needs.COUNCIL, threads, table
)
