"""The 36 themes."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.themes.themes import table, themes

PAGE = Page("themes", "/themes", Needs.COUNCIL, themes, table)
