"""List 8, children in care: one plain function a measure, after measures.md.

Short-break children (V3, V4) are excluded in every measure whose other words would let them in.

Readings chosen where the text leaves room:
- care.setting_needs_answer: "in England" limits children's homes (K2) only; "hospital" is T1, a
  stay in hospital, and "residential family centre" R3, beside the R1, R2 and R5 that are named.
"""

from datetime import date, timedelta

from lineofsight.engines.plain.care_health import (
    dental_check_overdue,
    health_assessment_overdue,
    initial_health_assessment_in_time,
)
from lineofsight.engines.plain.care_period import (
    in_care_past,
    is_open,
    reviews_in_this_period,
    short_break,
)
from lineofsight.engines.plain.care_visits import visit_overdue
from lineofsight.engines.plain.cells import (
    answer,
    cell,
    either,
    every,
    is_at_least,
    is_blank,
    is_code,
    known_date,
    last_times,
    younger_than,
)
from lineofsight.engines.plain.dates import later_of, months_after, working_days_after
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

# Care Planning, Placement and Case Review (England) Regulations 2010.
FIRST_REVIEW_WORKING_DAYS = 20  # regulation 33(1)
SECOND_REVIEW_MONTHS = 3  # regulation 33(2)
LATER_REVIEW_MONTHS = 6
PROCEEDINGS = timedelta(days=182)  # Children Act 1989, section 32: 26 weeks
# Supported Accommodation (England) Regulations 2023: unregistered is an offence from this day.
SUPPORTED_MUST_REGISTER = date(2023, 10, 28)


def in_care(row: Row, at: AsAt) -> Finding:
    """care.open: List 8 open on T."""
    only(is_open(row, at))
    exclude(short_break(row))
    return met("in care")


def interim_order_over_26_weeks(row: Row, at: AsAt) -> Finding:
    """care.interim_order_over_26_weeks: open, C1; not met when status start + 182 days < T."""
    only(every(is_open(row, at), is_code(row, "legal_status", "C1")))
    return overdue(known_date(row, "legal_start", at) + PROCEEDINGS, at)


def review_overdue(row: Row, at: AsAt) -> Finding:
    """care.review_overdue: none, due on the 20th working day; then by when the last one was."""
    only(is_open(row, at))
    exclude(short_break(row))
    reviews = reviews_in_this_period(row, at)
    return in_any_case([review_by_last(row, review, at) for review in reviews], UNUSABLE)


def review_by_last(row: Row, review: date | None, at: AsAt) -> Finding:
    """Whether the next review is overdue, by when the last one was."""
    start = known_date(row, "care_start", at)
    first_due = working_days_after(start, FIRST_REVIEW_WORKING_DAYS, at.holidays)
    if review is None:
        return overdue(first_due, at)
    as_second = overdue(months_after(review, SECOND_REVIEW_MONTHS), at)
    as_later = overdue(months_after(review, LATER_REVIEW_MONTHS), at)
    if review <= first_due:
        return as_second
    if review <= months_after(start, 4):
        reason = "the last review may be the first or the second"
        return in_any_case((as_second, as_later), reason)
    return as_later


def iro_contact_overdue(row: Row, at: AsAt) -> Finding:
    """care.iro_contact_overdue: last contact, or the start, + 3 months (setting) < T."""
    only(is_open(row, at))
    exclude(short_break(row))
    start, contacts = known_date(row, "care_start", at), last_times(row, "last_iro_contact", at)
    months = at.standards["care.iro_contact_months"]
    dues = (months_after(later_of(start, contact), months) for contact in contacts)
    return in_any_case((overdue(due, at) for due in dues), UNUSABLE)


def three_or_more_placements(row: Row, at: AsAt) -> Finding:
    """care.three_or_more_placements: open; not met when placements in 12 months is 3 or more."""
    only(is_open(row, at))
    exclude(short_break(row))
    return not_met_when(is_at_least(row, "placements_12_months", 3), "3 or more placements")


def outside_authority(row: Row, at: AsAt) -> Finding:
    """care.outside_authority: open with in or out; out is counted (not met)."""
    only(is_open(row, at))
    exclude(short_break(row))
    return not_met_when(is_code(row, "placement_location", "out"), "placed outside the authority")


def in_england(row: Row) -> Answer:
    """England by LA of placement (settled reading 17); blank or unusable, nobody knows."""
    authority = cell(row, "placement_authority")
    if authority is None:
        return Answer.UNKNOWN
    return answer(yes=str(authority).strip().upper() not in {"NIR", "WAL", "SCO", "NUK"})


def setting_needs_answer(row: Row, at: AsAt) -> Finding:
    """care.setting_needs_answer: a setting that the law forbids at the child's age, or that
    should be registered and shows no registration; hospital and R codes listed apart."""
    only(is_open(row, at))
    apart = is_code(row, "placement_type", "T1", "R1", "R2", "R3", "R5")
    exclude(short_break(row), (apart, "hospital, family centre or other R setting"))
    no_urn = is_blank(row, "placement_urn")
    must_register = answer(yes=at.day >= SUPPORTED_MUST_REGISTER)
    needs_answer = either(
        every(is_code(row, "placement_type", "P2", "H5", "K3"), younger_than(row, 16, at)),
        every(is_code(row, "placement_type", "K2"), in_england(row), no_urn),
        every(is_code(row, "placement_type", "H5", "K3"), must_register, no_urn),
        is_code(row, "placement_type", "Z1", "Z11", "Z12", "Z13", "Z14"),
    )
    return not_met_when(needs_answer, "the setting needs an answer")


def with_parents_on_full_order(row: Row, at: AsAt) -> Finding:
    """care.with_parents_on_full_order: open, P1 and C2; placement start + 12 months < T is
    counted (not met)."""
    with_parents = is_code(row, "placement_type", "P1")
    only(every(is_open(row, at), with_parents, is_code(row, "legal_status", "C2")))
    return overdue(months_after(known_date(row, "placement_start", at), 12), at)


def no_permanence_plan(row: Row, at: AsAt) -> Finding:
    """care.no_permanence_plan: open, start + 4 months < T; blank, not met."""
    only(every(is_open(row, at), in_care_past(row, 4, at, or_on_the_day=False)))
    exclude(short_break(row))
    return not_met_when(is_blank(row, "permanence_plan"), "no permanence plan")


def section20_over_12_months(row: Row, at: AsAt) -> Finding:
    """care.section20_over_12_months: open, V2, under 16; unaccompanied and need N2 apart; legal
    status start + 12 months < T is counted (not met)."""
    accommodated = is_code(row, "legal_status", "V2")
    only(every(is_open(row, at), accommodated, younger_than(row, 16, at)))
    exclude(
        (is_code(row, "unaccompanied", "yes"), "unaccompanied child"),
        (is_code(row, "need_code", "N2"), "need code N2, disability or illness"),
    )
    return overdue(months_after(known_date(row, "legal_start", at), 12), at)


def return_within_12_months(row: Row, at: AsAt) -> Finding:
    """care.return_within_12_months: open; "second or subsequent period" yes: not met."""
    only(is_open(row, at))
    exclude(short_break(row))
    return not_met_when(is_code(row, "repeat_period", "yes"), "a second or later period")


def missing_repeatedly(row: Row, at: AsAt) -> Finding:
    """care.missing_repeatedly: open; missing episodes 3 or more is counted (not met)."""
    only(is_open(row, at))
    exclude(short_break(row))
    return not_met_when(is_at_least(row, "missing_episodes", 3), "3 or more missing episodes")


def return_interview_offered(row: Row, at: AsAt) -> Finding:
    """care.return_interview_offered: open, missing episodes 1 or more; yes met, no not met."""
    only(every(is_open(row, at), is_at_least(row, "missing_episodes", 1)))
    exclude(short_break(row))
    return met_when(is_code(row, "interview_offered", "yes"), "a return interview was offered")


CARE = ChildList("care", "care_start", is_open)
OPEN = frozenset({"care_start", "care_end", "legal_status"})

QUESTIONS = (
    Question("care.open", CARE, "count", "none", OPEN, in_care),
    Question(
        "care.interim_order_over_26_weeks",
        CARE,
        "percent",
        "low",
        OPEN | {"legal_start"},
        interim_order_over_26_weeks,
    ),
    Question(
        "care.visit_overdue",
        CARE,
        "percent",
        "low",
        OPEN
        | {"last_visit", "placement_start", "placement_type"}
        | {"legal_start", "last_review", "permanence_plan"},
        visit_overdue,
    ),
    Question("care.review_overdue", CARE, "percent", "low", OPEN | {"last_review"}, review_overdue),
    Question(
        "care.iro_contact_overdue",
        CARE,
        "percent",
        "low",
        OPEN | {"last_iro_contact"},
        iro_contact_overdue,
    ),
    Question(
        "care.initial_health_assessment_in_time",
        CARE,
        "percent",
        "high",
        OPEN | {"last_health_assessment", "date_of_birth"},
        initial_health_assessment_in_time,
    ),
    Question(
        "care.health_assessment_overdue",
        CARE,
        "percent",
        "low",
        OPEN | {"last_health_assessment", "date_of_birth"},
        health_assessment_overdue,
    ),
    Question(
        "care.dental_check_overdue",
        CARE,
        "percent",
        "low",
        OPEN | {"last_dental_check"},
        dental_check_overdue,
    ),
    Question(
        "care.three_or_more_placements",
        CARE,
        "percent",
        "low",
        OPEN | {"placements_12_months"},
        three_or_more_placements,
    ),
    Question(
        "care.outside_authority",
        CARE,
        "percent",
        "low",
        OPEN | {"placement_location"},
        outside_authority,
    ),
    Question(
        "care.setting_needs_answer",
        CARE,
        "count",
        "low",
        OPEN | {"placement_type", "placement_urn", "placement_authority", "date_of_birth"},
        setting_needs_answer,
    ),
    Question(
        "care.with_parents_on_full_order",
        CARE,
        "count",
        "low",
        OPEN | {"placement_type", "placement_start"},
        with_parents_on_full_order,
    ),
    Question(
        "care.no_permanence_plan",
        CARE,
        "percent",
        "low",
        OPEN | {"permanence_plan"},
        no_permanence_plan,
    ),
    Question(
        "care.section20_over_12_months",
        CARE,
        "count",
        "low",
        OPEN | {"date_of_birth", "legal_start", "unaccompanied", "need_code"},
        section20_over_12_months,
    ),
    Question(
        "care.return_within_12_months",
        CARE,
        "percent",
        "low",
        OPEN | {"repeat_period"},
        return_within_12_months,
    ),
    Question(
        "care.missing_repeatedly",
        CARE,
        "count",
        "low",
        OPEN | {"missing_episodes"},
        missing_repeatedly,
    ),
    Question(
        "care.return_interview_offered",
        CARE,
        "percent",
        "high",
        OPEN | {"missing_episodes", "interview_offered"},
        return_interview_offered,
    ),
)
