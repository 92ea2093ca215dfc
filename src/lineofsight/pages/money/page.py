"""Savings as they can be read, what they touch, and figures that differ."""

from lineofsight.pages.page import Page, Picture
from lineofsight.views.access import Needs
from lineofsight.views.money.money import money
from lineofsight.views.money.money_kept import CHARTS, chart
from lineofsight.views.money.money_table import table

PAGE = Page("money", "/money", Needs.COUNCIL, money, table)
PICTURES = (Picture("money_chart", CHARTS, Needs.COUNCIL, chart, "image/svg+xml"),)
