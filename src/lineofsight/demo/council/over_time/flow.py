"""How children flow through the council: flow.toml, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import accumulate


@cache
def _file() -> Mapping[str, Mapping[str, float]]:
    text = resources.files(__package__).joinpath("flow.toml").read_text("utf-8")
    return {
        name: {key: value for key, value in table.items() if key != "source"}
        for name, table in tomllib.loads(text).items()
    }


def of(table: str) -> Mapping[str, float]:
    """A table of flow.toml, without its source."""
    return _file()[table]


def days(name: str) -> float:
    """How many days this lasts in the mean."""
    return of("days")[name]


def odds(name: str) -> float:
    """How often this happens, of 1."""
    return of("odds")[name]


@cache
def running(table: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The keys of a table of shares, and each share with all those before it."""
    shares = of(table)
    return tuple(shares), tuple(accumulate(shares.values()))
