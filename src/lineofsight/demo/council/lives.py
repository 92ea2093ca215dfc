"""Draws a council: every child's life, list by list, with the answers planted in it."""

from collections.abc import Generator, Iterator, Sequence
from datetime import date, timedelta

from lineofsight.demo.council import (
    adopters,
    adoption,
    assessments,
    care,
    enquiries,
    front_door,
    leaving,
    need,
    protection,
)
from lineofsight.demo.council.calendar import ONE_DAY, check_within_the_table, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.enquiries import Enquiry
from lineofsight.demo.council.finishing import finished
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
CLOSED_BY_ADOPTION = 0.008
CLOSED_AS_NOT_IN_NEED = 0.36
ENQUIRY_ON_A_PLAN = 0.06
ENQUIRY_FORGOTTEN = 0.01
ENQUIRY_AS_A_PLAN_ENDS = 0.15
ASSESSED_AGAIN = 0.5  # of children who have been open for long
OPEN_BEFORE = 0.35  # of children who are being assessed
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
    desk = Desk(as_at, dice, Edges(as_at), Staff(dice, service_sizes(children)))
    rows: dict[str, list[Row]] = {table.id: [] for table in all_tables()}
    for life in _lives(children, desk):
        for row in finished(life, desk):
            rows[row.table].append(row)
    in_any_order = {table: tuple(dice.shuffled(each)) for table, each in rows.items()}
    together = {"adopters": tuple(rows["adopters"])}  # the two of a couple
    return Council(seed, as_at, desk.staff.teams, in_any_order | together)


def service_sizes(children: int) -> dict[str, int]:
    """How many open children and young people each service has."""
    sizes = {status: round(share * children) for status, share in shares("status").items()}
    return sizes | {"leaving": round(sizes["looked_after"] * rows_for_each("leaving"))}


def _lives(children: int, desk: Desk) -> Iterator[Iterator[Row] | list[Row]]:
    nursery = Nursery(desk.dice, desk.as_at)
    life = {
        "looked_after": _in_care,
        "protection_plan": _on_a_plan,
        "need_plan": _in_need,
        "assessment": _being_assessed,
    }
    for _ in range(children):
        yield life[desk.dice.pick("status")](nursery, desk)
    for _ in range(round(children * rows_for_each("closed"))):
        yield _closed(nursery, desk)
    yield from _not_open(children, nursery, desk)


def _not_open(children: int, nursery: Nursery, desk: Desk) -> Iterator[Iterator[Row] | list[Row]]:
    """Those whom Lists 6 to 8 do not hold."""
    in_care = service_sizes(children)["looked_after"]
    for _ in range(round(in_care * rows_for_each("leaving"))):
        yield [_left_care(nursery, desk)]
    for _ in range(round(in_care * rows_for_each("adopted_earlier"))):
        yield adoption.adopted_earlier(nursery.child("adoption_age"), desk)
    for number in range(round(in_care * rows_for_each("adopters"))):
        yield from _households(adopters.in_progress(number, desk))
    for story in (front_door.only_told, front_door.helped_early, front_door.turned_away):
        for _ in range(round(children * rows_for_each(story.__name__))):
            yield story(nursery.child("need_age"), desk)


def _households(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Without a family id, each adopter is a family."""
    together = rows[0].cells["family_id"] is not None
    yield from [list(rows)] if together else ([row] for row in rows)


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
    yield from adoption.of_child_in_care(period, desk)
    yield from _known_since(child, start, staff, desk)


def _on_a_plan(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    unborn = dice.chance(UNBORN)
    child = nursery.unborn() if unborn else nursery.child("need_age", (4,))
    staff = desk.staff.allocate("protection_plan")
    plan_start = protection.plan_start(child, desk)
    if unborn:
        plan_start = max(plan_start, desk.as_at - 100 * ONE_DAY)
    enquiry = enquiries.led_to_plan(plan_start, child, desk)
    start = max(enquiry.strategy - timedelta(days=dice.whole(0, 100)), child.first_day)
    yield need.open_need(child, "protection_plan", start, staff, desk)
    yield protection.open_plan(child, plan_start, staff, desk)
    since = [enquiry, *_enquiries_on_a_plan(child, plan_start, desk)]
    yield from enquiries.rows(child, since, staff, desk)
    yield from front_door.came(child, start, staff, desk)
    yield from assessments.begun(child, start, staff, desk)


def _enquiries_on_a_plan(child: Child, plan_start: date, desk: Desk) -> Iterator[Enquiry]:
    """One on the day on which the plan began finds it open, one on the day before does not."""
    if desk.dice.chance(ENQUIRY_ON_A_PLAN):
        day = plan_start + timedelta(days=desk.dice.one_of((-1, 0, 1, 30, 60)))
        day = min(max(day, child.first_day, desk.edges.period), desk.as_at)
        yield enquiries.while_on_a_plan(day)


def _in_need(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    child = nursery.child("need_age", (4, 5))
    staff = desk.staff.allocate("need_plan")
    start = need.need_start(child, desk)
    if dice.chance(PLAN_JUST_ENDED):
        plan, (start, _) = _after_a_plan(child, (start, desk.as_at), staff, desk)
        yield from plan
    elif child.disability == "yes" and dice.chance(SHORT_BREAKS):
        period = care.draw_short_breaks(child, desk)
        start = min(start, period.start)
        yield care.open_care(period, staff, desk)
    elif dice.chance(ENQUIRY_FORGOTTEN):
        yield from enquiries.rows(child, [enquiries.forgotten(desk)], staff, desk)
    yield need.open_need(child, "need_plan", start, staff, desk)
    yield from _known_since(child, start, staff, desk)


def _after_a_plan(
    child: Child, span: tuple[date, date], staff: Cells, desk: Desk
) -> tuple[list[Row], tuple[date, date]]:
    """A plan that ended, its enquiries, and the episode of need made long enough to hold them."""
    plan_start, plan_end = protection.ended_dates(child, desk)
    found = [enquiries.led_to_plan(plan_start, child, desk)]
    if plan_start < plan_end and desk.dice.chance(ENQUIRY_AS_A_PLAN_ENDS):
        day = plan_end + timedelta(days=desk.dice.whole(-1, 1))
        found.append(enquiries.while_on_a_plan(min(day, desk.as_at)))
    plan = protection.ended_plan(child, plan_start, plan_end, staff, desk)
    rows = [plan, *enquiries.rows(child, found, staff, desk)]
    return rows, (min(span[0], found[0].strategy), max(span[1], plan_end))


def _known_since(child: Child, start: date, staff: Cells, desk: Desk) -> Iterator[Row]:
    """How a child who needs support came, or what came since, when that was long ago."""
    yield from front_door.told_while_open(child, start, desk)
    if start < desk.edges.period:
        if desk.dice.chance(ASSESSED_AGAIN):
            yield assessments.again(child, start, staff, desk)
        day = enquiries.draw_day(start, desk)
        enquired = front_door.enquired(day, desk.as_at, "enquiry_while_open", desk)
    else:
        yield from front_door.came(child, start, staff, desk)
        yield from assessments.begun(child, start, staff, desk)
        enquired = front_door.enquired(start, desk.as_at, "enquiry_on_arrival", desk)
    yield from enquiries.rows(child, list(enquired), staff, desk)


def _being_assessed(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    child = nursery.child("need_age")
    staff = desk.staff.allocate("assessment")
    began = assessments.open_start(child, desk)
    before = dice.whole(30, 400) if dice.chance(OPEN_BEFORE) else dice.whole(0, 2)
    start = max(began - timedelta(days=before), child.first_day)
    yield need.open_need(child, "assessment", start, staff, desk)
    yield assessments.still_open(child, began, staff, desk)
    yield from front_door.came(child, start, staff, desk)
    enquired = front_door.enquired(began, desk.as_at, "enquiry_on_arrival", desk)
    yield from enquiries.rows(child, list(enquired), staff, desk)


def _closed(nursery: Nursery, desk: Desk) -> Iterator[Row]:
    dice = desk.dice
    staff = desk.staff.allocate("assessment")
    if dice.chance(CLOSED_BY_ADOPTION):
        yield from _adopted(nursery, staff, desk)
        return
    child = nursery.child("need_age")
    first = max(desk.edges.period, child.first_day) + ONE_DAY
    end = dice.between(first, desk.as_at)
    start = max(end - timedelta(days=dice.whole(10, 400)), child.first_day)
    if dice.chance(CLOSED_AFTER_CARE):
        period = care.draw_period(child, desk)
        row = care.ended_care(period, staff, desk)
        yield row
        start, end = min(start, period.start), max(end, _day(row.cells["care_end"], end))
    elif dice.chance(CLOSED_AFTER_PLAN):
        plan, (start, end) = _after_a_plan(child, (start, end), staff, desk)
        yield from plan
    else:
        start = yield from _assessed(child, start, end, staff, desk)
    start = min(start, end - ONE_DAY)  # on the same day, it would be open whether it was ever open
    yield need.closed_need(child, start, end, staff, desk)
    yield from front_door.came(child, start, staff, desk)
    yield from front_door.told_after_closing(child, end, desk)


def _assessed(
    child: Child, start: date, end: date, staff: Cells, desk: Desk
) -> Generator[Row, None, date]:
    """The assessment of a child whose case has closed, and when the episode of need began."""
    if desk.dice.chance(CLOSED_AS_NOT_IN_NEED):
        began = max(assessments.started_before(end, desk), child.first_day)
        start = max(began - timedelta(days=desk.dice.whole(0, 3)), child.first_day)
        yield assessments.finished(child, began, end, staff, desk, support=False)
    else:
        done = min(working_days_after(start, assessments.duration(desk)), end)
        if done >= desk.edges.period:
            yield assessments.finished(child, start, done, staff, desk, support=True)
    enquired = front_door.enquired(start, end, "enquiry_on_arrival", desk)
    yield from enquiries.rows(child, list(enquired), staff, desk)
    return start


def _adopted(nursery: Nursery, staff: Cells, desk: Desk) -> Iterator[Row]:
    child = nursery.child("adoption_age")
    period = care.draw_adopted(child, desk)
    row = care.ended_care(period, staff, desk)
    end = _day(row.cells["care_end"], desk.as_at)
    yield row
    yield need.closed_need(child, period.start, end, staff, desk)
    yield from adoption.of_child_adopted(period, end, desk)


def _day(value: object, otherwise: date) -> date:
    return value if isinstance(value, date) else otherwise


def _left_care(nursery: Nursery, desk: Desk) -> Row:
    child = nursery.child("leaving_age", (18, 21, 25))
    staff, adviser = desk.staff.allocate("leaving"), desk.staff.allocate("leaving")
    return leaving.draw(child, leaving.draw_eligibility(child, desk), staff, adviser, desk)
