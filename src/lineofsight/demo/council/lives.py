"""Draws a council: every child's life, list by list, with the answers planted in it."""

from collections.abc import Iterator
from datetime import date, timedelta

from lineofsight.demo.council import adoption, care, front_door, leaving, need, protection
from lineofsight.demo.council.blemishes import blemished
from lineofsight.demo.council.calendar import ONE_DAY, check_within_the_table, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.doubles import doubled
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.people import Child, Nursery
from lineofsight.demo.council.rates import rows_for_each, shares
from lineofsight.demo.council.record import Cells, Council, Row
from lineofsight.demo.council.staff import Staff
from lineofsight.errors import WrongUse
from lineofsight.model.tables import all_tables

UNBORN = 0.025  # of open plans
PLAN_AND_CARE = 0.012  # children in care who are on a plan too
PLAN_JUST_ENDED = 0.13  # of children on a child in need plan
CLOSED_AFTER_PLAN = 0.07
CLOSED_AFTER_CARE = 0.09
SHORT_BREAKS = 0.10  # of disabled children on a child in need plan
ELIGIBLE = 0.6  # of those in care aged 16 and over who are in List 9 already
WEEKS_13 = timedelta(weeks=13)


def make_council(children: int, seed: int, as_at: date) -> Council:
    """A council with this many children open to social care; the same seed, the same council.

    WrongUse when there are fewer than one child, or no bank holidays are known for the day.
    """
    if children < 1:
        raise WrongUse("A council needs at least one child: give --children a number from 1 up.")
    check_within_the_table(as_at)
    dice = Dice(seed)
    desk = Desk(as_at, dice, Edges(as_at), Staff(dice, _sizes(children)))
    rows: dict[str, list[Row]] = {table.id: [] for table in all_tables()}
    for row in _rows(children, desk):
        for each in doubled(blemished(row, desk), desk):
            rows[each.table].append(each)
    mixed = {table: tuple(dice.shuffled(each)) for table, each in rows.items()}
    return Council(seed, as_at, desk.staff.teams, mixed)


def _sizes(children: int) -> dict[str, int]:
    """How many open children and young people each service has."""
    sizes = {status: round(share * children) for status, share in shares("status").items()}
    return sizes | {"leaving": round(sizes["looked_after"] * rows_for_each("leaving"))}


def _rows(children: int, desk: Desk) -> Iterator[Row]:
    nursery = Nursery(desk.dice, desk.as_at)
    life = {
        "looked_after": _in_care,
        "protection_plan": _on_a_plan,
        "need_plan": _in_need,
        "assessment": _being_assessed,
    }
    for _ in range(children):
        yield from life[desk.dice.pick("status")](nursery, desk)
    for _ in range(round(children * rows_for_each("closed"))):
        yield from _closed(nursery, desk)
    in_care = _sizes(children)["looked_after"]
    for _ in range(round(in_care * rows_for_each("leaving"))):
        yield _left_care(nursery, desk)
    for number in range(round(in_care * rows_for_each("adopters"))):
        yield from adoption.family(number, desk)
    yield from _passing(children, nursery, desk)


def _in_care(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    child = nursery.child("care_age", (5, 16))
    staff = desk.staff.allocate("looked_after")
    period = care.draw_period(child, desk)
    start = max(period.start - timedelta(days=desk.dice.whole(0, 300)), child.first_day)
    yield need.open_need(child, "looked_after", start, staff, desk)
    yield care.open_care(period, staff, desk)
    if desk.dice.chance(PLAN_AND_CARE):
        plan_start = max(period.start, desk.as_at - 80 * ONE_DAY)
        yield protection.open_plan(child, plan_start, staff, desk)
    if child.age >= 16 and period.start <= desk.as_at - WEEKS_13 and desk.dice.chance(ELIGIBLE):
        adviser = desk.staff.allocate("leaving")
        yield leaving.draw(child, "eligible", staff, adviser, desk)
    if period.legal_status == "E1":
        yield adoption.child_row(child, period.start, f"FF{child.id[-5:]}", desk)
    yield from front_door.first_days(child, start, staff, desk)


def _on_a_plan(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    unborn = dice.chance(UNBORN)
    child = nursery.unborn() if unborn else nursery.child("need_age", (4,))
    staff = desk.staff.allocate("protection_plan")
    plan_start = protection.plan_start(child, desk)
    if unborn:
        plan_start = max(plan_start, desk.as_at - 100 * ONE_DAY)
    start = max(plan_start - timedelta(days=dice.whole(15, 120)), child.first_day)
    yield need.open_need(child, "protection_plan", start, staff, desk)
    yield protection.open_plan(child, plan_start, staff, desk)
    strategy = plan_start - timedelta(days=dice.whole(10, 24))
    if strategy > desk.edges.period and strategy >= child.first_day:
        yield front_door.section47(child, strategy, plan_start, staff, desk)
    yield from front_door.first_days(child, start, staff, desk)


def _in_need(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    child = nursery.child("need_age", (4, 5))
    staff = desk.staff.allocate("need_plan")
    start = need.need_start(child, desk)
    if dice.chance(PLAN_JUST_ENDED):
        plan_start, plan_end = protection.ended_dates(child, desk)
        start = min(start, plan_start)
        yield protection.ended_plan(child, plan_start, plan_end, staff, desk)
    if child.disability == "yes" and dice.chance(SHORT_BREAKS):
        yield care.open_care(care.draw_period(child, desk, short_breaks=True), staff, desk)
    yield need.open_need(child, "need_plan", start, staff, desk)
    yield from front_door.first_days(child, start, staff, desk)


def _being_assessed(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    child = nursery.child("need_age")
    staff = desk.staff.allocate("assessment")
    start = max(desk.as_at - timedelta(days=desk.dice.whole(0, 75)), child.first_day)
    yield need.open_need(child, "assessment", start, staff, desk)
    yield front_door.assessment(child, start, staff, desk, open_now=True)
    yield from front_door.first_days(child, start, staff, desk)


def _closed(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    child = nursery.child("need_age")
    end = dice.between(max(desk.edges.period + ONE_DAY, child.first_day), desk.as_at)
    start = max(end - timedelta(days=dice.whole(10, 400)), child.first_day)
    staff = desk.staff.allocate("assessment")
    if dice.chance(CLOSED_AFTER_CARE):
        period = care.draw_period(child, desk)
        row = care.ended_care(period, staff, desk)
        yield row
        start, end = min(start, period.start), max(end, _day(row.cells["care_end"], end))
    elif dice.chance(CLOSED_AFTER_PLAN):
        plan_start, plan_end = protection.ended_dates(child, desk)
        yield protection.ended_plan(child, plan_start, plan_end, staff, desk)
        start, end = min(start, plan_start), max(end, plan_end)
    yield need.closed_need(child, start, end, staff, desk)
    yield from front_door.first_days(child, start, staff, desk)


def _day(value: object, otherwise: date) -> date:
    return value if isinstance(value, date) else otherwise


def _left_care(nursery: Nursery, desk: Desk) -> Row:
    child = nursery.child("leaving_age", (18, 21, 25))
    staff, adviser = desk.staff.allocate("leaving"), desk.staff.allocate("leaving")
    return leaving.draw(child, leaving.draw_eligibility(child, desk), staff, adviser, desk)


def _passing(children: int, nursery: Nursery, desk: Desk) -> Iterator[Row]:
    """Children who came to the front door and went no further."""
    for list_id in ("contacts", "early_help", "referrals", "assessments", "section47"):
        wanted = round(children * rows_for_each(list_id) * NOT_OPEN[list_id])
        for _ in range(wanted):
            child = nursery.child("need_age")
            yield _passing_row(list_id, child, desk)


# The share of a list's rows that are not of children open to social care on the day.
NOT_OPEN = {
    "contacts": 0.4,
    "early_help": 1.0,
    "referrals": 0.25,
    "assessments": 0.45,
    "section47": 0.7,
}


def _passing_row(list_id: str, child: Child, desk: Desk) -> Row:
    day = desk.dice.between(max(desk.edges.period + ONE_DAY, child.first_day), desk.as_at)
    staff: Cells = desk.staff.allocate("assessment")
    if list_id == "contacts":
        return front_door.contact(child, day, desk)
    if list_id == "early_help":
        return front_door.early_help(child, day, desk)
    if list_id == "referrals":
        return front_door.referral(child, day, staff, desk, closed=desk.dice.chance(0.3))
    if list_id == "assessments":
        still_open = working_days_after(day, 15) > desk.as_at
        return front_door.assessment(child, day, staff, desk, open_now=still_open)
    return front_door.section47(child, day, None, staff, desk)
