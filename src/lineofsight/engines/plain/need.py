"""List 6, children in need: one plain function a measure, after measures.md.

Readings chosen where the text leaves room:
- a row that ended on or before T is not open, even when its start is blank;
- a row closed by its status is not open, whatever its dates;
- an unusable or future "last seen" changes nothing where the start is recent: the clock runs from
  the later of the two.
"""

from datetime import timedelta

from lineofsight.engines.plain.cells import (
    every,
    is_blank,
    is_code,
    is_named,
    known_date,
    last_times,
    open_between,
    opposite,
)
from lineofsight.engines.plain.dates import later_of, months_after
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    in_any_case,
    met,
    not_met_when,
    only,
    overdue,
)
from lineofsight.engines.plain.rows import Answer, AsAt, ChildList, Finding, Question, Row


def is_open(row: Row, at: AsAt) -> Answer:
    """ "List 6 open": open on T and status not closed (settled reading 16)."""
    not_closed = opposite(is_code(row, "status", "closed"))
    return every(open_between(row, "need_start", "need_end", at), not_closed)


def on_need_plan(row: Row, at: AsAt) -> Answer:
    """Open, with the status "child in need plan"."""
    return every(is_open(row, at), is_code(row, "status", "need_plan"))


def is_disabled(row: Row) -> Answer:
    """Disability yes; blank (and so "unknown") is no case (settled reading 21)."""
    written = opposite(is_blank(row, "disability"))
    return every(written, is_code(row, "disability", "yes"))


def every_open_child(row: Row, at: AsAt) -> Finding:
    """cin.open: List 6 open on T."""
    only(is_open(row, at))
    return met("open to social care")


def plan_open(row: Row, at: AsAt) -> Finding:
    """cin.plan_open: List 6 open, status "child in need plan"."""
    only(on_need_plan(row, at))
    return met("on a child in need plan")


def not_seen(row: Row, at: AsAt) -> Finding:
    """cin.not_seen: on a plan; not met when last seen, or, if never, the start, is more than 28
    days (setting) before T; a sighting before the start gives way to it."""
    only(on_need_plan(row, at))
    start, sightings = known_date(row, "need_start", at), last_times(row, "last_seen", at)
    days = timedelta(days=at.standards["need.not_seen_days"])
    return in_any_case((overdue(later_of(start, seen) + days, at) for seen in sightings), UNUSABLE)


def open_over_12_months(row: Row, at: AsAt) -> Finding:
    """cin.open_over_12_months: on a plan; not met when start + 12 months < T."""
    only(on_need_plan(row, at))
    return overdue(months_after(known_date(row, "need_start", at), 12), at)


def disabled_not_seen(row: Row, at: AsAt) -> Finding:
    """cin.disabled_not_seen: as cin.not_seen, disability yes."""
    only(every(on_need_plan(row, at), is_disabled(row)))
    return not_seen(row, at)


def unallocated(row: Row, at: AsAt) -> Finding:
    """cin.unallocated: open; counted (not met) when no worker is named."""
    only(is_open(row, at))
    return not_met_when(opposite(is_named(row, "worker")), "no worker is named")


NEED = ChildList("need", "need_start", is_open)
OPEN = frozenset({"need_start", "need_end", "status"})

QUESTIONS = (
    Question("cin.open", NEED, "count", "none", OPEN, every_open_child),
    Question("cin.plan_open", NEED, "count", "none", OPEN, plan_open),
    Question("cin.not_seen", NEED, "percent", "low", OPEN | {"last_seen"}, not_seen),
    Question("cin.open_over_12_months", NEED, "percent", "low", OPEN, open_over_12_months),
    Question(
        "cin.disabled_not_seen",
        NEED,
        "percent",
        "low",
        OPEN | {"last_seen", "disability"},
        disabled_not_seen,
    ),
    Question("cin.unallocated", NEED, "count", "low", OPEN | {"worker"}, unallocated),
)
