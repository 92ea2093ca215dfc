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

    ask: float
    priority_action: float
    shortfall: float
    unaware: float
    inadequate: float
    neighbour: float
    half_life_years: float

    def of(self, kind: Kind) -> float:
        """What a passage of this kind counts."""
        return {
            Kind.ASK: self.ask,
            Kind.PRIORITY_ACTION: self.priority_action,
            Kind.SHORTFALL: self.shortfall,
            Kind.UNAWARE: self.unaware,
        }[kind]


@dataclass(frozen=True)
class OfQuestion:
    """How the passages of one question add up."""

    enough: float
    leaders_unaware: float
    general: float
    published: float
    rising_years: float
    rising_least: float
    rising_most: float


@dataclass(frozen=True)
class OfSight:
    """What it matters that our own lists answer a question, or do not."""

    nothing_sees_it: float
    children_out_of_line: float
    not_asked: float
    none_out_of_line: float


@dataclass(frozen=True)
class Weights:
    """All of them."""

    source: OfSource
    question: OfQuestion
    sight: OfSight


Table = TypeVar("Table")


def weights_in(text: str) -> Weights:
    """What a weights file says; a key that is unknown, missing or no number is refused."""
    tables = tomllib.loads(text)
    if sorted(tables) != ["question", "sight", "source"]:
        raise OurMistake(f"{FILE}: the tables must be [source], [question] and [sight].")
    return Weights(
        _table(OfSource, "source", tables["source"]),
        _table(OfQuestion, "question", tables["question"]),
        _table(OfSight, "sight", tables["sight"]),
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
