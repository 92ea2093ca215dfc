"""The four kinds of home that children in care are counted by, from the codes of the return."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources

from lineofsight.law.closed_table import read

FILE = "kinds.toml"


class Kind(StrEnum):
    """A kind of home; TEMPORARY is none and stands for the one before it."""

    FOSTERING = "fostering"
    RESIDENTIAL = "residential"
    SUPPORTED = "supported"
    OTHER = "other"
    TEMPORARY = "temporary"


HOMES = (Kind.FOSTERING, Kind.RESIDENTIAL, Kind.SUPPORTED, Kind.OTHER)


@cache
def titles() -> Mapping[Kind, str]:
    """What each kind is called."""
    return {kind: title for kind, title, _ in _kinds()}


@cache
def kind_of_codes() -> Mapping[str, Kind]:
    """The kind of each placement code."""
    return {code: kind for kind, _, codes in _kinds() for code in codes}


@cache
def _kinds() -> tuple[tuple[Kind, str, tuple[str, ...]], ...]:
    found = []
    for name, keys in read(resources.files(__package__).joinpath(FILE)).named_tables():
        keys.text("source")
        found.append((Kind(name), keys.text("title"), tuple(keys.text("codes").split())))
    return tuple(found)
