"""The counts of the lists, as the workbook has them."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.counts import counts, table

PAGE = Page("counts", "/data/counts", Needs.COUNCIL, counts, table)
