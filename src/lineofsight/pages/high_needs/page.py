"""The schools grant: every source side by side, past forecasts, and what may come."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.money.high_needs import high_needs_page
from lineofsight.views.money.high_needs_table import table

PAGE = Page("high_needs", "/money/high-needs", Needs.COUNCIL, high_needs_page, table)
