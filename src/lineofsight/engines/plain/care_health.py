"""List 8, the health of children in care: assessments and dental checks, after measures.md.

Readings chosen where the text leaves room:
- care.health_assessment_overdue: an unknown date of birth is cannot_say only where 6 and 12
  months differ;
- care.initial_health_assessment_in_time: an assessment on exactly start - 3 months is too early.
"""

from datetime import date

from lineofsight.engines.plain.care_period import in_care_past, is_open, left_before, short_break
from lineofsight.engines.plain.cells import (
    answer,
    every,
    known_date,
    last_times,
    started_in_period,
    usable_date,
    younger_than,
)
from lineofsight.engines.plain.dates import birthday, months_after, working_days_after
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    cannot_say,
    exclude,
    in_any_case,
    not_met,
    only,
    overdue,
)
from lineofsight.engines.plain.rows import Answer, AsAt, Finding, Row
from lineofsight.model.verdicts import Verdict

# Care Planning, Placement and Case Review (England) Regulations 2010.
HEALTH_WORKING_DAYS = 20  # regulation 7: in time for the first review
HEALTH_MONTHS_UNDER_5 = 6
HEALTH_MONTHS = 12


def initial_health_assessment_in_time(row: Row, at: AsAt) -> Finding:
    """care.initial_health_assessment_in_time: started in the period; within 20 working days of
    the start, or in the 3 months before it."""
    only(started_in_period(row, "care_start", at))
    start = known_date(row, "care_start", at)
    due = working_days_after(start, HEALTH_WORKING_DAYS, at.holidays)
    left = left_before(row, due, at), "left care before the 20th working day"
    exclude(short_break(row), left)
    assessed, *others = last_times(row, "last_health_assessment", at)
    if others:
        raise cannot_say("it may have been in time, or late, or not at all")
    if assessed is None or assessed <= months_after(start, -3):
        return no_initial_health_assessment(due, at)
    if assessed <= due:
        return Finding(Verdict.MET, f"assessed by {due.isoformat()}", due)
    if assessed > months_after(start, 5) and younger_than(row, 5, at) is not Answer.NO:
        raise cannot_say("the last assessment may be the second one")
    return Finding(Verdict.NOT_MET, f"later than {due.isoformat()}", due)


def no_initial_health_assessment(due: date, at: AsAt) -> Finding:
    """Blank and past due, not met; blank and not past, not yet due."""
    if at.day <= due:
        return Finding(Verdict.NOT_YET_DUE, f"due by {due.isoformat()}", due)
    return Finding(Verdict.NOT_MET, f"none recorded, was due by {due.isoformat()}", due)


def past_first_weeks(row: Row, at: AsAt) -> Answer:
    """Whether T is past the 20th working day in care."""
    start = usable_date(row, "care_start", at)
    if start is None:
        return Answer.UNKNOWN
    return answer(yes=at.day > working_days_after(start, HEALTH_WORKING_DAYS, at.holidays))


def health_assessment_overdue(row: Row, at: AsAt) -> Finding:
    """care.health_assessment_overdue: open, past the 20th working day; due last + 6 months when
    that falls before the fifth birthday, else + 12 months; blank, not met."""
    only(every(is_open(row, at), past_first_weeks(row, at)))
    exclude(short_break(row))
    assessments = last_times(row, "last_health_assessment", at)
    return in_any_case([health_by_last(row, last, at) for last in assessments], UNUSABLE)


def health_by_last(row: Row, last: date | None, at: AsAt) -> Finding:
    """Whether the next health assessment is overdue, by when the last one was."""
    if last is None:
        return not_met("none recorded")
    sooner = overdue(months_after(last, HEALTH_MONTHS_UNDER_5), at)
    later = overdue(months_after(last, HEALTH_MONTHS), at)
    birth = usable_date(row, "date_of_birth", at)
    if birth is None:
        return in_any_case((sooner, later), "the date of birth is blank or cannot be used")
    return sooner if months_after(last, HEALTH_MONTHS_UNDER_5) < birthday(birth, 5) else later


def dental_check_overdue(row: Row, at: AsAt) -> Finding:
    """care.dental_check_overdue: open for 12 months or more; last + 12 months < T, or blank."""
    only(every(is_open(row, at), in_care_past(row, 12, at, or_on_the_day=True)))
    exclude(short_break(row))
    never = not_met("none recorded")
    findings = (
        never if last is None else overdue(months_after(last, 12), at)
        for last in last_times(row, "last_dental_check", at)
    )
    return in_any_case(findings, UNUSABLE)
