"""A filter of a page: the values that it offers, and the one that the address asks for."""

from collections.abc import Mapping

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked
from lineofsight.views.measures import Choice, Filter


def filter_of(name: str, words: str, values: Mapping[str, str], asked: Asked) -> Filter:
    """The filter `name`, called `words`, with its values by what stands for them in an address.

    Raises WrongUse when the address asks for a value that it does not offer.
    """
    chosen = asked.filter(name)
    if chosen is not None and chosen not in values:
        raise WrongUse(
            f"“{name}” in the address names nothing that these lists have: choose it on the page."
        )
    found = (Choice(value, said, value == chosen) for value, said in values.items())
    return Filter(name, words, (Choice("", "all", chosen is None), *found))
