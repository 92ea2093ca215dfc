"""Reviews of a child in care and the reviewing officer's contact, with their answers."""

from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, months_after, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.period import Period
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import (
    Answer,
    Answers,
    Cell,
    Cells,
    cannot_say,
    late_when,
    met,
    not_met,
)

BEFORE_THIS_PERIOD = 0.015
NO_REVIEW = 0.02
REVIEWED_EARLY = 0.3
FIRST_REVIEW_IS_THE_LAST = 0.4  # of periods under seven months
NO_CONTACT = 0.04


def draw(period: Period, desk: Desk) -> tuple[Cells, Answers]:
    """The last review and the reviewing officer's last contact."""
    review = _last_review(period, desk)
    contact = _last_contact(period, desk)
    answers = said(period.start, review, contact, desk)
    return {"last_review": review, "last_iro_contact": contact}, answers


def said(start: date, review: date | None, contact: date | None, desk: Desk) -> Answers:
    """care.review_overdue and care.iro_contact_overdue"""
    clock = max(start, contact or start)
    return {
        "care.review_overdue": review_answer(start, review, desk),
        "care.iro_contact_overdue": late_when(clock <= desk.edges.months(3), "over 3 months"),
    }


def review_answer(start: date, review: date | None, desk: Desk) -> Answer:
    """care.review_overdue"""
    edges = desk.edges
    if review is None or review < start:
        return late_when(start <= edges.working_days(20), "no review by the 20th working day")
    if review <= working_days_after(start, 20):
        return late_when(review <= edges.months(3), "no second review within 3 months")
    if review > edges.months(3):
        return met()
    if review > edges.months(6) and review <= months_after(start, 4):
        return cannot_say("this may be the first review or the second")
    return late_when(review <= edges.months(6), "no review within 6 months")


def yes_or_no(code: Cell) -> Answer:
    """Yes is as it should be, no is not, and anything else cannot be told."""
    if code is None:
        return cannot_say("not recorded")
    return met() if code == "yes" else not_met()


def _last_review(period: Period, desk: Desk) -> date | None:
    start, dice, edges = period.start, desk.dice, desk.edges
    if dice.chance(BEFORE_THIS_PERIOD) and period.child.first_day < start:
        return max(period.child.first_day, start - timedelta(days=dice.whole(5, 200)))
    early = start > edges.working_days(20)
    if start == desk.as_at or not dice.chance(REVIEWED_EARLY if early else 1 - NO_REVIEW):
        return None
    twentieth = working_days_after(start, 20)
    if start > months_after(desk.as_at, -7) and dice.chance(FIRST_REVIEW_IS_THE_LAST):
        return min(dice.between(start + 10 * ONE_DAY, twentieth + ONE_DAY), desk.as_at)
    edge = edges.months(6 if dice.chance(0.8) else 3)
    return dice.last_done(edge, start + ONE_DAY, desk.as_at, share("care_review_late"))


def _last_contact(period: Period, desk: Desk) -> date | None:
    dice, start = desk.dice, period.start
    if dice.chance(NO_CONTACT):
        return None
    if dice.chance(BEFORE_THIS_PERIOD) and period.child.first_day < start:
        return max(period.child.first_day, start - timedelta(days=dice.whole(1, 60)))
    return dice.last_done(desk.edges.months(3), start, desk.as_at, share("iro_late"))
