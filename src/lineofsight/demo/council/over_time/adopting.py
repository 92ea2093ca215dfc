"""Lists 10 and 11 over time: children with a decision for adoption, and families who adopt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council import adopters
from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.over_time.lasting import Lasting, foretold, listed_until
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.record import Cells, Row

GOES_BACK = 12  # months
FOSTERED_FIRST = 0.12
LEFT = 0.12  # of families without a child, after their first stage
LONGEST_WAIT = 400  # days from approval to the end of a family's row


@dataclass(frozen=True)
class Path:
    """The days on which a child comes nearer to adoption; or the one on which it was given up."""

    entered: date
    decision: date
    order: date
    match: date
    placed: date
    adopted: date
    reversed: date | None


def draw_path(person: Person, entered: date) -> Path:
    """Every step, one after the other."""
    chance = person.chance
    decision = entered + timedelta(days=chance.whole(90, 240))
    order = decision + timedelta(days=chance.whole(20, 150))
    match = order + timedelta(days=chance.whole(20, 330))
    placed = match + timedelta(days=chance.whole(5, 60))
    adopted = placed + timedelta(days=chance.whole(120, 300))
    given_up = chance.between(decision + ONE_DAY, match) if chance.happens("reversed") else None
    return Path(entered, decision, order, match, placed, adopted, given_up)


def rows(person: Person, path: Path) -> Iterator[Lasting]:
    """The child's row from the decision on, and those of the family once it asks to adopt."""
    given_up = path.reversed is not None
    family = None if given_up else f"FF{person.child.id[2:]}"
    until = listed_until(path.reversed or path.adopted, GOES_BACK)
    row = Row("adoption", person.child.cells() | _cells(person, path, family))
    yield foretold(row, path.decision, until)
    if family:
        desk = person.desk(path.adopted)
        matched = adopters.matched(family, path.match, path.placed, path.adopted, desk)
        yield from (_family_row(each, until) for each in matched)


def _cells(person: Person, path: Path, family: str | None) -> Cells:
    order = path.order if path.reversed is None or path.order < path.reversed else None
    later = (path.match, path.placed, path.adopted) if family else (None, None, None)
    reason = person.chance.one_of(("RD1", "RD3", "RD4"))
    return {
        "family_id": family,
        "disability": person.child.disability,
        "care_start": path.entered,
        "decision_date": path.decision,
        "order_date": order,
        **dict(zip(("match_date", "placed_date", "adopted_date"), later, strict=True)),
        "reversed_date": path.reversed,
        "reversed_reason": reason if path.reversed else None,
        "concurrent_date": path.decision if person.chance.chance(FOSTERED_FIRST) else None,
    }


def _family_row(row: Row, until: date) -> Lasting:
    asked = row.cells["enquiry_date"]
    return foretold(row, asked if isinstance(asked, date) else until, until)


def waiting_family(person: Person, day: date) -> Iterator[Lasting]:
    """A family approved about the day, to whom no child of this council comes."""
    chance = person.chance
    desk = person.desk(day)
    together = f"FF9{person.child.id[2:]}"
    people = adopters.matched(together, day, None, None, desk)
    left = chance.chance(LEFT)
    for row in people:
        cells = {**row.cells, "match_date": None, "children_placed": 0}
        if left:
            first_stage = row.cells["stage_1_end"]
            cells |= {"left_date": first_stage, "left_reason": chance.one_of("123")}
            cells |= dict.fromkeys(("stage_2_start", "stage_2_end"))
        yield _family_row(Row(row.table, cells), day + timedelta(days=LONGEST_WAIT))
