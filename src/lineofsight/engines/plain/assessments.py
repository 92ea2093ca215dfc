"""List 4, assessments: one plain function a measure, after measures.md.

Readings chosen where the text leaves room:
- an authorisation before the start leaves open when, and whether, the assessment was authorised: it
  is cannot_say in every measure, and so every measure needs the start;
- authorised by T, an assessment is not open, even when its start is blank or unusable;
- assessments.within_45_working_days_of_referral: a referral of an unknown day may have come on any
  day up to the start, which changes nothing where the answer is the same on all of them; with no
  other referral it may have come after the start too: cannot say.
"""

from dataclasses import replace
from datetime import date

from lineofsight.engines.plain.cells import (
    answer,
    every,
    has_ended,
    is_code,
    known_date,
    opposite,
    usable_date,
)
from lineofsight.engines.plain.dates import in_period, working_days_after
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    cannot_say,
    done_by,
    in_any_case,
    met_when,
    only,
    overdue,
)
from lineofsight.engines.plain.lists import ListQuestion, Lists, each_row
from lineofsight.engines.plain.rows import Answer, AsAt, Finding, Row

# Working Together to Safeguard Children 2023: no longer than 45 working days from the referral.
# The national statistic counts from the start of the assessment.
COMPLETE_WORKING_DAYS = 45
SOON_WORKING_DAYS = 10


def authorised_by_now(row: Row, at: AsAt) -> Answer:
    """Whether the assessment was authorised on or before T."""
    return has_ended(row, "assessment_start", "authorised", at)


def authorised_in_period(row: Row, at: AsAt) -> Answer:
    """Authorised in the six months to T."""
    authorised = authorised_by_now(row, at)
    if authorised is not Answer.YES:
        return authorised
    return answer(yes=in_period(known_date(row, "authorised", at), at.day))


def due_from(clock: date, at: AsAt) -> date:
    """The 45th working day after the clock began."""
    return working_days_after(clock, COMPLETE_WORKING_DAYS, at.holidays)


def within_45_working_days(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """assessments.within_45_working_days: authorised in the period; met when authorised within 45
    working days of the start."""
    only(authorised_in_period(row, at))
    start, authorised = known_date(row, "assessment_start", at), known_date(row, "authorised", at)
    return done_by(due_from(start, at), authorised)


def within_45_working_days_of_referral(row: Row, lists: Lists, at: AsAt) -> Finding:
    """assessments.within_45_working_days_of_referral: as above, from the same child's latest List
    3 referral on or before the start; none in the file: cannot say."""
    only(authorised_in_period(row, at))
    start, authorised = known_date(row, "assessment_start", at), known_date(row, "authorised", at)
    referrals = lists.of(str(row.values["child_id"]), "referrals")
    days = [usable_date(referral, "referral_date", at) for referral in referrals]
    before = [day for day in days if day and day <= start]
    if not before:
        raise cannot_say("no referral on or before the start is in the file")
    clocks = (max(before), start) if None in days else (max(before),)
    findings = (done_by(due_from(clock, at), authorised) for clock in clocks)
    return in_any_case(findings, UNUSABLE)


def open_past_45_working_days(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """assessments.open_past_45_working_days: no authorisation by T; not met when T is past the
    45th working day."""
    only(opposite(authorised_by_now(row, at)))
    return overdue(due_from(known_date(row, "assessment_start", at), at), at)


def due_within_10_working_days(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """assessments.due_within_10_working_days: as above, not past; counted when due on or before
    the 10th working day after T."""
    only(every(opposite(authorised_by_now(row, at)), is_not_past(row, at)))
    due = due_from(known_date(row, "assessment_start", at), at)
    soon = working_days_after(at.day, SOON_WORKING_DAYS, at.holidays)
    is_soon = met_when(answer(yes=due <= soon), "due in the next 10 working days")
    return replace(is_soon, due=due)


def is_not_past(row: Row, at: AsAt) -> Answer:
    """Whether T is not past the 45th working day after the start."""
    start = usable_date(row, "assessment_start", at)
    return Answer.UNKNOWN if start is None else answer(yes=at.day <= due_from(start, at))


def child_seen(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """assessments.child_seen: authorised in the period; yes met, no not met, unknown or blank
    cannot say."""
    only(authorised_in_period(row, at))
    return met_when(is_code(row, "child_seen", "yes"), "the child was seen")


def no_further_action(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """assessments.no_further_action: authorised in the period with yes or no to "requires
    support"; no is counted."""
    only(authorised_in_period(row, at))
    return met_when(is_code(row, "support_required", "no"), "no support was found to be needed")


DATES = frozenset({"assessment_start", "authorised"})
ASSESSMENTS = {"assessments": DATES}
REFERRALS = {"referrals": frozenset({"referral_date"})}

QUESTIONS = (
    ListQuestion(
        "assessments.within_45_working_days",
        "assessments",
        "percent",
        "high",
        ASSESSMENTS,
        each_row("assessments", within_45_working_days),
    ),
    ListQuestion(
        "assessments.within_45_working_days_of_referral",
        "assessments",
        "percent",
        "high",
        ASSESSMENTS | REFERRALS,
        each_row("assessments", within_45_working_days_of_referral),
    ),
    ListQuestion(
        "assessments.open_past_45_working_days",
        "assessments",
        "percent",
        "low",
        ASSESSMENTS,
        each_row("assessments", open_past_45_working_days),
    ),
    ListQuestion(
        "assessments.due_within_10_working_days",
        "assessments",
        "count",
        "none",
        ASSESSMENTS,
        each_row("assessments", due_within_10_working_days),
    ),
    ListQuestion(
        "assessments.child_seen",
        "assessments",
        "percent",
        "high",
        {"assessments": DATES | {"child_seen"}},
        each_row("assessments", child_seen),
    ),
    ListQuestion(
        "assessments.no_further_action",
        "assessments",
        "percent",
        "none",
        {"assessments": DATES | {"support_required"}},
        each_row("assessments", no_further_action),
    ),
)
