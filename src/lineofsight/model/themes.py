"""The 36 themes: the spine that findings, measures, actions, savings and questions share.

They are read from themes.toml beside this file, once, when first asked for by importing this
module. A theme is what an inspector wrote about, not how well it went.
"""

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake, WrongUse

FILE = "lineofsight/model/themes.toml"
KEYS = ("id", "title", "definition")


@dataclass(frozen=True)
class Theme:
    """One theme. `order` counts from 1, in the order of every list of themes."""

    id: str
    title: str
    definition: str
    order: int


def theme(id: str) -> Theme:  # noqa: A002 - the word of the public contract
    """The theme with this id; anything else is refused, with the nearest id there is."""
    if id not in _BY_ID:
        near = difflib.get_close_matches(id, _BY_ID, n=1, cutoff=0.0)
        raise WrongUse(f"There is no theme {id!r}: try {near[0]!r}.")
    return _BY_ID[id]


def themes_in(text: str) -> tuple[Theme, ...]:
    """The themes that the text of a themes.toml defines, checked key by key."""
    tables = tomllib.loads(text)
    if list(tables) != ["theme"]:
        raise OurMistake(f"{FILE}: only [[theme]] tables belong here, found {sorted(tables)}.")
    found = tuple(_theme(row, order) for order, row in enumerate(tables["theme"], start=1))
    _refuse_repeats([each.id for each in found], "id")
    _refuse_repeats([each.title for each in found], "title")
    return found


def _theme(row: Mapping[str, Any], order: int) -> Theme:
    place = f"{FILE}: theme {order} ({row.get('id', 'no id')})"
    for key in row:
        if key not in KEYS:
            raise OurMistake(f"{place}: there is no key {key!r}. The keys are {list(KEYS)}.")
    for key in KEYS:
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise OurMistake(f"{place}: {key!r} must be there, in words.")
    return Theme(row["id"], row["title"], row["definition"], order)


def _refuse_repeats(values: Sequence[str], key: str) -> None:
    for value in values:
        if values.count(value) > 1:
            raise OurMistake(f"{FILE}: the {key} {value!r} stands there more than once.")


THEMES = themes_in(files("lineofsight.model").joinpath("themes.toml").read_text("utf-8"))
_BY_ID = {each.id: each for each in THEMES}
