"""One measure: first visible, first told, first acted, and the forms to record it."""

from lineofsight.pages.page import Action, Page
from lineofsight.pages.told.saying import act, tell, withdraw
from lineofsight.views.access import Needs
from lineofsight.views.measures.told_form import table, told_form

PAGE = Page(
    "told", "/measures/{measure}/known-since", Needs.COUNCIL, told_form, table, has_form=True
)
ACTIONS = (
    Action("say_told", "/measures/{measure}/told", Needs.COUNCIL, tell),
    Action("say_acted", "/measures/{measure}/acted", Needs.COUNCIL, act),
    Action("withdraw_said", "/measures/{measure}/withdrawn", Needs.COUNCIL, withdraw),
)
