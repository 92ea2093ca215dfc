"""One question from elsewhere, with its sources."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.elsewhere.question import question, table

PAGE = Page("question", "/questions/{question}", Needs.COUNCIL, question, table)
