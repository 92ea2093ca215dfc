"""Every import of the council's lists, and what the newest do not tell."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.data import data, table

PAGE = Page("data", "/data", Needs.COUNCIL, data, table)
