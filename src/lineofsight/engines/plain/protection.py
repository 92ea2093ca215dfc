"""List 7, child protection plans: one plain function a measure, after measures.md.

Readings chosen where the text leaves room:
- an age of -1 tells an unborn child even beside a date of birth on or before T, and so does a
  date of birth after T;
- cpp.repeat_plan and cpp.ended_within_3_months look at the child's one row (the open plan, else
  the latest), so a child who is open on a later plan is no case of the second;
- a last visit or review after T, or unusable, changes nothing where the plan is too young for
  either to be late;
- cpp.repeat_plan needs the plan's end too: without it nobody can say which of a child's rows is
  the open one.
"""

from datetime import date

from lineofsight.engines.plain.cells import (
    answer,
    cell,
    has_ended,
    is_at_least,
    is_code,
    known_date,
    last_times,
    open_between,
    started_in_period,
    written_date,
    younger_than,
)
from lineofsight.engines.plain.dates import (
    in_period,
    later_of,
    months_after,
    working_days_after,
)
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    exclude,
    in_any_case,
    met,
    met_when,
    not_met_when,
    only,
    overdue,
)
from lineofsight.engines.plain.rows import Answer, AsAt, ChildList, Finding, Question, Row

# Working Together to Safeguard Children 2023: the first review within three months of the
# initial conference, and thereafter at intervals of not more than six months.
FIRST_REVIEW_MONTHS = 3
LATER_REVIEW_MONTHS = 6


def is_open(row: Row, at: AsAt) -> Answer:
    """The plan is open on T."""
    return open_between(row, "plan_start", "plan_end", at)


def plan_open(row: Row, at: AsAt) -> Finding:
    """cpp.open: List 7 plans open on T."""
    only(is_open(row, at))
    return met("on a child protection plan")


def visit_overdue(row: Row, at: AsAt) -> Finding:
    """cpp.visit_overdue: from the later of plan start and last visit; not met when T is past 10
    working days (setting)."""
    only(is_open(row, at))
    start, visits = known_date(row, "plan_start", at), last_times(row, "last_visit", at)
    within = at.standards["protection.visit_working_days"]
    clocks = (later_of(start, visit) for visit in visits)
    dues = (working_days_after(clock, within, at.holidays) for clock in clocks)
    return in_any_case((overdue(due, at) for due in dues), UNUSABLE)


def no_visit_yet(row: Row, at: AsAt) -> Finding:
    """cpp.no_visit_yet: no visit on or after the plan's start, and T past 10 working days from
    it: counted (not met)."""
    only(is_open(row, at))
    start, visits = known_date(row, "plan_start", at), last_times(row, "last_visit", at)
    within = at.standards["protection.visit_working_days"]
    none = overdue(working_days_after(start, within, at.holidays), at)
    since = met("visited since the plan's start")
    findings = (none if visit is None or visit < start else since for visit in visits)
    return in_any_case(findings, UNUSABLE)


def is_unborn(row: Row, at: AsAt) -> bool:
    """Age -1, or a date of birth that is expected after T."""
    birth = written_date(row, "date_of_birth")
    return cell(row, "age") == -1 or (birth is not None and birth > at.day)


def not_seen_alone(row: Row, at: AsAt) -> Finding:
    """cpp.not_seen_alone: unborn and under 4 (setting) excluded; no, not met."""
    only(is_open(row, at))
    from_age = at.standards["protection.seen_alone_from_age"]
    exclude((answer(yes=is_unborn(row, at)), "not yet born"))
    exclude((younger_than(row, from_age, at), f"under {from_age}"))
    return not_met_when(is_code(row, "seen_alone", "no"), "not seen alone at the last visit")


def review_overdue(row: Row, at: AsAt) -> Finding:
    """cpp.review_overdue: due 3 months after the start; after a review, 6 months after it. A
    review on or before the plan's start is not one."""
    only(is_open(row, at))
    start, reviews = known_date(row, "plan_start", at), last_times(row, "last_review", at)
    dues = (review_due(start, review) for review in reviews)
    return in_any_case((overdue(due, at) for due in dues), UNUSABLE)


def review_due(start: date, review: date | None) -> date:
    """The next review's last day in time."""
    if review is None or review <= start:
        return months_after(start, FIRST_REVIEW_MONTHS)
    return months_after(review, LATER_REVIEW_MONTHS)


def repeat_plan(row: Row, at: AsAt) -> Finding:
    """cpp.repeat_plan: plans started in the period; not met when previous plans is 1 or more."""
    only(started_in_period(row, "plan_start", at))
    return not_met_when(is_at_least(row, "previous_plans", 1), "had an earlier plan")


def open_over_2_years(row: Row, at: AsAt) -> Finding:
    """cpp.open_over_2_years: open; not met when start + 24 months <= T."""
    only(is_open(row, at))
    two_years = months_after(known_date(row, "plan_start", at), 24)
    return not_met_when(answer(yes=two_years <= at.day), "open for 2 years or more")


def open_over_15_months(row: Row, at: AsAt) -> Finding:
    """cpp.open_over_15_months: open; not met when start + 15 months < T."""
    only(is_open(row, at))
    fifteen_months = months_after(known_date(row, "plan_start", at), 15)
    return not_met_when(answer(yes=fifteen_months < at.day), "open for over 15 months")


def ended_in_period(row: Row, at: AsAt) -> Answer:
    """Ended in the six months to T; an end after T has not happened."""
    ended = has_ended(row, "plan_start", "plan_end", at)
    if ended is not Answer.YES:
        return ended
    return answer(yes=in_period(known_date(row, "plan_end", at), at.day))


def ended_within_3_months(row: Row, at: AsAt) -> Finding:
    """cpp.ended_within_3_months: ended in the period; counted when before start + 3 months."""
    only(ended_in_period(row, at))
    start, end = known_date(row, "plan_start", at), known_date(row, "plan_end", at)
    within_3_months = answer(yes=end < months_after(start, 3))
    return met_when(within_3_months, "ended within 3 months of its start")


PROTECTION = ChildList("protection", "plan_start", is_open)
OPEN = frozenset({"plan_start", "plan_end"})

QUESTIONS = (
    Question("cpp.open", PROTECTION, "count", "none", OPEN, plan_open),
    Question(
        "cpp.visit_overdue", PROTECTION, "percent", "low", OPEN | {"last_visit"}, visit_overdue
    ),
    Question("cpp.no_visit_yet", PROTECTION, "count", "low", OPEN | {"last_visit"}, no_visit_yet),
    Question(
        "cpp.not_seen_alone",
        PROTECTION,
        "percent",
        "low",
        OPEN | {"date_of_birth", "seen_alone"},
        not_seen_alone,
    ),
    Question(
        "cpp.review_overdue", PROTECTION, "percent", "low", OPEN | {"last_review"}, review_overdue
    ),
    Question(
        "cpp.repeat_plan",
        PROTECTION,
        "percent",
        "low",
        OPEN | {"previous_plans"},
        repeat_plan,
    ),
    Question("cpp.open_over_2_years", PROTECTION, "percent", "low", OPEN, open_over_2_years),
    Question("cpp.open_over_15_months", PROTECTION, "percent", "low", OPEN, open_over_15_months),
    Question(
        "cpp.ended_within_3_months", PROTECTION, "percent", "none", OPEN, ended_within_3_months
    ),
)
