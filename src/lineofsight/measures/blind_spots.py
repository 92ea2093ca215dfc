"""Blind spots: measures that nothing here can answer yet, and what each would need."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from lineofsight.errors import OurMistake
from lineofsight.measures.measure import Good, Unit

_FILE = "blind_spots.toml"


@dataclass(frozen=True)
class Words:
    """What the frozen list of ids says of a measure, answered or not."""

    id: str
    unit: Unit
    good: Good
    theme: str
    area: str
    source: int
    title: str


@dataclass(frozen=True)
class BlindSpot:
    """A measure without an answer. `needs` ends the sentence "this needs ..."."""

    words: Words
    needs: str


@cache
def all_ids() -> Mapping[str, Words]:
    """Every measure there is to be, by id: the ids are public and stay."""
    text = resources.files(__package__).joinpath("ids.csv").read_text(encoding="utf-8")
    return {row["id"]: _words(row) for row in csv.DictReader(text.splitlines())}


@cache
def blind_spots() -> Mapping[str, BlindSpot]:
    """Every blind spot by id."""
    text = resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    return {name: _blind_spot(name, row) for name, row in tomllib.loads(text).items()}


def _words(row: Mapping[str, str]) -> Words:
    return Words(
        id=row["id"],
        unit=Unit(row["unit"]),
        good=Good(row["good"]),
        theme=row["theme"],
        area=row["area"],
        source=int(row["source"]),
        title=row["words"],
    )


def _blind_spot(name: str, row: Mapping[str, str]) -> BlindSpot:
    if set(row) != {"needs"}:
        raise OurMistake(f"{_FILE}, {name}: it has 'needs' and nothing else.")
    if name not in all_ids():
        raise OurMistake(f"{_FILE}: {name!r} is no measure's id.")
    return BlindSpot(all_ids()[name], row["needs"])
