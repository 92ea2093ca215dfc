"""How many children may be in care, what that costs, and whether there are homes enough."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.money.care import care_page
from lineofsight.views.money.care_table import table

PAGE = Page("care", "/money/care", Needs.COUNCIL, care_page, table)
