"""List 5: section 47 enquiries and the conferences they led to, with the answers to both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from lineofsight.demo.council.calendar import ONE_DAY, edge_of_working_days, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.life import Life, Said, Shown, any_open, on_each, one_case
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import (
    Answer,
    Cells,
    Row,
    cannot_say,
    late_when,
    met,
    not_met,
)
from lineofsight.demo.council.referrals import latest

LIMIT = 15  # working days
BOOKED = 0.15  # of the enquiries that are still undecided
UNNECESSARY_AND_HELD = 0.01  # of the conferences that made no plan
DECIDED_AT_ONCE = 0.5  # of the enquiries of the last three weeks
COUNT = "section47_12_months"
NO_DAY = cannot_say("the day of the strategy discussion is not known")
NOT_READ = cannot_say("what is written of a conference cannot be read")


@dataclass(frozen=True)
class Enquiry:
    """An enquiry: what was decided, and what its conference did. None is a blank cell."""

    strategy: date
    unnecessary: str | None = None
    conference: date | None = None
    plan: str | None = None


def led_to_plan(conference: date, child: Child, desk: Desk) -> Enquiry:
    """The enquiry whose conference made a plan."""
    strategy = edge_of_working_days(conference, _days_to_conference(desk)) + ONE_DAY
    plan = None if desk.dice.usually("result_not_recorded") else "yes"
    first = min(child.first_day, conference)  # a plan may be made before the birth
    return Enquiry(max(strategy, first), "no", conference, plan)


def while_on_a_plan(strategy: date) -> Enquiry:
    """Of a child who has a plan already: nothing to decide."""
    return Enquiry(strategy, "no")


def without_plan(strategy: date, desk: Desk) -> Enquiry:
    """An enquiry that led to no plan, or to nothing yet."""
    dice = desk.dice
    fresh = strategy >= desk.edges.working_days(LIMIT)
    if dice.chance(1 - DECIDED_AT_ONCE) if fresh else dice.usually("enquiry_left_undecided"):
        return _undecided(strategy, desk)
    held = working_days_after(strategy, _days_to_conference(desk))
    if held <= desk.as_at and dice.usually("conference_without_plan"):
        unnecessary = "yes" if dice.chance(UNNECESSARY_AND_HELD) else "no"
        return Enquiry(strategy, unnecessary, held, "no")
    return Enquiry(strategy, "yes")


def forgotten(desk: Desk) -> Enquiry:
    """An enquiry from before the six months that nobody decided."""
    return Enquiry(desk.edges.period - timedelta(days=desk.dice.whole(1, 60)))


def draw_day(first: date, desk: Desk) -> date:
    """A day of the six months, now and then beside their start or the 15th working day."""
    edges = desk.edges
    drawn = desk.dice.between(max(edges.period + ONE_DAY, first), desk.as_at)
    return desk.dice.start(drawn, first, desk.as_at, (edges.period, edges.working_days(LIMIT)))


def rows(child: Child, enquiries: Sequence[Enquiry], staff: Cells, desk: Desk) -> Iterator[Row]:
    """The enquiries that the list goes back to, or whose conference it goes back to.

    All say how many enquiries and conferences came before the latest in twelve months.
    """
    listed = [each for each in enquiries if _is_listed(each, desk.edges)]
    if not listed:
        return
    dice = desk.dice
    before = dice.whole(1, 2) if dice.usually("enquiry_before_the_list") else 0
    latest_day = max(each.strategy for each in listed)
    held = sum(_held_before(each, latest_day) for each in listed)
    counts: Cells = {
        COUNT: len(listed) - 1 + before,
        "conferences_12_months": held + (1 if dice.chance(0.06) else 0),
    }
    for each in listed:
        yield Row("section47", child.cells() | _cells(each, child) | counts | staff)


def _cells(each: Enquiry, child: Child) -> Cells:
    return {
        "disability": child.disability,
        "strategy_date": each.strategy,
        "conference_unnecessary": each.unnecessary,
        "conference_date": each.conference,
        "plan_resulted": each.plan,
    }


def _is_listed(each: Enquiry, edges: Edges) -> bool:
    undecided = each.conference is None and each.unnecessary != "yes"
    return undecided or max(each.strategy, each.conference or each.strategy) >= edges.period


def _held_before(each: Enquiry, day: date) -> bool:
    return each.conference is not None and each.conference < day


def _undecided(strategy: date, desk: Desk) -> Enquiry:
    if desk.dice.chance(BOOKED):
        booked = desk.as_at + timedelta(days=desk.dice.whole(1, 15))
        return Enquiry(strategy, "no", booked)
    return Enquiry(strategy, desk.dice.one_of((None, None, "no")))


def _days_to_conference(desk: Desk) -> int:
    if desk.dice.usually("on_the_edge"):
        return desk.dice.whole(LIMIT, LIMIT + 1)
    least, most = desk.dice.in_band("conference_days")
    return desk.dice.whole(least + 1, most)


def said(life: Life) -> Iterator[Said]:
    """section47.* and conferences.*"""
    enquiries = life.of("section47")
    answers = {
        "section47.to_conference": partial(_to_conference, edges=life.edges),
        "section47.open_past_15_working_days": partial(_open, life=life),
        "conferences.within_15_working_days": partial(_in_time, edges=life.edges),
        "conferences.to_plan": partial(_to_plan, edges=life.edges),
    }
    yield from on_each(enquiries, answers)
    repeat = latest(enquiries, "strategy_date", COUNT, life.edges)
    yield from one_case(enquiries, "section47.repeat_within_12_months", repeat)


def _to_conference(row: Shown, edges: Edges) -> Answer | None:
    """A conference that is booked has a date too, though it has not been held."""
    strategy = row.day("strategy_date")
    dated, unnecessary = row.value("conference_date"), row.value("conference_unnecessary")
    known = not _in_doubt(row)
    if (strategy and strategy <= edges.period) or (known and not dated and unnecessary != "yes"):
        return None
    if strategy is None:
        return NO_DAY
    if dated:
        return met("a conference has a date")
    return not_met("no conference was needed") if known else NOT_READ


def _in_doubt(row: Shown) -> bool:
    """Something is written of a conference that cannot be read."""
    return row.unread("conference_date") or row.unread("conference_unnecessary")


def _open(row: Shown, life: Life) -> Answer | None:
    if row.day("conference_date") or row.value("conference_unnecessary") == "yes":
        return None
    strategy = row.day("strategy_date")
    if strategy is None:
        return NO_DAY
    on_a_plan = any_open(life.of("protection"), strategy)
    if on_a_plan:
        return None
    if on_a_plan is None or _in_doubt(row):
        return cannot_say("whether a conference was held or needed is not known")
    return late_when(strategy <= life.edges.working_days(LIMIT), "open past 15 working days")


def _in_time(row: Shown, edges: Edges) -> Answer | None:
    if row.unread("conference_date"):
        return NOT_READ
    held, strategy = row.day("conference_date"), row.day("strategy_date")
    if held is None or held <= edges.period:
        return None
    if strategy is None:
        return NO_DAY
    return late_when(held > working_days_after(strategy, LIMIT), "over 15 working days")


def _to_plan(row: Shown, edges: Edges) -> Answer | None:
    if row.unread("conference_date"):
        return NOT_READ
    held = row.day("conference_date")
    if held is None or held <= edges.period:
        return None
    code = row.value("plan_resulted")
    if code is None:
        return cannot_say("not recorded whether a plan was made")
    return met("a plan was made") if code == "yes" else not_met("no plan was made")
