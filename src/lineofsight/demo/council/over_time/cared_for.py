"""List 8 over time: a period of care with its order, homes, visits, reviews and health."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, months_after
from lineofsight.demo.council.over_time.homes import Home, as_cells, draw_homes
from lineofsight.demo.council.over_time.lasting import Lasting, lasting, listed_until
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.posts import Allocation
from lineofsight.demo.council.over_time.rhythm import Allowed, Delay, Rhythm, repeated
from lineofsight.demo.council.over_time.series import (
    Kept,
    Series,
    changing,
    counted,
    known_on,
    latest,
)
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Cell

FIRST_WEEK, SIX_WEEKS, FOUR_WEEKS = 7, 42, 28  # days
THREE_MONTHS, SIX_MONTHS, A_YEAR = 91, 182, 365  # days
FIRST_YEARS = 5  # of life: health is assessed twice a year
GOES_MISSING_FROM = 10
PLANS = "ffffffabbccdg"
SHORT_BREAKS = ("V3", "V4")
INTERVIEW_NOT_RECORDED = 0.06
HEALTH_IN_TIME = 0.9  # SSDA903 2025: 90 per cent of health checks done


@dataclass(frozen=True)
class Stay:
    """A period of care: from when to when, the orders, and how it ends."""

    start: date
    end: date
    status: Series
    status_since: Series
    reason: str
    unaccompanied: bool = False
    adopters_from: date | None = None


def in_care(person: Person, stay: Stay, staff: Allocation) -> Lasting:
    """The row, from the day the child comes into care."""
    chance, start, end = person.chance, stay.start, stay.end
    homes = draw_homes(person, start, end, stay.status, stay.adopters_from)
    reviews = _reviews(person, stay)
    cells: dict[str, Kept] = {
        **person.child.cells(),
        "unaccompanied": "yes" if stay.unaccompanied else "no",
        "disability": person.child.disability,
        "care_start": start,
        "need_code": chance.pick("care_need"),
        "repeat_period": _again(person, start),
        "legal_start": stay.status_since,
        "legal_status": stay.status,
        "last_review": latest(reviews),
        "last_visit": latest(_visits(person, stay, homes, reviews, staff)),
        "permanence_plan": _plan(person, start, homes[0]),
        "last_iro_contact": latest(_contacts(person, stay)),
        "last_health_assessment": latest(list(_health(person, stay))),
        "last_dental_check": latest(list(_dental(person, stay))),
        "care_end": known_on(end),
        "end_reason": known_on(end, stay.reason),
        **as_cells(homes),
        **_missing(person, stay),
        "absent_episodes": 0,
        **staff.until(end),
    }
    return lasting("care", start, listed_until(end), cells)


def _again(person: Person, start: date) -> Kept:
    """A second period within twelve months of another is one for as long."""
    if not person.chance.usually("return_in_12_months"):
        return "no"
    return changing([(start, "yes"), (months_after(start, 12), "no")])


def _plan(person: Person, start: date, home: Home) -> Kept:
    if person.chance.usually("no_permanence_plan"):
        return None
    plan = "e" if home.kind == "K2" and person.chance.chance(0.5) else person.chance.one_of(PLANS)
    return known_on(start + timedelta(days=person.chance.whole(15, 110)), plan)


def _last(person: Person, stay: Stay) -> date:
    return min(stay.end, person.office.last)


def _reviews(person: Person, stay: Stay) -> list[date]:
    def allowed(day: date) -> float:
        if day == stay.start:
            return FOUR_WEEKS - 2  # the 20th working day
        return THREE_MONTHS if day < stay.start + timedelta(days=SIX_WEEKS) else SIX_MONTHS

    rhythm = Rhythm(share("care_review_late"), lateness=0.3, soonest=0.85)
    return list(repeated(stay.start, _last(person, stay), rhythm, allowed, person.chance))


def _contacts(person: Person, stay: Stay) -> list[date]:
    rhythm = Rhythm(share("iro_late"))
    last = _last(person, stay)
    return list(repeated(stay.start, last, rhythm, lambda _: THREE_MONTHS, person.chance))


def _visits(
    person: Person, stay: Stay, homes: Sequence[Home], reviews: Sequence[date], staff: Allocation
) -> list[date]:
    days: list[date] = []
    rhythm = Rhythm(share("care_visit_late"))
    ends = [home.start - ONE_DAY for home in homes[1:]] + [_last(person, stay)]
    for home, end in zip(homes, ends, strict=True):
        allowed = _visit_due(home, stay, reviews)
        delay = person.office.stories.delay("visits_drift", person.child.id, staff.team, allowed)
        days.extend(repeated(home.start, end, rhythm, allowed, person.chance, delay))
    return days


def _visit_due(home: Home, stay: Stay, reviews: Sequence[date]) -> Allowed:
    def allowed(day: date) -> float:
        if day == home.start:
            return FIRST_WEEK
        if (home.kind, stay.status.on(day)) == ("P1", "C1"):
            return FOUR_WEEKS if reviews and reviews[0] <= day else FIRST_WEEK
        return FOUR_WEEKS if home.kind == "U3" else SIX_WEEKS

    return allowed


def _health(person: Person, stay: Stay) -> Iterator[date]:
    """The first assessment, and those after it: twice a year before five, then yearly."""

    def allowed(day: date) -> float:
        half_a_year_on = day + timedelta(days=SIX_MONTHS)
        return SIX_MONTHS if half_a_year_on < person.birthday(FIRST_YEARS) else A_YEAR

    first = _first_health(person, stay)
    if first <= _last(person, stay):
        yield first
        rhythm = Rhythm(1 - HEALTH_IN_TIME, lateness=0.4, soonest=0.85)
        delay = _health_slips(person, allowed)
        yield from repeated(first, _last(person, stay), rhythm, allowed, person.chance, delay)


def _health_slips(person: Person, allowed: Allowed) -> Delay:
    everywhere = Series((), ())
    return person.office.stories.delay("health_slips", person.child.id, everywhere, allowed)


def _first_health(person: Person, stay: Stay) -> date:
    day = person.chance.soon(stay.start + timedelta(days=8), FOUR_WEEKS - 10)
    if person.chance.usually("initial_health_late"):
        day = stay.start + timedelta(days=FOUR_WEEKS) + person.chance.lasting(40)
    return day + timedelta(days=round(_health_slips(person, lambda _: FOUR_WEEKS)(day)))


def _dental(person: Person, stay: Stay) -> Iterator[date]:
    first = person.chance.soon(stay.start + timedelta(days=20), SIX_MONTHS)
    if first <= _last(person, stay):
        yield first
        rhythm = Rhythm(share("dental_late"), lateness=0.5, soonest=0.85)
        last = _last(person, stay)
        yield from repeated(first, last, rhythm, lambda _: A_YEAR, person.chance)


def _missing(person: Person, stay: Stay) -> dict[str, Kept]:
    days = list(_episodes(person, stay)) if person.chance.happens("ever_missing") else []
    interviews = [(day, *_interview(person)) for day in days]
    offered: list[tuple[date, Cell]] = [(day, said) for day, said, _ in interviews]
    accepted: list[tuple[date, Cell]] = [(day, said) for day, _, said in interviews]
    return {
        "missing_episodes": counted(days),
        "interview_offered": changing(offered),
        "interview_accepted": changing(accepted),
    }


def _episodes(person: Person, stay: Stay) -> Iterator[date]:
    day = max(stay.start, person.birthday(GOES_MISSING_FROM))
    while (day := day + person.chance.kept_up("between_missing")) <= _last(person, stay):
        yield day


def _interview(person: Person) -> tuple[str | None, str | None]:
    if person.chance.chance(INTERVIEW_NOT_RECORDED):
        return None, None
    if not person.chance.usually("interview_offered"):
        return "no", None
    return "yes", person.chance.one_of(("yes", "no"))
