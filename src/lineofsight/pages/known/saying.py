"""What the form does: it records an answer, or takes one back, and goes on to where it came from.

A form with faults goes back to its page with what was typed, and the page says what to put right.
"""

import re
import sqlite3
from urllib.parse import urlencode

from lineofsight.errors import WrongUse
from lineofsight.pages.known.until import until
from lineofsight.pages.page import Submitted
from lineofsight.register.case_key import case_key
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.kinds.withdrawn import withdraw
from lineofsight.register.store import open_register
from lineofsight.views.children.known_form import row_about
from lineofsight.views.children.lines import answer_address
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.own_address import own_address
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key

_TYPED = ("until-day", "until-month", "until-year", "because")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_NO_REASON = Fault("because", "Say in a few words how it is in hand.")


def say(sources: Sources, form: Submitted) -> str:
    """Record that a line is known and in hand, until a day, because."""
    row = _row(sources, form)
    faults = _recorded(sources, form, Case(row["measure"], row["case_id"], row["child"]))
    if not faults:
        return _back(form)
    typed = tuple((name, form.fields.get(name, "")) for name in _TYPED)
    draft = DRAFTS.keep(Draft(typed, faults), secret_key(sources.workspace))
    address = answer_address(_reference(form), row["measure"], _back(form), _case(form))
    return f"{address}&{urlencode({DRAFT: draft})}"


def take_back(sources: Sources, form: Submitted) -> str:
    """End the answer that holds for a line. Raises WrongUse when that is another line's."""
    row = _row(sources, form)
    number = form.fields.get("number", "")
    with open_register(sources.workspace) as register:
        answer = register.event(int(number)) if _NUMBER.fullmatch(number) else None
        subject = case_key(register).subject(row["measure"], row["case_id"])
        if answer is None or answer.subject != subject:
            raise WrongUse("This is not an answer to that line: look at its page again.")
        withdraw(register, answer.number, form.viewer.who)
    return _back(form)


def _recorded(sources: Sources, form: Submitted, case: Case) -> tuple[Fault, ...]:
    """Nothing once the answer is in the register; else what is wrong with what was typed."""
    day, because = until(form.fields, sources.today), form.fields.get("because", "")
    if isinstance(day, Fault):
        return (day,) if because.strip() else (day, _NO_REASON)
    if not because.strip():
        return (_NO_REASON,)
    try:
        with open_register(sources.workspace) as register:
            say_known(register, case, Known(day, because), form.viewer.who)
    except WrongUse as mistake:
        return (Fault("because", str(mistake)),)
    return ()


def _row(sources: Sources, form: Submitted) -> sqlite3.Row:
    return row_about(sources, _reference(form), form.fields.get("measure"), _case(form))


def _case(form: Submitted) -> str | None:
    return form.fields.get("case")


def _reference(form: Submitted) -> str:
    return form.fields.get("reference", "")


def _back(form: Submitted) -> str:
    return own_address(form.fields.get("back"), f"/children/{_reference(form)}")
