"""One theme."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.themes.theme import theme
from lineofsight.views.themes.theme_table import table

PAGE = Page("theme", "/themes/{theme}", Needs.COUNCIL, theme, table)
