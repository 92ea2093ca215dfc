"""Every measure by inspection area."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.measures.measures import measures, table

PAGE = Page("measures", "/measures", Needs.COUNCIL, measures, table)
