"""The last visit to a child in care, drawn on the rung of the law's ladder that fits the child."""

from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.period import Period
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import (
    Answer,
    Cell,
    cannot_say,
    excluded,
    late_when,
    met,
    not_met,
)

NO_VISIT = 0.03
VISIT_BEFORE_THE_PLACEMENT = 0.015
WEEKS_24 = 168


@dataclass(frozen=True)
class Rung:
    """Visits up to `late` are overdue; those after it and up to `unsure` cannot be told."""

    unsure: date
    late: date


@dataclass(frozen=True)
class Visit:
    """The last visit and what must be said of it."""

    last: date | None
    answer: Answer


def draw(period: Period, last_review: Cell, desk: Desk) -> Visit:
    """The last visit, and care.visit_overdue."""
    since = clock_start(period)
    visit = _none_since(since, period, desk)
    if visit is not None or desk.dice.chance(NO_VISIT):
        return Visit(visit, said(period, visit, last_review, desk.edges))
    rung = _rung(period, last_review, desk.edges)
    edge = rung.late if desk.dice.chance(0.5) else rung.unsure
    last = desk.dice.last_done(edge, since, desk.as_at, share("care_visit_late"))
    return Visit(last, said(period, last, last_review, desk.edges))


def said(period: Period, last: date | None, last_review: Cell, edges: Edges) -> Answer:
    """care.visit_overdue"""
    since = clock_start(period)
    if last is None or last < since:
        answer = late_when(since <= edges.days(7), "no visit in the first week")
    else:
        answer = _said(period, last, _rung(period, last_review, edges))
    return _remanded(period, answer)


def clock_start(period: Period) -> date:
    """The placement; with parents on a full order, the later of order and placement."""
    if (period.placement, period.legal_status) == ("P1", "C2"):
        return max(period.placement_start, period.legal_start)
    return period.placement_start


def _none_since(since: date, period: Period, desk: Desk) -> date | None:
    if not desk.dice.chance(VISIT_BEFORE_THE_PLACEMENT) or since <= period.child.first_day:
        return None
    return max(period.child.first_day, since - timedelta(days=desk.dice.whole(1, 50)))


def _rung(period: Period, last_review: Cell, edges: Edges) -> Rung:
    kind, began = period.placement, period.placement_start
    over_a_year = began <= edges.months(12)
    if (kind, period.legal_status) == ("P1", "C1"):
        reviewed = isinstance(last_review, date) and last_review >= period.start
        return _firm(edges.days(28 if reviewed else 7))
    if kind == "U3" and began > edges.days(WEEKS_24) + ONE_DAY:
        return Rung(edges.days(28), edges.days(42))
    if kind in ("U1", "U4") and over_a_year:
        return Rung(edges.months(3), edges.months(6))
    if kind in ("K2", "R1") and period.plan == "e" and over_a_year:
        return _firm(edges.months(3))
    return _firm(edges.days(42))


def _firm(edge: date) -> Rung:
    return Rung(edge, edge)


def _said(period: Period, last: date, rung: Rung) -> Answer:
    if period.placement in ("A3", "A4", "A5", "A6"):
        return cannot_say("placed for adoption: visits as decided after the first review")
    if last > rung.unsure:
        return met()
    if last > rung.late:
        return cannot_say("fewer visits may have been agreed")
    return not_met("visit overdue")


def _remanded(period: Period, answer: Answer) -> Answer:
    return excluded("remanded (J1)") if period.legal_status == "J1" else answer
