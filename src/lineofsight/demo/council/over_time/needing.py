"""List 6 over time: an episode of need, whose status goes from phase to phase."""

from collections.abc import Sequence
from datetime import date

from lineofsight.demo.council.over_time.lasting import Lasting, lasting, listed_until
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.posts import Allocation, Phases
from lineofsight.demo.council.over_time.rhythm import Rhythm, repeated
from lineofsight.demo.council.over_time.series import changing, known_on, latest
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Cell

SEEN_EVERY = 28  # days
CLOSED_FOR = ("RC7", "RC7", "RC9", "RC5", "RC3")
NOT_NEEDED = ("RC8", "RC8", "RC9")


def episode(
    person: Person,
    phases: Phases,
    end: date,
    staff: Allocation,
    reasons: Sequence[str] = CLOSED_FOR,
) -> Lasting:
    """The row, open from the first phase to the end."""
    start = phases[0][0]
    statuses: list[tuple[date, Cell]] = [*phases, (end, "closed")]
    cells = {
        **person.child.cells(),
        "disability": person.child.disability,
        "need_start": start,
        "need_code": person.chance.pick("need_code"),
        "last_seen": latest(_sightings(person, start, end, staff)),
        "need_end": known_on(end),
        "end_reason": known_on(end, person.chance.one_of(reasons)),
        "status": changing(statuses),
        **staff.until(end),
    }
    return lasting("need", start, listed_until(end), cells)


def _sightings(person: Person, start: date, end: date, staff: Allocation) -> list[date]:
    rhythm = Rhythm(share("need_not_seen"))
    last = min(end, person.office.last)
    delay = person.office.stories.delay("unseen", person.child.id, staff.team, _allowed)
    return list(repeated(start, last, rhythm, _allowed, person.chance, delay))


def _allowed(_day: date) -> float:
    return SEEN_EVERY
