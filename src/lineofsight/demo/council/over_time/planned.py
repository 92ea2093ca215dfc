"""List 7 over time: a child protection plan with its visits and reviews."""

from datetime import date, timedelta

from lineofsight.demo.council.over_time.lasting import Lasting, lasting, listed_until
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.posts import Allocation
from lineofsight.demo.council.over_time.rhythm import Rhythm, repeated
from lineofsight.demo.council.over_time.series import Kept, changing, known_on, latest
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Cell

VISITED_EVERY = 14  # days: ten working days
FIRST_REVIEW, LATER_REVIEWS = 90, 181  # days: three months and six
REVIEWED_LATE_BY, REVIEWED_AFTER = 0.3, 0.85  # of the time allowed
SAME_CATEGORY = 0.9
POLICE_POWERS = 0.06


def plan(person: Person, start: date, end: date, staff: Allocation, *, before: int) -> Lasting:
    """The row. `before`: the child's plans that are known to have come earlier."""
    chance = person.chance
    first = chance.pick("abuse")
    previous = before + (chance.whole(1, 3) if chance.happens("planned_before") else 0)
    cells: dict[str, Kept] = {
        **person.child.cells(),
        "disability": person.child.disability,
        "plan_start": start,
        "first_category": first,
        "latest_category": _category(person, first, start, end),
        **_visits(person, start, end),
        "last_review": latest(_reviews(person, start, end)),
        "plan_end": known_on(end),
        "police_powers": "yes" if chance.chance(POLICE_POWERS) else "no",
        "previous_plans": previous,
        **staff.until(end),
    }
    return lasting("protection", start, listed_until(end), cells)


def _category(person: Person, first: str, start: date, end: date) -> Kept:
    if person.chance.chance(SAME_CATEGORY):
        return first
    return changing(
        [(start, first), (person.chance.between(start, end), person.chance.pick("abuse"))]
    )


def _visits(person: Person, start: date, end: date) -> dict[str, Kept]:
    rhythm = Rhythm(share("plan_visit_late"))
    last = min(end, person.office.last)
    days = list(repeated(start, last, rhythm, lambda _: VISITED_EVERY, person.chance))
    alone: list[tuple[date, Cell]] = [(day, _seen_alone(person)) for day in days]
    return {"last_visit": latest(days), "seen_alone": changing(alone)}


def _seen_alone(person: Person) -> str | None:
    if person.chance.usually("seen_alone_unknown"):
        return None
    return "yes" if person.chance.usually("seen_alone") else "no"


def _reviews(person: Person, start: date, end: date) -> list[date]:
    rhythm = Rhythm(share("plan_review_late"), REVIEWED_LATE_BY, REVIEWED_AFTER)
    soon = start + timedelta(days=1)

    def allowed(day: date) -> float:
        return FIRST_REVIEW if day < soon else LATER_REVIEWS

    return list(repeated(start, min(end, person.office.last), rhythm, allowed, person.chance))
