"""The rows that one day-one check finds."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.doubtful import doubtful, table

PAGE = Page("doubtful", "/data/quality/{check}", Needs.CHILDREN, doubtful, table)
