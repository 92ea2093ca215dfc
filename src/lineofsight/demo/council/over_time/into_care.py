"""The journey of a child who comes into care, and is adopted, goes home or grows up there."""

from collections.abc import Iterator
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.over_time import adopting, cared_for, coming, left_care, needing
from lineofsight.demo.council.over_time.adopting import Path
from lineofsight.demo.council.over_time.cared_for import SHORT_BREAKS, Stay
from lineofsight.demo.council.over_time.journeys import (
    ADULT,
    SOON,
    Journey,
    Past,
    long_over,
    referral,
)
from lineofsight.demo.council.over_time.lasting import Lasting
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.series import Series, changing
from lineofsight.demo.council.record import Cell

BEFORE_CARE = 100  # days
ADOPTED_UNDER = 5
ON_THE_LIST_FROM = 16
WEEKS_13 = timedelta(weeks=13)
LISTED_IN_CARE = 0.6  # of those in care of sixteen and over
TOO_OLD_FOR_SHORT_BREAKS = 12
LONGEST_SHORT_BREAKS = timedelta(days=700)
SHORTEST_PROCEEDINGS = timedelta(days=60)
LONGEST_REMAND = timedelta(days=120)
AS_ADULTS = ("E17", "E17", "E5", "E5", "E6", "E7")
UNACCOMPANIED = 0.45  # of those of 13 and over under section 20


def cared_for_journey(person: Person, day: date, past: Past) -> Journey:
    """Referred, assessed, taken into care; the case closes soon after care ends."""
    chance = person.chance
    start = min(chance.soon(day, BEFORE_CARE), person.birthday(ADULT) - 2 * ONE_DAY)
    start = max(start, day)
    path = _path(person, start)
    stay = _stay(person, start, path)
    phases = (
        [(day, "assessment"), (start, "looked_after")] if start > day else [(day, "looked_after")]
    )
    end = _closes(person, stay)
    if chance.happens("need_after_care") and end < person.birthday(ADULT) and not path:
        phases.append((stay.end, "need_plan"))
        end = min(stay.end + chance.kept_up("need_plan"), person.birthday(ADULT))
    if long_over(person, end):
        return Journey(list(_leaving(person, stay)), end)
    staff = person.office.posts.through(phases, end, chance)
    done = coming.authorised(person, day)
    rows = [
        *referral(person, day, staff, past),
        coming.assessed(person, day, done, staff, support=True),
        cared_for.in_care(person, stay, staff),
        needing.episode(person, phases, end, staff),
        *(adopting.rows(person, path) if path else ()),
        *_leaving(person, stay),
    ]
    return Journey(rows, end)


def _path(person: Person, start: date) -> Path | None:
    young = person.on(start).age < ADOPTED_UNDER
    return adopting.draw_path(person, start) if young and person.chance.happens("adopted") else None


def _closes(person: Person, stay: Stay) -> date:
    soon = person.chance.soon(stay.end, SOON)
    return min(soon, max(person.birthday(ADULT), stay.end))


def _stay(person: Person, start: date, path: Path | None) -> Stay:
    if path is not None and path.reversed is None:
        return _until_adopted(person, start, path)
    chance, adult = person.chance, person.birthday(ADULT)
    status = _status(person, start)
    end = start + chance.months_of("care_lasts")
    if status in SHORT_BREAKS:
        end = min(end, start + LONGEST_SHORT_BREAKS)
    if status == "J1":
        end = min(end, start + LONGEST_REMAND)
    reason = chance.pick("care_end") if end < adult else chance.one_of(AS_ADULTS)
    end = min(end, adult)
    statuses, since = _orders(person, start, status)
    alone = status == "V2" and person.on(start).age > 12 and chance.chance(UNACCOMPANIED)
    return Stay(start, end, statuses, since, reason, alone)


def _status(person: Person, start: date) -> str:
    status = person.chance.of_flow("care_entry_status")
    age = person.on(start).age
    fits = {
        "J1": age >= 12,
        "V3": age < TOO_OLD_FOR_SHORT_BREAKS,
        "V4": age < TOO_OLD_FOR_SHORT_BREAKS,
    }
    return status if fits.get(status, True) else "V2"


def _orders(person: Person, start: date, status: str) -> tuple[Series, Series]:
    """The order on coming into care; an interim one becomes a full one."""
    orders: list[tuple[date, Cell]] = [(start, status)]
    if status == "C1":
        orders.append((_order_made(person, start), "C2"))
    if status == "V2" and person.chance.happens("order_after_section_20"):
        orders.append((_order_made(person, start), "C2"))
    return changing(orders), Series([day for day, _ in orders], [day for day, _ in orders])


def _order_made(person: Person, start: date) -> date:
    return start + SHORTEST_PROCEEDINGS + person.chance.kept_up("interim_order")


def _until_adopted(person: Person, start: date, path: Path) -> Stay:
    orders: list[tuple[date, Cell]] = [(start, "C1"), (path.order, "E1")]
    days = [start, path.order]
    reason = person.chance.one_of(("E11", "E12"))
    return Stay(
        *(start, path.adopted, changing(orders), Series(days, days), reason),
        adopters_from=path.placed,
    )


def _leaving(person: Person, stay: Stay) -> Iterator[Lasting]:
    """From sixteen, after thirteen weeks of care: some while in care, all once they left it."""
    join = max(person.birthday(ON_THE_LIST_FROM), stay.start + WEEKS_13)
    if stay.end < join or stay.status.values[0] in SHORT_BREAKS:
        return
    if not person.chance.chance(LISTED_IN_CARE):
        join = stay.end
    leave = left_care.leaves(person)
    if leave > person.office.first:
        alone = stay.unaccompanied
        yield left_care.on_the_list(person, join, leave, stay.end, unaccompanied=alone)
