"""List 7: child protection plans, with what cpp.* must say of each."""

from collections.abc import Mapping
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, months_after
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
    excluded,
    late_when,
    met,
    not_met,
)

SEEN_ALONE_FROM = 4
NO_VISIT = 0.02
VISIT_BEFORE_THE_START = 0.015
REVIEW_ON_THE_FIRST_DAY = 0.015
NO_REVIEW = 0.03
REVIEWED_EARLY = 0.15
END_BOOKED = 0.01


def plan_start(child: Child, desk: Desk) -> date:
    """When an open plan began, now and then beside a boundary."""
    edges = desk.edges
    beside = (
        edges.working_days(10),
        edges.months(3),
        edges.period,
        edges.months(15),
        edges.full_months(24),
    )
    drawn = desk.dice.months_before(desk.as_at, "plan_months")
    return desk.dice.start(drawn, child.first_day, desk.as_at, beside)


def open_plan(child: Child, start: date, staff: Cells, desk: Desk) -> Row:
    """A plan open on the day, and its answers."""
    visit, review = _last_visit(child, start, desk), _last_review(start, desk)
    alone = _seen_alone(visit, desk)
    previous = _previous_plans(desk)
    cells = _cells(child, start, staff, desk)
    cells |= {"last_visit": visit, "seen_alone": alone, "last_review": review}
    cells |= {"previous_plans": previous}
    if desk.dice.chance(END_BOOKED):
        cells["plan_end"] = desk.as_at + timedelta(days=desk.dice.whole(1, 20))
    return Row("protection", cells, said_while_open(child, start, cells, desk))


def said_while_open(child: Child, start: date, cells: Mapping[str, Cell], desk: Desk) -> Answers:
    """cpp.* of a plan that is open on the day."""
    visit, review = _day(cells["last_visit"]), _day(cells["last_review"])
    return {
        "cpp.open": met(),
        "cpp.visit_overdue": _visit(start, visit, desk),
        "cpp.no_visit_yet": _no_visit(start, visit, desk),
        "cpp.not_seen_alone": _alone(child, cells["seen_alone"]),
        "cpp.review_overdue": _review(start, review, desk),
        **_long(start, desk),
        **_repeat(start, cells["previous_plans"], desk),
    }


def _day(cell: Cell) -> date | None:
    return cell if isinstance(cell, date) else None


def ended_plan(child: Child, start: date, end: date, staff: Cells, desk: Desk) -> Row:
    """A plan that ended on or before the day, and its answers."""
    cells = _cells(child, start, staff, desk)
    visit = desk.dice.between(start, end)
    cells |= {"plan_end": end, "last_visit": visit, "seen_alone": _seen_alone(visit, desk)}
    cells |= {"previous_plans": _previous_plans(desk)}
    return Row("protection", cells, said_once_ended(start, end, cells, desk))


def said_once_ended(start: date, end: date, cells: Mapping[str, Cell], desk: Desk) -> Answers:
    """cpp.* of a plan that has ended by the day."""
    answers = _repeat(start, cells["previous_plans"], desk)
    if end > desk.edges.period:
        soon = end < months_after(start, 3)
        answers["cpp.ended_within_3_months"] = met("ended early") if soon else not_met("ran on")
    return answers


def ended_dates(child: Child, desk: Desk) -> tuple[date, date]:
    """The start and end of a plan that ended in the six months, or a day before them."""
    dice, period = desk.dice, desk.edges.period
    if dice.usually("on_the_edge"):
        end = dice.one_of((period, period + ONE_DAY, desk.as_at))
    else:
        end = dice.between(period + ONE_DAY, desk.as_at)
    if dice.usually("on_the_edge"):
        start = months_after(end, -3) + timedelta(days=dice.whole(-1, 1))
    else:
        start = dice.between(months_after(end, -24), end - 14 * ONE_DAY)
        if dice.chance(0.2):
            start = dice.between(months_after(end, -4), end - 10 * ONE_DAY)
    return min(max(start, child.first_day), end), end


def _cells(child: Child, start: date, staff: Cells, desk: Desk) -> Cells:
    first = desk.dice.pick("abuse")
    return {
        **child.cells(),
        "disability": child.disability,
        "plan_start": start,
        "first_category": first,
        "latest_category": first if desk.dice.chance(0.9) else desk.dice.pick("abuse"),
        "last_visit": None,
        "seen_alone": None,
        "last_review": None,
        "plan_end": None,
        "police_powers": "yes" if desk.dice.chance(0.06) else "no",
        "previous_plans": 0,
        **staff,
    }


def _previous_plans(desk: Desk) -> int:
    return desk.dice.whole(1, 3) if desk.dice.usually("repeat_plan") else 0


def _last_visit(child: Child, start: date, desk: Desk) -> date | None:
    if desk.dice.chance(NO_VISIT):
        return None
    if desk.dice.chance(VISIT_BEFORE_THE_START):
        return max(child.first_day, start - timedelta(days=desk.dice.whole(1, 20)))
    edge = desk.edges.working_days(10)
    return desk.dice.last_done(edge, start, desk.as_at, share("plan_visit_late"))


def _seen_alone(visit: date | None, desk: Desk) -> str | None:
    if visit is None or desk.dice.usually("seen_alone_unknown"):
        return None
    return "yes" if desk.dice.usually("seen_alone") else "no"


def _last_review(start: date, desk: Desk) -> date | None:
    dice = desk.dice
    if dice.chance(REVIEW_ON_THE_FIRST_DAY):
        return start
    soon = start > desk.edges.months(3)
    if start == desk.as_at or not dice.chance(REVIEWED_EARLY if soon else 1 - NO_REVIEW):
        return None
    late = share("plan_review_late")
    return dice.last_done(desk.edges.months(6), start + ONE_DAY, desk.as_at, late)


def _visit(start: date, visit: date | None, desk: Desk) -> Answer:
    clock = max(start, visit or start)
    return late_when(clock <= desk.edges.working_days(10), "past 10 working days")


def _no_visit(start: date, visit: date | None, desk: Desk) -> Answer:
    visited = visit is not None and visit >= start
    late = not visited and start <= desk.edges.working_days(10)
    return late_when(late, "no visit since the plan began")


def _alone(child: Child, alone: Cell) -> Answer:
    if child.age < SEEN_ALONE_FROM:
        return excluded("not yet born" if child.age < 0 else "under 4")
    if alone is None:
        return cannot_say("not recorded whether the child was seen alone")
    return late_when(alone == "no", "not seen alone")


def _review(start: date, review: date | None, desk: Desk) -> Answer:
    if review is None or review <= start:
        return late_when(start <= desk.edges.months(3), "no review within 3 months")
    return late_when(review <= desk.edges.months(6), "no review within 6 months")


def _long(start: date, desk: Desk) -> Answers:
    return {
        "cpp.open_over_2_years": late_when(start <= desk.edges.full_months(24), "2 years or more"),
        "cpp.open_over_15_months": late_when(start <= desk.edges.months(15), "over 15 months"),
    }


def _repeat(start: date, previous: object, desk: Desk) -> Answers:
    if start <= desk.edges.period:
        return {}
    return {"cpp.repeat_plan": late_when(previous != 0, "an earlier plan")}
