"""What the forms do: they record who was told, what was done, or that it was not so.

Then they show the page again.
"""

import datetime as dt
import re
from enum import StrEnum
from typing import TypeVar

from lineofsight.errors import WrongUse
from lineofsight.measures.blind_spots import all_ids
from lineofsight.pages.page import Submitted
from lineofsight.pages.typed_day import typed_day
from lineofsight.register.kinds.acted import Acted, say_acted
from lineofsight.register.kinds.retracted import retract
from lineofsight.register.kinds.told import How, Role, Told, measure_subject, say_told
from lineofsight.register.store import open_register
from lineofsight.views.sources import Sources

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")

Choice = TypeVar("Choice", bound=StrEnum)


def tell(sources: Sources, form: Submitted) -> str:
    """Record that somebody was told. Raises WrongUse for what is missing or cannot be so."""
    said = Told(_day(form), _choice(Role, form, "to"), _choice(How, form, "how"), _evidence(form))
    with open_register(sources.workspace) as register:
        say_told(register, _measure(form), said, form.viewer.who)
    return _back(form)


def act(sources: Sources, form: Submitted) -> str:
    """Record that something was done. Raises WrongUse for what is missing or cannot be so."""
    said = Acted(_day(form), _evidence(form))
    with open_register(sources.workspace) as register:
        say_acted(register, _measure(form), said, form.viewer.who)
    return _back(form)


def withdraw(sources: Sources, form: Submitted) -> str:
    """Withdraw what was recorded. Raises WrongUse for what is missing or of another measure."""
    number, subject = form.fields.get("number", ""), measure_subject(_measure(form))
    with open_register(sources.workspace) as register:
        event = register.event(int(number)) if _NUMBER.fullmatch(number) else None
        if event is None or event.subject != subject:
            raise WrongUse("This is not recorded of this measure: look at its page again.")
        because = form.fields.get("because", "")
        retract(register, event.number, because, form.viewer.who)
    return _back(form)


def _measure(form: Submitted) -> str:
    name = form.parts["measure"]
    if name not in all_ids():
        raise WrongUse("There is no such measure: choose one among all measures.")
    return name


def _back(form: Submitted) -> str:
    return f"/measures/{form.parts['measure']}/known-since"


def _day(form: Submitted) -> dt.date:
    day, month, year = (form.fields.get(f"on-{part}", "") for part in ("day", "month", "year"))
    found = typed_day(day.strip(), month.strip(), year.strip())
    if found is None:
        raise WrongUse("The day is not one of the calendar: go back, and give day, month and year.")
    return found


def _choice(kind: type[Choice], form: Submitted, name: str) -> Choice:
    try:
        return kind(form.fields.get(name, ""))
    except ValueError:
        raise WrongUse(
            "It is not said who was told, or how: go back, choose both, and send the form again."
        ) from None


def _evidence(form: Submitted) -> str:
    return form.fields.get("evidence", "")
