"""The numbers of weights.toml, checked key by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from lineofsight.law.closed_table import ClosedTable, read


@dataclass(frozen=True)
class Weight:
    """A number, and why it is that one."""

    value: int
    why: str


@dataclass(frozen=True)
class Weights:
    """How chance is ruled out, how a team is named, and what counts how much in the order."""

    one_by_chance_in: Weight
    months_worth_one_of_those_open: Weight
    months_worth_one_of_those_new: Weight
    least_months: Weight
    least_more_children: Weight
    least_percent_of_the_whole: Weight
    outside_every_measure: Weight
    outside_the_law: Weight
    outside_own_standard: Weight
    outside_no_rule: Weight
    beyond_own_past: Weight


@cache
def weights() -> Weights:
    """All of them. Raises OurMistake for a name that is unknown, missing or given twice."""
    file = read(resources.files(__package__).joinpath("weights.toml"))
    return Weights(**_weights(file))


def _weights(file: ClosedTable) -> Mapping[str, Weight]:
    return {
        name: Weight(row.whole("value", least=1), row.text("why"))
        for _, table in file.named_tables()
        for name, row in table.named_tables()
    }
