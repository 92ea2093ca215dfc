"""Who stands differently in one measure since a second import of the same day."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.corrected import corrected_cases, table

ADDRESS = "/data/imports/{number}/corrections/{measure}"

PAGE = Page("corrected", ADDRESS, Needs.CHILDREN, corrected_cases, table)
