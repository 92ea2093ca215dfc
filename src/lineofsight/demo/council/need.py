"""List 6: who is open to social care, with what cin.* must say of each."""

from collections.abc import Mapping
from datetime import date, timedelta

from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import (
    Answer,
    Answers,
    Cell,
    Cells,
    Row,
    cannot_say,
    late_when,
    met,
    not_met,
)

NEVER_SEEN = 0.02
SEEN_BEFORE_THE_START = 0.01
CLOSURE_BOOKED = 0.01
ENDED_BEFORE_IT_STARTED = 0.004


def open_need(child: Child, status: str, start: date, staff: Cells, desk: Desk) -> Row:
    """An open row of List 6 and its answers."""
    cells = _cells(child, status, start, staff, desk)
    answers = said_while_open(cells, desk)
    if desk.dice.chance(ENDED_BEFORE_IT_STARTED):
        cells["need_end"] = start - timedelta(days=desk.dice.whole(1, 60))
        answers = dict.fromkeys(answers, cannot_say("the closure is before the start"))
    elif desk.dice.chance(CLOSURE_BOOKED):
        cells["need_end"] = desk.as_at + timedelta(days=desk.dice.whole(1, 30))
    return Row("need", cells, answers)


def closed_need(child: Child, start: date, end: date, staff: Cells, desk: Desk) -> Row:
    """A row that closed on or before the day: in no measure."""
    cells = _cells(child, "closed", start, staff, desk)
    cells |= {"need_end": end, "end_reason": desk.dice.one_of(("RC7", "RC7", "RC9", "RC5", "RC3"))}
    return Row("need", cells)


def need_start(child: Child, desk: Desk) -> date:
    """When an episode of need began, when nothing else says."""
    drawn = desk.dice.months_before(desk.as_at, "need_months")
    return desk.dice.start(drawn, child.first_day, desk.as_at, (desk.edges.months(12),))


def _cells(child: Child, status: str, start: date, staff: Cells, desk: Desk) -> Cells:
    return {
        **child.cells(),
        "disability": child.disability,
        "need_start": start,
        "need_code": desk.dice.pick("need_code"),
        "last_seen": _last_seen(child, start, desk),
        "need_end": None,
        "end_reason": None,
        "status": status,
        **staff,
    }


def _last_seen(child: Child, start: date, desk: Desk) -> date | None:
    if desk.dice.chance(NEVER_SEEN):
        return None
    if desk.dice.chance(SEEN_BEFORE_THE_START) and child.first_day < start:
        return max(child.first_day, start - timedelta(days=desk.dice.whole(1, 40)))
    return desk.dice.last_done(desk.edges.days(28), start, desk.as_at, share("need_not_seen"))


def said_while_open(cells: Mapping[str, Cell], desk: Desk) -> Answers:
    """cin.* of a row that is open on the day."""
    answers = _open_answers(cells)
    return answers | _plan_answers(cells, desk) if cells["status"] == "need_plan" else answers


def _open_answers(cells: Mapping[str, Cell]) -> Answers:
    answers = {"cin.open": met(), "cin.unallocated": met()}
    if cells["worker"] is None:
        return answers | {"cin.unallocated": not_met("no named worker")}
    return answers | {"workforce.children_per_worker": met()}


def _plan_answers(cells: Mapping[str, Cell], desk: Desk) -> Answers:
    seen = _seen(cells, desk)
    long = str(cells["need_start"]) <= desk.edges.months(12).isoformat()
    answers = {
        "cin.plan_open": met(),
        "cin.not_seen": seen,
        "cin.open_over_12_months": late_when(long, "over 12 months"),
    }
    return answers | ({"cin.disabled_not_seen": seen} if cells["disability"] == "yes" else {})


def _seen(cells: Mapping[str, Cell], desk: Desk) -> Answer:
    days = [day for day in (cells["need_start"], cells["last_seen"]) if isinstance(day, date)]
    return late_when(max(days) <= desk.edges.days(28), "not seen within 28 days")
