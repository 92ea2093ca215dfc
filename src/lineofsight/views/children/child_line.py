"""One time line of a child: what was recorded on which day, and what was expected by which.

Every word comes from the lists, the code lists, the measures and the law: none is written here.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.model.verdicts import Verdict
from lineofsight.views.children.child_rows import ListRow
from lineofsight.views.law.law_links import LawLink, Told

# What a list says of a day in columns of their own.
SAID_WITH: Mapping[tuple[str, str], Sequence[str]] = {
    ("contacts", "contact_date"): ("contact_source",),
    ("early_help", "assessment_start"): ("organisation",),
    ("referrals", "referral_date"): ("referral_source", "no_further_action"),
    ("assessments", "assessment_start"): ("child_seen",),
    ("assessments", "authorised"): ("support_required",),
    ("section47", "strategy_date"): ("conference_unnecessary",),
    ("section47", "conference_date"): ("plan_resulted",),
    ("need", "need_start"): ("need_code",),
    ("need", "need_end"): ("end_reason",),
    ("protection", "plan_start"): ("first_category",),
    ("protection", "last_visit"): ("seen_alone",),
    ("care", "care_start"): ("need_code",),
    ("care", "legal_start"): ("legal_status",),
    ("care", "placement_start"): ("placement_type", "placement_provider", "placement_location"),
    ("care", "care_end"): ("end_reason",),
    ("leaving", "last_contact"): ("in_touch",),
    ("adoption", "reversed_date"): ("reversed_reason",),
}
_IS_ASKED = (Verdict.MET, Verdict.NOT_MET, Verdict.NOT_YET_DUE, Verdict.CANNOT_SAY)
EXPECTED = "Expected by this day"


@dataclass(frozen=True)
class Moment:
    """Something recorded on a day, or expected by it.

    `places` are where it stands in the council's files; `measure` says what was expected.
    """

    on: dt.date
    what: str
    says: str
    lists: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    measure: str | None = None
    title: str | None = None
    laws: tuple[LawLink, ...] = ()

    @property
    def is_expected(self) -> bool:
        """Whether it was expected; else it was recorded."""
        return self.measure is not None


@dataclass(frozen=True)
class Day:
    """A day with all that belongs to it: before the lists, of the day itself, or after it."""

    on: dt.date
    is_of_the_lists: bool
    is_after: bool
    moments: tuple[Moment, ...]


def time_line(rows: Iterable[ListRow], told: Iterable[Told], as_at: dt.date) -> tuple[Day, ...]:
    """The days of a child, the oldest first, that of the lists among them."""
    by_day: dict[dt.date, list[Moment]] = {as_at: []}
    for moment in (*_recorded(rows), *_expected(told)):
        by_day.setdefault(moment.on, []).append(moment)
    return tuple(
        Day(on, on == as_at, on > as_at, tuple(moments)) for on, moments in sorted(by_day.items())
    )


def _recorded(rows: Iterable[ListRow]) -> Iterator[Moment]:
    """Every day in the lists. What several lists say alike is said once, with all their places."""
    found: dict[tuple[dt.date, str, str], list[ListRow]] = {}
    for row in rows:
        for cell in row.cells:
            if cell.day:
                found.setdefault((cell.day, cell.title, _says(row, cell.column)), []).append(row)
    for (on, title, says), saying in found.items():
        lists = tuple(dict.fromkeys(row.name for row in saying))
        places = tuple(row.place for row in saying)
        yield Moment(on, title, says, lists, places)


def _says(row: ListRow, column: str) -> str:
    """What the row says of the day in other columns."""
    cells = (row.cell(each) for each in SAID_WITH.get((row.list, column), ()))
    return "; ".join(f"{_asking(cell.title)} {cell.says}" for cell in cells if cell)


def _asking(title: str) -> str:
    return title if title.endswith("?") else f"{title}:"


def _expected(told: Iterable[Told]) -> Iterator[Moment]:
    """What the law or the council's own standard expects by a day, of those it is asked of."""
    for each in told:
        line = each.line
        if line.due and line.verdict in _IS_ASKED:
            yield Moment(
                line.due,
                EXPECTED,
                f"{line.said}. {line.reason[0].upper()}{line.reason[1:]}",
                measure=line.measure,
                title=line.title,
                laws=each.laws,
            )
