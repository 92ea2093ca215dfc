"""What was added since this program began, and what is being added now."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.adding import adding

PAGE = Page("adding", "/data/adding", Needs.CHILDREN, adding, is_of_the_moment=True)
