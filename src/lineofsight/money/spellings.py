"""Our own small TOML files of what people write: a name of ours, and every spelling of it."""

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from lineofsight.errors import OurMistake

Table = Mapping[str, tuple[str, ...]]


def spellings_in(file: Traversable) -> Mapping[str, Table]:
    """The tables of a file; OurMistake where two names of a table share a spelling."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {title: _table(f"{file.name}, {title}", rows) for title, rows in tables.items()}


def name_of(words: str, table: Table) -> str | None:
    """The name that words, in small letters, are a spelling of."""
    return next((name for name, spelled in table.items() if words in spelled), None)


def _table(place: str, rows: Mapping[str, list[str]]) -> Table:
    every = [spelling for spelled in rows.values() for spelling in spelled]
    for spelling in every:
        if every.count(spelling) > 1 or spelling != spelling.casefold():
            raise OurMistake(f"{place}: {spelling!r} must stand once, in small letters.")
    return {name: tuple(spelled) for name, spelled in rows.items()}
