"""How common things are in England: rates.toml, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import accumulate


@cache
def _file() -> Mapping[str, Mapping[str, float]]:
    text = resources.files(__package__).joinpath("rates.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return {
        name: {key: value for key, value in table.items() if key != "source"}
        for name, table in tables.items()
    }


def shares(table: str) -> Mapping[str, float]:
    """The shares of a whole, such as those of "placement": code to share."""
    return _file()[table]


@cache
def running_shares(table: str) -> tuple[float, ...]:
    """The shares of a whole, each with all those before it."""
    return tuple(accumulate(shares(table).values()))


def share(name: str) -> float:
    """One share, such as that of children in care with three placements or more."""
    return _file()["shares"][name]


def rows_for_each(name: str) -> float:
    """How many rows a list holds for each child of the group it follows."""
    return _file()["lists"][name]
