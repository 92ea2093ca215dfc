"""The director's first page."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.home.home import home, table

PAGE = Page("home", "/", Needs.COUNCIL, home, table)
