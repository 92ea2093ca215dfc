"""One measure, from its meaning to its teams."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.measures.measure import measure, table

PAGE = Page("measure", "/measures/{measure}", Needs.COUNCIL, measure, table)
