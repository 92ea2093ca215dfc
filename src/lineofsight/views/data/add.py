"""The forms with which lists and inspection documents are added."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.inputs.files import READ
from lineofsight.loading.jobs import JOBS
from lineofsight.views.asked import Asked
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.sources import Sources

DAY, MONTH, YEAR = "as-at-day", "as-at-month", "as-at-year"
_EMPTY = Draft((), ())
_GONE = Draft((), (Fault("lists", "What you typed is no longer kept: choose the files again."),))


@dataclass(frozen=True)
class Add:
    """What was typed, and what is wrong with it. `newest` is the day of the lists that answer now.

    `formats` are endings of names; files are told by their content all the same.
    """

    title: str
    newest: dt.date | None
    goes_on: bool
    formats: tuple[str, ...]
    day: str
    month: str
    year: str
    faults: tuple[Fault, ...]


def add(sources: Sources, asked: Asked) -> Add:
    """The forms, empty or with what was typed before."""
    draft = _draft(asked)
    return Add(
        title="Add lists, inspection documents or savings",
        newest=sources.as_at(),
        goes_on=any(not each.is_over for each in JOBS.of(sources.workspace)),
        formats=READ,
        day=draft.typed(DAY),
        month=draft.typed(MONTH),
        year=draft.typed(YEAR),
        faults=draft.faults,
    )


def _draft(asked: Asked) -> Draft:
    wanted = asked.filter(DRAFT)
    return (DRAFTS.find(wanted) or _GONE) if wanted else _EMPTY
