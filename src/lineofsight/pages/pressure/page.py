"""Gaps and the deficit beside reserves, support, notices, and costs beside others."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.pressure import pressure_page
from lineofsight.views.pressure_table import table

PAGE = Page("pressure", "/money/pressure", Needs.COUNCIL, pressure_page, table)
