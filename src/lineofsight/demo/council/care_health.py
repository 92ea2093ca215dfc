"""Health assessments and dental checks of children in care, with their answers."""

from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, birthday, months_after, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.period import Period
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import (
    Answer,
    Answers,
    Cells,
    cannot_say,
    excluded,
    late_when,
    met,
    not_met,
)
from lineofsight.model.verdicts import Verdict

FIRST = "care.initial_health_assessment_in_time"
NONE = 0.05
FROM_BEFORE_CARE = 0.06
MAYBE_THE_SECOND = 0.4  # of those under 5 who came over five months ago
UNDER_FIVE = 5


def draw(period: Period, desk: Desk) -> tuple[Cells, Answers]:
    """Assessments of a child who is in care."""
    assessed = _last_assessment(period, desk)
    teeth = _last_dental_check(period, desk)
    answers = said(period, assessed, teeth, desk)
    return {"last_health_assessment": assessed, "last_dental_check": teeth}, answers


def said(period: Period, assessed: date | None, teeth: date | None, desk: Desk) -> Answers:
    """What the measures of health say of a child who is in care."""
    answers = said_of_the_first(period, assessed, None, desk)
    if period.start <= desk.edges.working_days(20):
        late = _assessment_late(period, assessed, desk)
        answers["care.health_assessment_overdue"] = late_when(late, "assessment out of date")
    if period.start <= desk.edges.full_months(12):
        late = teeth is None or teeth <= desk.edges.months(12)
        answers["care.dental_check_overdue"] = late_when(late, "no check in 12 months")
    return answers


def draw_ended(period: Period, end: date, desk: Desk) -> tuple[Cells, Answers]:
    """The assessment of a child who has left care."""
    assessed = _last_assessment(period, desk)
    if assessed is not None and assessed > end:
        assessed = None
    return {"last_health_assessment": assessed}, said_of_the_first(period, assessed, end, desk)


def said_of_the_first(
    period: Period, assessed: date | None, end: date | None, desk: Desk
) -> Answers:
    """care.initial_health_assessment_in_time, of those who came in the six months."""
    if period.start <= desk.edges.period:
        return {}
    if end is not None and end < working_days_after(period.start, 20):
        return {FIRST: excluded("left before the 20th working day")}
    return {FIRST: _first_answer(period, assessed, desk)}


def _first_answer(period: Period, assessed: date | None, desk: Desk) -> Answer:
    start, due = period.start, working_days_after(period.start, 20)
    if assessed is None or assessed <= months_after(start, -3):
        if due < desk.as_at:
            return not_met("none by the 20th working day")
        return Answer(Verdict.NOT_YET_DUE, "the 20th working day has not passed")
    if assessed <= due:
        return met()
    if period.child.age < UNDER_FIVE and assessed > months_after(start, 5):
        return cannot_say("this may be the second assessment")
    return not_met("after the 20th working day")


def _assessment_late(period: Period, assessed: date | None, desk: Desk) -> bool:
    if assessed is None or assessed <= desk.edges.months(12):
        return True
    twice_a_year = months_after(assessed, 6) < birthday(period.child.born, UNDER_FIVE)
    return twice_a_year and assessed <= desk.edges.months(6)


def _last_assessment(period: Period, desk: Desk) -> date | None:
    dice, edges, child = desk.dice, desk.edges, period.child
    if dice.chance(NONE):
        return None
    if period.start > edges.period:
        return _recent_assessment(period, desk)
    edge = edges.months(6 if child.age < UNDER_FIVE else 12)
    return dice.last_done(edge, period.start, desk.as_at, share("health_late"))


def _recent_assessment(period: Period, desk: Desk) -> date | None:
    dice, start, today = desk.dice, period.start, desk.as_at
    due, fifth_month = working_days_after(start, 20), months_after(start, 5)
    if period.child.age < UNDER_FIVE and fifth_month < today and dice.chance(MAYBE_THE_SECOND):
        return dice.between(fifth_month, today)
    if dice.chance(FROM_BEFORE_CARE) and period.child.first_day < months_after(start, -6):
        return _before_care(start, desk)
    if dice.usually("on_the_edge"):
        day = due + timedelta(days=dice.whole(-1, 1))
    elif dice.usually("initial_health_late"):
        day = dice.between(due + ONE_DAY, today)
        if dice.chance(0.3):
            return None
    else:
        day = dice.between(start, due)
    return day if start <= day <= today else None


def _before_care(start: date, desk: Desk) -> date:
    day = desk.dice.between(months_after(start, -6), start - ONE_DAY)
    # The words leave open the very day three months before: no child is drawn on it.
    return day + ONE_DAY if day == months_after(start, -3) else day


def _last_dental_check(period: Period, desk: Desk) -> date | None:
    first = max(period.child.first_day, months_after(period.start, -6))
    late = share("dental_late")
    if desk.dice.chance(late / 2):
        return None
    return desk.dice.last_done(desk.edges.months(12), first, desk.as_at, late / 2)
