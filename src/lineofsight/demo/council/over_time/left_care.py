"""List 9 over time: a young person on the leaving care list, from joining it to leaving it."""

from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.leaving import GONE, OUT_OF_TOUCH_TOO_LONG
from lineofsight.demo.council.over_time.lasting import Lasting, lasting
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.rhythm import Rhythm, repeated
from lineofsight.demo.council.over_time.series import Kept, Series, changing, latest
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Cell

TWO_MONTHS, SIX_MONTHS = 60, 181  # days
ADULT, OVER_21, LAST = 18, 21, 25
Changes = list[tuple[date, Cell]]


def leaves(person: Person) -> date:
    """When support ends: at 25, or for some earlier."""
    end = person.birthday(LAST)
    if person.chance.happens("leaves_the_list_early"):
        return person.chance.between(person.birthday(OVER_21), end)
    return end


def on_the_list(
    person: Person, join: date, leave: date, care_end: date, *, unaccompanied: bool
) -> Lasting:
    """The row from the day of joining; whoever leaves the list has no end on it."""
    chance = person.chance
    staff = person.office.posts.through([(join, "leaving")], leave, chance)
    off = person.office.stories.taken_off(
        person.child.id, person.birthday(OVER_21), leave, staff.team, chance
    )
    in_touch = _in_touch(person, join, care_end)
    touched = latest(_contacts(person, join, leave, in_touch))
    cells: dict[str, Kept] = {
        **person.child.cells(),
        "unaccompanied": "yes" if unaccompanied else "no",
        "disability": person.child.disability,
        **staff.until(None),
        "adviser": _adviser(person, staff.worker),
        "eligibility": _eligibility(person, join, care_end),
        "pathway_review": latest(_reviews(person, join, leave)),
        "in_touch": in_touch,
        "last_contact": touched,
        "accommodation": _accommodation(person, join, leave, in_touch),
        "suitability": _changing(person, join, leave, "suitability"),
        "activity": _changing(person, join, leave, "activity"),
    }
    return lasting("leaving", join, (off or leave) - ONE_DAY, cells)


def _adviser(person: Person, workers: Series) -> Series:
    """Some have none, more of them over 21."""
    if person.chance.usually("no_adviser"):
        return Series((), ())
    changes: Changes = list(zip(workers.days, workers.values, strict=True))
    if person.chance.usually("no_adviser_over_21"):
        adult = person.birthday(OVER_21)
        changes = [each for each in changes if each[0] < adult] + [(adult, None)]
    return changing(changes)


def _eligibility(person: Person, join: date, care_end: date) -> Series:
    """In care, then by age; a few only qualify."""
    adult = person.birthday(ADULT)
    changes: Changes = [(join, "eligible")] if join < care_end else []
    if person.chance.pick("eligibility") == "qualifying":
        return changing([*changes, (max(join, care_end), "qualifying")])
    if care_end < adult:
        changes.append((max(join, care_end), "relevant"))
    return changing([*changes, (max(join, adult), "former_relevant")])


def _in_touch(person: Person, join: date, care_end: date) -> Series:
    """How it changes; a blank only once former relevant, and nothing after somebody is gone."""
    chance, end = person.chance, person.birthday(LAST)
    changes: Changes = []
    day = join
    adult = max(care_end, person.birthday(ADULT))
    while day < end:
        code = chance.pick("in_touch")
        while code in GONE or (code == "blank" and day < adult):
            code = chance.pick("in_touch")
        changes.append((day, None if code == "blank" else code))
        day += chance.kept_up("dwelling")
    if chance.happens("gone"):
        gone = chance.between(adult, end)
        left = chance.one_of(("RHOM", "RHOM", "RHOM", "died", "abroad"))
        changes = [each for each in changes if each[0] < gone] + [(gone, left)]
    return changing(changes)


def _contacts(person: Person, join: date, leave: date, in_touch: Series) -> list[date]:
    """In touch, mostly every two months; otherwise now and then."""

    def allowed(day: date) -> float:
        return TWO_MONTHS if in_touch.on(day) == "yes" else TWO_MONTHS / (1 - OUT_OF_TOUCH_TOO_LONG)

    rhythm = Rhythm(share("contact_late"))
    last = min(leave, person.office.last)
    return list(repeated(join, last, rhythm, allowed, person.chance))


def _reviews(person: Person, join: date, leave: date) -> list[date]:
    rhythm = Rhythm(share("pathway_late"), lateness=0.5, soonest=0.8)
    last = min(leave, person.office.last)
    first = join - timedelta(days=person.chance.whole(0, SIX_MONTHS))
    return [first, *repeated(first, last, rhythm, lambda _: SIX_MONTHS, person.chance)]


def _changing(person: Person, join: date, leave: date, table: str) -> Series:
    changes: Changes = []
    day = join
    while day < leave:
        code = person.chance.pick(table)
        changes.append((day, None if code == "blank" else code))
        day += person.chance.kept_up("dwelling")
    return changing(changes)


def _accommodation(person: Person, join: date, leave: date, in_touch: Series) -> Series:
    """No custody for those of whom touch is unknown: which comes first, the words leave open."""
    kinds = _changing(person, join, leave, "accommodation")
    if None not in in_touch.values:
        return kinds
    return Series(kinds.days, ["Y" if kind == "X" else kind for kind in kinds.values])
