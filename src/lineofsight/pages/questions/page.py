"""What inspectors found in other councils, as questions for this one."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.elsewhere.questions import questions, table

PAGE = Page("questions", "/questions", Needs.COUNCIL, questions, table)
