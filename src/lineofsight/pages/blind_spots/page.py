"""What inspectors examine, by how this council would know."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.themes.blind_spots import blind_spots
from lineofsight.views.themes.blind_spots_table import table

PAGE = Page("blind_spots", "/blind-spots", Needs.COUNCIL, blind_spots, table)
