"""A manager's home: one team."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.teams.team import table, team

PAGE = Page("team", "/teams/{team}", Needs.CHILDREN, team, table)
