"""The forms with which lists and inspection documents are added."""

from lineofsight.pages.add.sending import send_documents, send_lists
from lineofsight.pages.page import Action, Page
from lineofsight.views.access import Needs
from lineofsight.views.add import add

PAGE = Page("add", "/data/add", Needs.CHILDREN, add, has_form=True)
ACTIONS = (
    Action("add_lists", "/data/add/lists", Needs.CHILDREN, send_lists),
    Action("add_documents", "/data/add/documents", Needs.CHILDREN, send_documents),
)
