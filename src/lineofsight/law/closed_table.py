"""A table of one of our own TOML files, read key by key: whatever is left over was misspelt."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from lineofsight.errors import OurMistake

Choice = TypeVar("Choice", bound=StrEnum)


class ClosedTable:
    """Each key is taken once, with the type it must have; OurMistake names the file and the key."""

    def __init__(self, keys: Mapping[str, Any], place: str) -> None:
        self._left = dict(keys)
        self.place = place

    def text(self, key: str) -> str:
        """Words, and some of them."""
        words: str = self._take(key, str, "words")
        if not words.strip():
            raise OurMistake(f"{self.place}: {key!r} must be words.")
        return words

    def whole(self, key: str, least: int | None = None, most: int | None = None) -> int:
        """A whole number between these, where they are given; true and false are none."""
        number: int = self._take(key, int, "a whole number")
        if (least is not None and number < least) or (most is not None and number > most):
            raise OurMistake(f"{self.place}: {key!r} must lie from {least} to {most}.")
        return number

    def day(self, key: str) -> dt.date:
        """A date without a time, as TOML writes one."""
        day: dt.date = self._take(key, dt.date, "a date")
        return day

    def day_if_there(self, key: str) -> dt.date | None:
        """As `day`, or None where the key is not there."""
        return self.day(key) if key in self._left else None

    def choice(self, key: str, choices: type[Choice]) -> Choice:
        """One word of a closed list."""
        word = self.text(key)
        if word not in list(choices):
            raise OurMistake(f"{self.place}: {key!r} must be one of {[*map(str, choices)]}.")
        return choices(word)

    def table(self, key: str) -> Iterator["ClosedTable"]:
        """The one table under [key], of which nothing may be left when it is done with."""
        yield from self._each({key: self._take(key, dict, "a table")})

    def tables(self, key: str) -> Iterator["ClosedTable"]:
        """The tables under [[key]], one at least, of each of which nothing may be left."""
        rows = self._take(key, list, "tables")
        if not rows:
            raise OurMistake(f"{self.place}: {key!r} must hold one at least.")
        yield from self._each({f"{key} {n}": row for n, row in enumerate(rows, start=1)})

    def named_tables(self) -> Iterator[tuple[str, "ClosedTable"]]:
        """Every key there is, each of which must hold a table, of which nothing may be left."""
        for key in list(self._left):
            for table in self.table(key):
                yield key, table

    def nothing_left(self) -> None:
        """Refuses a key that nobody asked for."""
        if self._left:
            raise OurMistake(f"{self.place}: nothing reads {sorted(self._left)}.")

    def _each(self, rows: Mapping[str, Any]) -> Iterator["ClosedTable"]:
        for name, row in rows.items():
            if not isinstance(row, dict):
                raise OurMistake(f"{self.place}: {name!r} must be a table.")
            table = ClosedTable(row, f"{self.place}, {name}")
            yield table
            table.nothing_left()

    def _take(self, key: str, wanted: type, in_words: str) -> Any:
        found = self._left.pop(key, None)
        if type(found) is not wanted:  # a yes or no is no number, a date with a time no date
            raise OurMistake(f"{self.place}: {key!r} must be there, and must be {in_words}.")
        return found


def read(file: Traversable) -> ClosedTable:
    """The whole of one of our files; a date that does not exist is refused here."""
    try:
        return ClosedTable(tomllib.loads(file.read_text(encoding="utf-8")), file.name)
    except tomllib.TOMLDecodeError as error:
        raise OurMistake(f"{file.name} cannot be used: {error}.") from error
