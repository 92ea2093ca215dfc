"""The council's own inspections, and the way to every other authority's."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.inspections.inspections import inspections, table

PAGE = Page("inspections", "/inspections", Needs.PUBLISHED, inspections, table)
