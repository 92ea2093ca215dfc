"""Say versus found: a text beside the inspection reports that it speaks of."""

from lineofsight.pages.compare.sending import forget, send
from lineofsight.pages.page import Action, Page
from lineofsight.views.access import Needs
from lineofsight.views.comparing.compare import compare_page, table

PAGE = Page(
    "compare",
    "/compare",
    Needs.COUNCIL,
    compare_page,
    table,
    has_form=True,
    is_of_the_moment=True,
)
ACTIONS = (
    Action("send_text", "/compare/text", Needs.COUNCIL, send),
    Action("forget_text", "/compare/forgotten", Needs.COUNCIL, forget),
)
