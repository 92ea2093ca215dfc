"""The weights of weights.toml, checked key by key."""

import dataclasses
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, TypeVar

from lineofsight.errors import OurMistake
from lineofsight.memory.elsewhere.raised import Kind

FILE = "lineofsight/memory/elsewhere/weights.toml"


@dataclass(frozen=True)
class OfSource:
    """How much one passage counts; see the file for each."""

    shortfall: float
    unaware: float
    ask: float
    priority_action: float
    inadequate: float
    neighbour: float
    half_life_years: float

    def of(self, kind: Kind) -> float:
        """What a passage of this kind counts: the weight that has the kind's name."""
        weight: float = getattr(self, kind)
        return weight


@dataclass(frozen=True)
class OfSight:
    """What it matters that our own lists answer a question."""

    children_out_of_line: float
    none_out_of_line: float


@dataclass(frozen=True)
class OfRising:
    """How much room there is for what is heard more often of late; see the file for each."""

    every: float
    years_that_are_lately: float
    enough_councils: float


@dataclass(frozen=True)
class Weights:
    """All of them."""

    source: OfSource
    sight: OfSight
    rising: OfRising


Table = TypeVar("Table")


def weights_in(text: str) -> Weights:
    """What a weights file says; a key that is unknown, missing or no number is refused."""
    tables = tomllib.loads(text)
    if sorted(tables) != ["rising", "sight", "source"]:
        raise OurMistake(f"{FILE}: the tables must be [source], [sight] and [rising].")
    return Weights(
        _table(OfSource, "source", tables["source"]),
        _table(OfSight, "sight", tables["sight"]),
        _table(OfRising, "rising", tables["rising"]),
    )


def _table(kind: type[Table], name: str, row: dict[str, Any]) -> Table:
    wanted = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    if sorted(row) != sorted(wanted):
        raise OurMistake(f"{FILE}: [{name}] must have {wanted}.")
    for key, value in row.items():
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise OurMistake(f"{FILE}: [{name}] {key!r} must be a number above nought.")
    return kind(**{key: float(value) for key, value in row.items()})


WEIGHTS = weights_in(files(__package__).joinpath("weights.toml").read_text("utf-8"))
