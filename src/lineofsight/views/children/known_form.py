"""The form on which a manager says of a line: known, in hand until a day, because."""

import datetime as dt
import sqlite3
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.measures.blind_spots import all_ids
from lineofsight.register.kinds.known import MOST_CHARACTERS, WARNING
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.children.known import Said, known
from lineofsight.views.children.lines import Line, line_maker
from lineofsight.views.children.worklist import lines_of_child
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.own_address import own_address
from lineofsight.views.references import References, references
from lineofsight.views.sources import Sources

_A_MONTH = dt.timedelta(days=30)
_EMPTY = Draft((), ())
_GONE = Draft((), (Fault("until-day", "What you typed is no longer kept: type it again."),))


@dataclass(frozen=True)
class KnownForm:
    """The line, what was said of it before (the newest first), and what was typed.

    `now` is the answer that holds, or the one whose day has passed; `back` is the page to go back
    to, and `example` a day such as one may type.
    """

    title: str
    line: Line
    now: Said | None
    history: tuple[Said, ...]
    back: str
    example: dt.date
    until_day: str
    until_month: str
    until_year: str
    because: str
    faults: tuple[Fault, ...]
    warning: str
    most_characters: int
    problem: str | None


def known_form(sources: Sources, asked: Asked) -> KnownForm:
    """The form for one line. Raises NotHere when the newest lists do not have it."""
    reference = asked.parts["reference"]
    back = own_address(asked.filter("back"), f"/children/{reference}")
    row = row_about(sources, reference, asked.filter("measure"), asked.filter("case"))
    line = line_maker(sources, back).line(row)
    said = known(sources)
    draft = _draft(asked)
    return KnownForm(
        title="Known and in hand",
        line=line,
        now=line.known,
        history=tuple(reversed(said.history(line.measure, row["case_id"]))),
        back=back,
        example=sources.today + _A_MONTH,
        until_day=draft.typed("until-day"),
        until_month=draft.typed("until-month"),
        until_year=draft.typed("until-year"),
        because=draft.typed("because"),
        faults=draft.faults,
        warning=WARNING,
        most_characters=MOST_CHARACTERS,
        problem=said.problem,
    )


def row_about(
    sources: Sources, reference: str, measure: str | None, case: str | None
) -> sqlite3.Row:
    """The line of a child under a measure, by the references of the child and of the case.

    No case is given where the child has one line under the measure.

    Raises WrongUse for a measure that there is not, and NotHere where there is no such line.
    """
    if measure is None or measure not in all_ids():
        raise WrongUse("It is not said which measure this is about: choose a line of the worklist.")
    known_by = references(sources)
    child = known_by.child(reference)
    found = lines_of_child(sources.need_answers(), measure, child)
    row = next((each for each in found if _is_case(known_by, each["case_id"], case, child)), None)
    if row is None:
        raise NotHere(
            "The newest lists say nothing of this child here: choose a line of the worklist."
        )
    return row


def _is_case(known_by: References, case_id: str, asked: str | None, child: str) -> bool:
    return case_id == child if asked is None else known_by.reference(case_id) == asked


def _draft(asked: Asked) -> Draft:
    wanted = asked.filter(DRAFT)
    return (DRAFTS.find(wanted) or _GONE) if wanted else _EMPTY
