"""Where a child in care lives, home after home."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council import care_home
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.series import Series, changing, counted
from lineofsight.demo.council.record import Cell
from lineofsight.demo.council.staff import names

AT_MOST = {"U3": 165, "T1": 40}  # days: temporary approval, and hospital


@dataclass(frozen=True)
class Home:
    """A placement."""

    start: date
    kind: str
    urn: str | None
    authority: str
    provider: str
    postcode: str


def draw_homes(
    person: Person, start: date, end: date, status: Series, adopters_from: date | None
) -> list[Home]:
    """Every home of a period of care; the last is with adopters, if they have the child."""
    homes = []
    day, last = start, max(start, min(end, person.office.last))
    if adopters_from is not None:
        last = min(last, adopters_from - timedelta(days=1))
    while day <= last:
        homes.append(_home(person, day, str(status.on(day))))
        longest = AT_MOST.get(homes[-1].kind)
        stay = person.chance.kept_up("same_home")
        day += min(stay, timedelta(days=longest)) if longest else stay
    if adopters_from is not None and adopters_from <= end:
        homes.append(_with_adopters(person, adopters_from))
    return homes


def _home(person: Person, day: date, status: str) -> Home:
    desk = person.desk(day)
    kind = care_home.draw_placement(person.on(day), status, desk)
    urn, authority = care_home.draw_urn(kind, desk), care_home.draw_authority(kind, desk)
    provider = "PR0" if kind == "P1" else person.chance.pick("provider")
    return Home(day, kind, urn, authority, provider, _postcode(person))


def _with_adopters(person: Person, day: date) -> Home:
    kind = person.chance.one_of(("A5", "A6"))
    authority = care_home.draw_authority(kind, person.desk(day))
    return Home(day, kind, None, authority, "PR1", _postcode(person))


def _postcode(person: Person) -> str:
    return f"ZZ{person.chance.whole(1, 99)} {person.chance.whole(1, 9)}FX"


def as_cells(homes: Sequence[Home]) -> dict[str, Series]:
    """The columns of the most recent placement, and how many there were in twelve months."""
    own = str(names()["own_authority"])
    moves = [home.start for home in homes[1:]]
    return {
        "placements_12_months": counted(moves, least=1),
        "placement_start": _column(homes, [home.start for home in homes]),
        "placement_type": _column(homes, [home.kind for home in homes]),
        "placement_provider": _column(homes, [home.provider for home in homes]),
        "placement_postcode": _column(homes, [home.postcode for home in homes]),
        "placement_urn": _column(homes, [home.urn for home in homes]),
        "placement_location": _column(
            homes, ["in" if h.authority == own else "out" for h in homes]
        ),
        "placement_authority": _column(homes, [home.authority for home in homes]),
    }


def _column(homes: Sequence[Home], values: Sequence[Cell]) -> Series:
    return changing(zip([home.start for home in homes], values, strict=True))
