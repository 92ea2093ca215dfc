"""Lists 1 to 3, contacts, early help and referrals: one plain function a measure.

After measures.md. Readings chosen where the text leaves room:
- contacts.to_referral: a referral of the child with an unknown day may be the one, so that only
  another in the seven days settles it;
- contacts.repeat: "open when the first came" is asked of the dates on that day. A row of List 6
  that its status says is closed, without the day on which it closed, leaves it open whether it was
  closed by then; short breaks (V3, V4) in List 8 are open like any other;
- contacts.repeat: the first contact and their number are those in the period; a contact of an
  unknown day may lie on any day in the period, or outside it;
- referrals.repeat_within_12_months: a child's case, since it is the child's latest referral;
- early_help.stepped_up: a child with several assessments is counted when a referral followed any
  of them. A completion after T has not happened; one before its start may have been on any day
  from the start on.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from lineofsight.engines.plain.cells import (
    answer,
    either,
    every,
    has_ended,
    is_at_least,
    is_code,
    known_date,
    opposite,
    started_in_period,
    usable_date,
    written_date,
)
from lineofsight.engines.plain.dates import in_period, months_after
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    Settled,
    cannot_say,
    met,
    met_when,
    not_met_when,
    only,
)
from lineofsight.engines.plain.lists import (
    ListQuestion,
    Lists,
    each_child,
    each_row,
    latest_row_of_child,
    settled,
)
from lineofsight.engines.plain.open_on import begun_by, in_care, in_need, on_plan
from lineofsight.engines.plain.rows import Answer, AsAt, Finding, Row
from lineofsight.model.verdicts import Verdict

DAY, WEEK = timedelta(days=1), timedelta(days=7)
REPEATED = 3  # contacts in the period
EARLY_HELP_MONTHS = 6


def contact_volume(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """contacts.volume: List 1 contacts in the period."""
    only(started_in_period(row, "contact_date", at))
    return met("a contact in the period")


def contact_to_referral(row: Row, lists: Lists, at: AsAt) -> Finding:
    """contacts.to_referral: as above; counted when the same child has a List 3 referral from the
    contact to 7 days after. Contacts after T - 7 days are not yet due, referred or not."""
    only(started_in_period(row, "contact_date", at))
    came = known_date(row, "contact_date", at)
    if came > at.day - WEEK:
        return Finding(Verdict.NOT_YET_DUE, "came in the last 7 days", came + WEEK)
    referrals = lists.of(str(row.values["child_id"]), "referrals")
    referred = either(*(within_a_week(referral, came, at) for referral in referrals))
    return met_when(referred, "referred within 7 days")


def within_a_week(referral: Row, came: date, at: AsAt) -> Answer:
    """Whether the referral was made from the day of the contact to 7 days after."""
    day = usable_date(referral, "referral_date", at)
    return Answer.UNKNOWN if day is None else answer(yes=came <= day <= came + WEEK)


def repeated_contact(child: str, lists: Lists, at: AsAt) -> Finding:
    """contacts.repeat: children with contacts in the period; the same answer in every reading of
    the days that are not known."""
    days = [usable_date(row, "contact_date", at) for row in lists.of(child, "contacts")]
    readings = [
        settled(partial(repeated_since, child, first, number, lists, at))
        for first, number in first_and_number(days, at)
    ]
    if not any(day and in_period(day, at.day) for day in days):
        readings.append(None)  # no contact in the period: no case
    if len({reading and reading.verdict for reading in readings}) > 1:
        raise cannot_say(UNUSABLE)
    raise Settled(readings[0])


def first_and_number(days: Sequence[date | None], at: AsAt) -> Iterator[tuple[date, int]]:
    """The first contact in the period, and how many there are: one reading, unless the days of
    some contacts are unknown (None). These may lie on any day of the period, or outside it."""
    known = sorted(day for day in days if day and in_period(day, at.day))
    unknown = list(days).count(None)
    if known:
        yield from ((known[0], len(known) + more) for more in range(unknown + 1))
    day = known[0] - DAY if known else at.day
    while unknown and in_period(day, at.day):
        yield from ((day, len(known) + more) for more in range(1, unknown + 1))
        day -= DAY


def repeated_since(child: str, first: date, number: int, lists: Lists, at: AsAt) -> Finding:
    """Of those not open in Lists 6, 7 or 8 when the first contact came: counted (not met) with 3
    contacts or more and no List 4 assessment started on or after the first."""
    asked = (child, first, lists, at)
    only(opposite(either(in_need(*asked), on_plan(*asked), in_care(*asked))))
    assessments = lists.of(child, "assessments")
    assessed = either(*(not_before(row, "assessment_start", first, at) for row in assessments))
    repeated = every(answer(yes=number >= REPEATED), opposite(assessed))
    return not_met_when(repeated, "3 contacts or more, and no assessment since the first")


def not_before(row: Row, column: str, day: date, at: AsAt) -> Answer:
    """Whether it was on the day or after it."""
    return opposite(begun_by(row, column, day - DAY, at))


def referral_volume(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """referrals.volume: List 3 referrals in the period."""
    only(started_in_period(row, "referral_date", at))
    return met("a referral in the period")


def repeated_referral(row: Row, _lists: Lists, _at: AsAt) -> Finding:
    """referrals.repeat_within_12_months: each child's latest referral in the period; not met when
    the count column is 1 or more."""
    return not_met_when(is_at_least(row, "referrals_12_months", 1), "referred in the year before")


def referral_to_nothing(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """referrals.no_further_action: referrals in the period with yes or no; yes is counted."""
    only(started_in_period(row, "referral_date", at))
    return met_when(is_code(row, "no_further_action", "yes"), "no further action")


def stepped_up(child: str, lists: Lists, at: AsAt) -> Finding:
    """early_help.stepped_up: List 2 children with an assessment started by T; counted with a List
    3 referral on or after that start, not later than 6 months after its completion."""
    rows, referrals = lists.of(child, "early_help"), lists.of(child, "referrals")
    only(either(*(begun_by(row, "assessment_start", at.day, at) for row in rows)))
    after = either(*(followed(row, referral, at) for row in rows for referral in referrals))
    return met_when(after, "referred during early help or within 6 months of it")


def followed(row: Row, referral: Row, at: AsAt) -> Answer:
    """Whether the referral came on or after the assessment's start, and in time for it."""
    referred = usable_date(referral, "referral_date", at)
    if referred is None:
        return Answer.UNKNOWN
    since = begun_by(row, "assessment_start", referred, at)
    return every(since, in_six_months(row, referred, at))


def in_six_months(row: Row, referred: date, at: AsAt) -> Answer:
    """Whether the referral was not later than 6 months after the completion; with none by T there
    is no last day, and with an unknown one it is at least 6 months after the start."""
    completed = has_ended(row, "assessment_start", "assessment_end", at)
    if completed is Answer.NO:
        return Answer.YES
    is_known = completed is Answer.YES
    day = written_date(row, "assessment_end" if is_known else "assessment_start")
    in_time = day is not None and referred <= months_after(day, EARLY_HELP_MONTHS)
    return answer(yes=in_time) if in_time or is_known else Answer.UNKNOWN


OPEN_LISTS = {
    "need": frozenset({"need_start", "need_end", "status"}),
    "protection": frozenset({"plan_start", "plan_end"}),
    "care": frozenset({"care_start", "care_end"}),
}
CONTACTS = {"contacts": frozenset({"contact_date"})}
REFERRALS = {"referrals": frozenset({"referral_date"})}

QUESTIONS = (
    ListQuestion(
        "contacts.volume",
        "contacts",
        "count",
        "none",
        CONTACTS,
        each_row("contacts", contact_volume),
    ),
    ListQuestion(
        "contacts.to_referral",
        "contacts",
        "percent",
        "none",
        CONTACTS | REFERRALS,
        each_row("contacts", contact_to_referral),
    ),
    ListQuestion(
        "contacts.repeat",
        "contacts",
        "count",
        "low",
        CONTACTS | OPEN_LISTS | {"assessments": frozenset({"assessment_start"})},
        each_child("contacts", repeated_contact),
    ),
    ListQuestion(
        "referrals.volume",
        "referrals",
        "count",
        "none",
        REFERRALS,
        each_row("referrals", referral_volume),
    ),
    ListQuestion(
        "referrals.repeat_within_12_months",
        "referrals",
        "percent",
        "low",
        {"referrals": frozenset({"referral_date", "referrals_12_months"})},
        latest_row_of_child("referrals", repeated_referral),
    ),
    ListQuestion(
        "referrals.no_further_action",
        "referrals",
        "percent",
        "none",
        {"referrals": frozenset({"referral_date", "no_further_action"})},
        each_row("referrals", referral_to_nothing),
    ),
    ListQuestion(
        "early_help.stepped_up",
        "early_help",
        "percent",
        "none",
        REFERRALS | {"early_help": frozenset({"assessment_start", "assessment_end"})},
        each_child("early_help", stepped_up),
    ),
)
