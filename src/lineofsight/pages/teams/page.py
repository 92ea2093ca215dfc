"""The teams."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.teams.team_list import table, team_list

PAGE = Page("teams", "/teams", Needs.COUNCIL, team_list, table)
