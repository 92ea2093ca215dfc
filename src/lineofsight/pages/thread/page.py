"""What became of one thing that inspectors asked, and how people read it."""

from lineofsight.pages.page import Action, Page
from lineofsight.pages.thread.saying import say
from lineofsight.views.access import Needs
from lineofsight.views.inspections.thread import table, thread

PAGE = Page(
    "thread",
    "/inspections/authorities/{authority}/threads/{thread}",
    Needs.COUNCIL,
    thread,
    table,
    has_form=True,
)
ACTIONS = (
    Action(
        "say_thread_read",
        "/inspections/authorities/{authority}/threads/{thread}/read",
        Needs.COUNCIL,
        say,
    ),
)
