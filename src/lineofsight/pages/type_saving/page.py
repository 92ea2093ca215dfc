"""The form in which somebody types one saving, or takes one away that was typed."""

from lineofsight.pages.page import Action, Page
from lineofsight.pages.type_saving.keeping import keep_typed, take_away
from lineofsight.views.access import Needs
from lineofsight.views.money.type_saving import type_saving

PAGE = Page("type_saving", "/money/savings/add", Needs.COUNCIL, type_saving, has_form=True)
ACTIONS = (
    Action("keep_typed_saving", "/money/savings/typed", Needs.COUNCIL, keep_typed),
    Action("take_away_saving", "/money/savings/taken-away", Needs.COUNCIL, take_away),
)
