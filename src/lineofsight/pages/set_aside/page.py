"""What could not be used as it stood."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.set_aside import set_aside, table

PAGE = Page("set_aside", "/data/set-aside", Needs.CHILDREN, set_aside, table)
