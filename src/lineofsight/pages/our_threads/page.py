"""What became of everything that inspectors asked of this council: an index by theme."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.inspections.our_threads import our_threads, table

PAGE = Page("our_threads", "/threads", Needs.COUNCIL, our_threads, table)
