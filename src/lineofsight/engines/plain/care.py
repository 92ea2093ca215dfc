"""List 8, children in care: one plain function a measure, after measures.md.

Short-break children (V3, V4) are excluded in every measure whose other words would let them in.

Readings chosen where the text leaves room:
- care.visit_overdue: a blank permanence plan is "no plan agreed", so line 6 does not fit; an
  unusable one is cannot_say only where line 6 and line 7 differ;
- care.visit_overdue: with an unknown placement type and no visit since the placement, cannot_say
  only where the day of a full care order would change the verdict;
- care.visit_overdue: with an unknown start of the placement or last visit, met where neither line
  1 nor any other could be late: in the first week, or within a week of the visit (not where the
  child may be placed for adoption, which line 2 never answers);
- care.health_assessment_overdue: an unknown date of birth is cannot_say only where 6 and 12
  months differ;
- care.initial_health_assessment_in_time: an assessment on exactly start - 3 months is too early;
- care.setting_needs_answer: "in England" limits children's homes (K2) only; "hospital" is T1, a
  stay in hospital, and "residential family centre" R3, beside the R1, R2 and R5 that are named.
"""

from datetime import date, timedelta
from itertools import product

from lineofsight.engines.plain.cells import (
    answer,
    begun,
    cell,
    either,
    every,
    has_ended,
    is_at_least,
    is_blank,
    is_code,
    known_date,
    last_times,
    open_between,
    started_in_period,
    usable_date,
    younger_than,
)
from lineofsight.engines.plain.dates import (
    birthday,
    later_of,
    months_after,
    working_days_after,
)
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    cannot_say,
    exclude,
    in_any_case,
    met,
    met_when,
    not_met,
    not_met_when,
    only,
    overdue,
)
from lineofsight.engines.plain.rows import Answer, AsAt, ChildList, Finding, Question, Row
from lineofsight.model.verdicts import Verdict

# Care Planning, Placement and Case Review (England) Regulations 2010.
FIRST_VISIT = timedelta(days=7)  # regulation 28(2)(a)
VISIT = timedelta(days=42)  # regulation 28(2)(b) and (c)(ii): six weeks
LONG_TERM_VISIT_MONTHS = 3  # regulation 28(2)(c)(i): intended to last until 18
INTERIM_ORDER_VISIT = timedelta(days=7)  # regulation 28(4)(a): until the first review
INTERIM_ORDER_LATER_VISIT = timedelta(days=28)  # regulation 28(4)(b): and then every four weeks
TEMPORARY_APPROVAL = timedelta(weeks=24)  # regulations 24 and 25: 16 weeks, and 8 more
FIRST_REVIEW_WORKING_DAYS = 20  # regulation 33(1)
SECOND_REVIEW_MONTHS = 3  # regulation 33(2)
LATER_REVIEW_MONTHS = 6
HEALTH_WORKING_DAYS = 20  # regulation 7: in time for the first review
HEALTH_MONTHS_UNDER_5 = 6
HEALTH_MONTHS = 12
PROCEEDINGS = timedelta(days=182)  # Children Act 1989, section 32: 26 weeks
# Supported Accommodation (England) Regulations 2023: unregistered is an offence from this day.
SUPPORTED_MUST_REGISTER = date(2023, 10, 28)


def is_open(row: Row, at: AsAt) -> Answer:
    """In care on T."""
    return open_between(row, "care_start", "care_end", at)


def short_break(row: Row) -> tuple[Answer, str]:
    """V3 and V4, excluded in every care measure."""
    return is_code(row, "legal_status", "V3", "V4"), "short breaks"


def in_care(row: Row, at: AsAt) -> Finding:
    """care.open: List 8 open on T."""
    only(is_open(row, at))
    exclude(short_break(row))
    return met("in care")


def interim_order_over_26_weeks(row: Row, at: AsAt) -> Finding:
    """care.interim_order_over_26_weeks: open, C1; not met when status start + 182 days < T."""
    only(every(is_open(row, at), is_code(row, "legal_status", "C1")))
    return overdue(known_date(row, "legal_start", at) + PROCEEDINGS, at)


def reviews_in_this_period(row: Row, at: AsAt) -> tuple[date | None, ...]:
    """When the last review may have been; one before this period of care is ignored."""
    start, reviews = known_date(row, "care_start", at), last_times(row, "last_review", at)
    return tuple(None if review is None or review < start else review for review in reviews)


def visit_overdue(row: Row, at: AsAt) -> Finding:
    """care.visit_overdue: open, J1 excluded; the clock by the first line that fits."""
    only(is_open(row, at))
    exclude(short_break(row), (is_code(row, "legal_status", "J1"), "remanded"))
    visits = last_times(row, "last_visit", at)
    placements = begun(row, "placement_start", visits, at)
    orders = begun(row, "legal_start", visits, at)
    findings = [
        visit_by_line(row, placement, placed, max(placed, order), visit, at)
        for placement, placed, order, visit in product(
            placement_types(row), placements, orders, visits
        )
    ]
    return in_any_case(findings, UNUSABLE)


def placement_types(row: Row) -> tuple[str, ...]:
    """The placement's type; unknown, it may be for adoption, or with parents. No other matters."""
    placement = cell(row, "placement_type")
    return ("A3", "P1") if placement is None else (str(placement),)


def visit_by_line(
    row: Row, placement: str, placed: date, ordered: date, visit: date | None, at: AsAt
) -> Finding:
    """The lines in order; `ordered` is the later of order and placement, which line 1 needs of
    a child placed with parents on a full order."""
    full_order = placement == "P1" and cell(row, "legal_status") == "C2"
    since = ordered if full_order else placed
    if visit is None or visit < since:
        return overdue(since + FIRST_VISIT, at)
    return visit_after_the_first(row, placement, placed, visit, at)


def visit_after_the_first(row: Row, placement: str, placed: date, visit: date, at: AsAt) -> Finding:
    """Lines 2 to 7: a visit since the placement began."""
    over_a_year = months_after(placed, 12) < at.day
    if placement in {"A3", "A4", "A5", "A6"}:
        raise cannot_say("placed for adoption: visited as decided after the first review")
    if placement == "P1" and cell(row, "legal_status") == "C1":
        return visit_on_interim_order(row, visit, at)
    if placement == "U3" and at.day < placed + TEMPORARY_APPROVAL:
        return visit_on_temporary_approval(visit, at)
    if placement in {"U1", "U4"} and over_a_year:
        return visit_in_long_term_fostering(visit, at)
    if placement in {"K2", "R1"} and over_a_year:
        return visit_in_residential_care(row, visit, at)
    return overdue(visit + VISIT, at)


def visit_on_interim_order(row: Row, visit: date, at: AsAt) -> Finding:
    """Line 3: weekly with no review yet, every four weeks after one."""
    unreviewed = overdue(visit + INTERIM_ORDER_VISIT, at)
    reviewed = overdue(visit + INTERIM_ORDER_LATER_VISIT, at)
    reviews = reviews_in_this_period(row, at)
    return in_any_case((reviewed if review else unreviewed for review in reviews), UNUSABLE)


def visit_on_temporary_approval(visit: date, at: AsAt) -> Finding:
    """Line 4: last + 28 days met, past that but within 42 days cannot say, past 42 not met."""
    reason = "monthly until the carer is approved, then six-weekly: the list does not tell"
    sooner, later = overdue(visit + timedelta(days=28), at), overdue(visit + VISIT, at)
    return in_any_case((sooner, later), reason)


def visit_in_long_term_fostering(visit: date, at: AsAt) -> Finding:
    """Line 5: last + 3 months met; from there to + 6 months cannot say; past it not met."""
    sooner = overdue(months_after(visit, LONG_TERM_VISIT_MONTHS), at)
    later = overdue(months_after(visit, 6), at)
    return in_any_case((sooner, later), "the child may agree to fewer")


def visit_in_residential_care(row: Row, visit: date, at: AsAt) -> Finding:
    """Line 6 with permanence plan e, else line 7."""
    long_term = overdue(months_after(visit, LONG_TERM_VISIT_MONTHS), at)
    otherwise = overdue(visit + VISIT, at)
    if is_blank(row, "permanence_plan") is Answer.UNKNOWN:
        return in_any_case((long_term, otherwise), "the permanence plan cannot be used")
    return long_term if cell(row, "permanence_plan") == "e" else otherwise


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


def left_before(row: Row, day: date, at: AsAt) -> Answer:
    """Whether the child left care before the day (and by T)."""
    ended = has_ended(row, "care_start", "care_end", at)
    if ended is not Answer.YES:
        return ended
    return answer(yes=known_date(row, "care_end", at) < day)


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


def in_care_past(row: Row, months: int, at: AsAt, *, or_on_the_day: bool) -> Answer:
    """Whether start + so many months lies before T (or on it)."""
    start = usable_date(row, "care_start", at)
    if start is None:
        return Answer.UNKNOWN
    then = months_after(start, months)
    return answer(yes=then < at.day or (or_on_the_day and then == at.day))


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
