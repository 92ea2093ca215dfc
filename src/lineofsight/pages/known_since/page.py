"""Known since when: first visible, first told, first acted."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.measures.known_since import known_since, table

PAGE = Page("known_since", "/known-since", Needs.COUNCIL, known_since, table)
