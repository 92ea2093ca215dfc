"""A fictional council's histories of children in care: header and episodes, as returned.

Children come from long before the first day, so that the return cuts stays at both ends, as a real
one does, and of late more come than before. Nothing in them is anybody's.
"""

import csv
import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SINCE, UNTIL = dt.date(2023, 4, 1), dt.date(2026, 3, 31)
_WARM_UP = dt.timedelta(days=8 * 365)
_COME_A_DAY, _OF_LATE = 0.32, 0.40
_LATE = SINCE - dt.timedelta(days=365)
_YEAR = 365.25

_HEADER = ("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB")
_EPISODES = (
    "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
)  # fmt: skip

# Of each kind of home, how often a year a child leaves care from it, and moves to the other.
_FOSTERED, _IN_A_HOME = "U4", "K2"
_LEAVES = {_FOSTERED: 0.42, _IN_A_HOME: 0.55}
_MOVES = {_FOSTERED: 0.16, _IN_A_HOME: 0.25}
_FIRST_FOSTERED = 0.82
_OLDEST_AT_FIRST = 16.0


@dataclass(frozen=True)
class _Episode:
    began: dt.date
    ended: dt.date | None
    place: str
    leaves: bool


def write_histories(folder: Path, chance: random.Random) -> list[Path]:
    """Write the two files of three years' returns; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    header: list[Sequence[str]] = []
    rows: list[Sequence[str]] = []
    for number, came in enumerate(_comings(chance), start=1):
        child = f"W{number:05}"
        born = came - dt.timedelta(days=round(chance.uniform(0, _OLDEST_AT_FIRST) * _YEAR))
        seen = [each for each in _episodes(born, came, chance) if _is_in_return(each)]
        if seen:
            header.append((child, chance.choice("12"), f"{born:%d/%m/%Y}", "WBRI", "", "", ""))
            rows += [_row(child, each, is_first=each.began == came) for each in seen]
    return [
        _csv(folder / "header.csv", _HEADER, header),
        _csv(folder / "episodes.csv", _EPISODES, rows),
    ]


def _comings(chance: random.Random) -> Iterator[dt.date]:
    first = SINCE - _WARM_UP
    days, last, late = 0.0, (UNTIL - first).days, (_LATE - first).days
    while True:
        days += chance.expovariate(_OF_LATE if days > late else _COME_A_DAY)
        if days > last:
            return
        yield first + dt.timedelta(days=int(days))


def _episodes(born: dt.date, came: dt.date, chance: random.Random) -> Iterator[_Episode]:
    """Until the child leaves care, turns 18, or the return ends."""
    adult = born + dt.timedelta(days=int(18 * _YEAR))
    place = _FOSTERED if chance.random() < _FIRST_FOSTERED else _IN_A_HOME
    began = came
    while began < adult:
        leaves, moves = _LEAVES[place], _MOVES[place]
        stays = max(1, round(chance.expovariate(leaves + moves) * _YEAR))
        ended = min(began + dt.timedelta(days=stays), adult)
        if ended > UNTIL:
            yield _Episode(began, None, place, leaves=False)
            return
        goes = ended == adult or chance.random() < leaves / (leaves + moves)
        yield _Episode(began, ended, place, leaves=goes)
        if goes:
            return
        began, place = ended, _IN_A_HOME if place == _FOSTERED else _FOSTERED


def _is_in_return(each: _Episode) -> bool:
    return each.ended is None or each.ended >= SINCE


def _row(child: str, each: _Episode, *, is_first: bool) -> Sequence[str]:
    ended = f"{each.ended:%d/%m/%Y}" if each.ended else ""
    why = ("E4A" if each.leaves else "X1") if each.ended else ""
    new = "S" if is_first else "P"
    began = f"{each.began:%d/%m/%Y}"
    provider = "PR1" if each.place == _FOSTERED else "PR4"
    return child, began, new, "C2", "N1", each.place, provider, ended, why


def _csv(file: Path, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([titles, *rows])
    return file
