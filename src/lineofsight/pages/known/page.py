"""The form on which a manager says that something is known and in hand."""

from lineofsight.pages.known.saying import say, take_back
from lineofsight.pages.page import Action, Page
from lineofsight.views.access import Needs
from lineofsight.views.children.known_form import known_form

PAGE = Page("known", "/children/{reference}/known", Needs.CHILDREN, known_form, has_form=True)
ACTIONS = (
    Action("say_known", "/children/known", Needs.CHILDREN, say),
    Action("take_back_known", "/children/withdrawn", Needs.CHILDREN, take_back),
)
