"""The forms with which lists, inspection documents and files about money are added."""

from lineofsight.pages.add.sending import send_claims, send_documents, send_lists, send_savings
from lineofsight.pages.page import Action, Page
from lineofsight.views.access import Needs
from lineofsight.views.data.add import add

PAGE = Page("add", "/data/add", Needs.CHILDREN, add, has_form=True, is_of_the_moment=True)
ACTIONS = (
    Action("add_lists", "/data/add/lists", Needs.CHILDREN, send_lists),
    Action("add_documents", "/data/add/documents", Needs.CHILDREN, send_documents),
    Action("add_savings", "/data/add/savings", Needs.CHILDREN, send_savings),
    Action("add_claims", "/data/add/claims", Needs.CHILDREN, send_claims),
)
