"""Why this number: from the figure down to the rows of the lists."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.measures.why import table, why

PAGE = Page("why", "/measures/{measure}/why", Needs.CHILDREN, why, table)
