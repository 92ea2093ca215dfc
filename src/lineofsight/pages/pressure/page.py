"""Gaps and the deficit beside reserves, support, notices, and costs beside others."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.money.pressure import pressure_page
from lineofsight.views.money.pressure_table import table

PAGE = Page("pressure", "/money/pressure", Needs.COUNCIL, pressure_page, table)
