"""What inspectors said of one authority, for a citizen too."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.inspections.authority import authority, table

PAGE = Page("authority", "/inspections/authorities/{authority}", Needs.PUBLISHED, authority, table)
