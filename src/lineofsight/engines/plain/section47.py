"""List 5, section 47 enquiries and initial conferences: one plain function a measure.

After measures.md. Readings chosen where the text leaves room:
- a conference after T is booked: it is a conference date (section47.to_conference counts it), and
  no conference yet (section47.open_past_15_working_days still waits for it);
- "unnecessary" blank is undecided, as the list's guidance says: nobody has said yes;
- a conference before the strategy discussion cannot be the one that followed it: cannot say in
  conferences.within_15_working_days, where the two days are compared, and only there;
- section47.open_past_15_working_days: a plan that began on the strategy date was open on it;
- section47.repeat_within_12_months: a child's case, since it is the child's latest enquiry.
"""

from lineofsight.engines.plain.cells import (
    answer,
    either,
    every,
    is_at_least,
    is_blank,
    is_code,
    known_date,
    opposite,
    started_in_period,
    usable_date,
    written_date,
)
from lineofsight.engines.plain.dates import in_period, working_days_after
from lineofsight.engines.plain.findings import (
    cannot_say,
    done_by,
    met_when,
    not_met_when,
    only,
    overdue,
)
from lineofsight.engines.plain.lists import ListQuestion, Lists, each_row, latest_row_of_child
from lineofsight.engines.plain.open_on import on_plan
from lineofsight.engines.plain.rows import Answer, AsAt, Finding, Row

# Working Together to Safeguard Children 2023: within 15 working days of the strategy discussion.
CONFERENCE_WORKING_DAYS = 15


def is_unnecessary(row: Row) -> Answer:
    """ "Unnecessary: yes"; blank is not yet decided."""
    decided = opposite(is_blank(row, "conference_unnecessary"))
    return every(decided, is_code(row, "conference_unnecessary", "yes"))


def conference_held(row: Row, at: AsAt) -> Answer:
    """Whether a conference was held by T; one after T is booked."""
    if "conference_date" in row.unread:
        return Answer.UNKNOWN
    day = written_date(row, "conference_date")
    return answer(yes=day is not None and day <= at.day)


def conference_held_in_period(row: Row, at: AsAt) -> Answer:
    """Whether a conference was held in the six months to T."""
    held = conference_held(row, at)
    if held is not Answer.YES:
        return held
    return answer(yes=in_period(known_date(row, "conference_date", at), at.day))


def to_conference(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """section47.to_conference: strategy discussion in the period, with a conference date or
    "unnecessary: yes"; a conference date is counted, "unnecessary: yes" beside it or not."""
    has_date = opposite(is_blank(row, "conference_date"))
    decided = either(has_date, is_unnecessary(row))
    only(every(started_in_period(row, "strategy_date", at), decided))
    return met_when(has_date, "has a conference date")


def repeated_enquiry(row: Row, _lists: Lists, _at: AsAt) -> Finding:
    """section47.repeat_within_12_months: each child's latest section 47 in the period; not met
    when the count column is 1 or more."""
    repeated = is_at_least(row, "section47_12_months", 1)
    return not_met_when(repeated, "another enquiry in the year before")


def open_past_15_working_days(row: Row, lists: Lists, at: AsAt) -> Finding:
    """section47.open_past_15_working_days: no conference, not "unnecessary: yes", no plan open on
    the strategy date; T past the 15th working day is counted (not met)."""
    settled = either(conference_held(row, at), is_unnecessary(row), had_plan(row, lists, at))
    only(opposite(settled))
    strategy = known_date(row, "strategy_date", at)
    return overdue(working_days_after(strategy, CONFERENCE_WORKING_DAYS, at.holidays), at)


def had_plan(row: Row, lists: Lists, at: AsAt) -> Answer:
    """Whether the child had a plan open on the strategy date."""
    strategy = usable_date(row, "strategy_date", at)
    if strategy is None:
        return Answer.UNKNOWN
    return on_plan(str(row.values["child_id"]), strategy, lists, at)


def within_15_working_days(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """conferences.within_15_working_days: held in the period; met when within 15 working days of
    the strategy discussion."""
    only(conference_held_in_period(row, at))
    strategy = known_date(row, "strategy_date", at)
    conference = known_date(row, "conference_date", at)
    if conference < strategy:
        raise cannot_say("the conference is dated before the strategy discussion")
    return done_by(working_days_after(strategy, CONFERENCE_WORKING_DAYS, at.holidays), conference)


def to_plan(row: Row, _lists: Lists, at: AsAt) -> Finding:
    """conferences.to_plan: held in the period with yes or no; yes is counted."""
    only(conference_held_in_period(row, at))
    return met_when(is_code(row, "plan_resulted", "yes"), "led to a child protection plan")


STRATEGY_AND_CONFERENCE = frozenset({"strategy_date", "conference_date"})
DECIDED = STRATEGY_AND_CONFERENCE | {"conference_unnecessary"}

QUESTIONS = (
    ListQuestion(
        "section47.to_conference",
        "section47",
        "percent",
        "none",
        {"section47": DECIDED},
        each_row("section47", to_conference),
    ),
    ListQuestion(
        "section47.repeat_within_12_months",
        "section47",
        "percent",
        "low",
        {"section47": frozenset({"strategy_date", "section47_12_months"})},
        latest_row_of_child("section47", repeated_enquiry),
    ),
    ListQuestion(
        "section47.open_past_15_working_days",
        "section47",
        "count",
        "low",
        {"section47": DECIDED, "protection": frozenset({"plan_start", "plan_end"})},
        each_row("section47", open_past_15_working_days),
    ),
    ListQuestion(
        "conferences.within_15_working_days",
        "section47",
        "percent",
        "high",
        {"section47": STRATEGY_AND_CONFERENCE},
        each_row("section47", within_15_working_days),
    ),
    ListQuestion(
        "conferences.to_plan",
        "section47",
        "percent",
        "none",
        {"section47": frozenset({"conference_date", "plan_resulted"})},
        each_row("section47", to_plan),
    ),
)
