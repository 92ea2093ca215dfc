"""A filter of a page: the values that it offers, and the one that the address asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked


@dataclass(frozen=True)
class Choice:
    """A value that may be chosen: as it stands in the address, in words, and whether it is."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True)
class Filter:
    """One filter: its name in the address, what it is called, and what it offers."""

    name: str
    words: str
    choices: tuple[Choice, ...]


def filter_of(
    name: str, words: str, values: Mapping[str, str], asked: Asked, none_chosen: str = "all"
) -> Filter:
    """The filter `name`, called `words`, with its values by what stands for them in an address.

    The first choice is none of them, called `none_chosen`. Raises WrongUse when the address asks
    for a value that it does not offer.
    """
    chosen = asked.filter(name)
    if chosen is not None and chosen not in values:
        raise WrongUse(
            f"“{name}” in the address names nothing that these lists have: choose it on the page."
        )
    return Filter(name, words, (Choice("", none_chosen, chosen is None), *choices(values, chosen)))


def choices(values: Mapping[str, str], chosen: str | None) -> tuple[Choice, ...]:
    """Every value, of which one may be chosen."""
    return tuple(Choice(value, words, value == chosen) for value, words in values.items())
