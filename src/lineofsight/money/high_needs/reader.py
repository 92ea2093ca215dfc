"""Figures of the schools grant from a CSV file or a spreadsheet, one a row."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path

from lineofsight.inputs.cells import is_blank
from lineofsight.inputs.dates import date_in
from lineofsight.model.record import Problem
from lineofsight.money.amounts import NoPounds, amount_in, pounds_under
from lineofsight.money.claims.claim import Status
from lineofsight.money.high_needs import sentences
from lineofsight.money.high_needs.figures import Figure, Place
from lineofsight.money.spellings import Table, name_of, spellings_in
from lineofsight.money.titled_rows import TitledRow, folded, titled_rows

_MOST = 2_000_000_000  # pounds: more than the grant of any authority


@dataclass(frozen=True)
class ReadFigures:
    """What a file holds: its figures in order, and everything in it that could not be used."""

    file: str
    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]


def read_figures(path: Path) -> ReadFigures:
    """The figures of a file. Raises NotRead for a file that cannot be read as figures."""
    figures: list[Figure] = []
    problems: list[Problem] = []
    for row in titled_rows(path, headings()["columns"], "as_at"):
        try:
            figures.append(_Row(row, problems).figure())
        except _SetAside as reason:
            problems.append(_problem(row, *reason.args))
    return ReadFigures(path.name, tuple(figures), tuple(problems))


@cache
def headings() -> Mapping[str, Table]:
    """How such lists title their columns, and what they write for kinds and places."""
    return spellings_in(resources.files(__package__).joinpath("headings.toml"))


class _SetAside(Exception):
    """This row cannot be used: the column that is to blame, and what is said of it."""


class _Row:
    """Reads one row; what is merely left out of it is added to the problems."""

    def __init__(self, row: TitledRow, problems: list[Problem]) -> None:
        self._row = row
        self._problems = problems

    def figure(self) -> Figure:
        status = Status(self._named("status", "statuses", sentences.NO_STATUS))
        made_on = self._made_on()
        if status is Status.FORECAST and made_on is None:
            raise _SetAside("made_on", sentences.NO_MAKING_DAY)
        if not self._has("source"):
            raise _SetAside("source", sentences.NO_SOURCE)
        return Figure(
            as_at=self._as_at(),
            deficit=self._deficit(),
            status=status,
            place=Place(self._named("place", "places", sentences.NO_PLACE)),
            source=self._row.words("source"),
            eligible=self._amount("eligible") if self._has("eligible") else None,
            made_on=made_on,
            mitigated=self._answer(),
        )

    def _deficit(self) -> Decimal:
        if self._has("deficit") and self._has("balance"):
            raise _SetAside("deficit", sentences.BOTH_SIGNS)
        if self._has("deficit"):
            deficit = self._amount("deficit")
            if deficit < 0:
                self._problems.append(_problem(self._row, "deficit", sentences.A_SURPLUS))
            return deficit
        if self._has("balance"):
            return -self._amount("balance")
        raise _SetAside("deficit", sentences.NO_FIGURE)

    def _amount(self, name: str) -> Decimal:
        pounds = pounds_under(amount_in(self._row.cells[name]), self._row.titles[name], _MOST)
        if pounds is NoPounds.TOO_MUCH:
            raise _SetAside(name, sentences.TOO_MUCH)
        if pounds is NoPounds.TWO_UNITS:
            raise _SetAside(name, sentences.TWO_UNITS)
        if isinstance(pounds, NoPounds):
            raise _SetAside(name, sentences.NO_AMOUNT)
        return pounds

    def _as_at(self) -> dt.date:
        day = date_in(self._row.cells["as_at"])
        if day is None:
            raise _SetAside("as_at", sentences.NO_DAY)
        return day

    def _made_on(self) -> dt.date | None:
        if not self._has("made_on"):
            return None
        day = date_in(self._row.cells["made_on"])
        if day is None:
            self._problems.append(_problem(self._row, "made_on", sentences.NO_MADE_ON))
        return day

    def _named(self, name: str, table: str, sentence: str) -> str:
        found = name_of(folded(self._row.words(name)), headings()[table])
        if found is None:
            raise _SetAside(name, sentence)
        return found

    def _answer(self) -> bool | None:
        if not self._has("mitigated"):
            return None
        found = name_of(folded(self._row.words("mitigated")), headings()["answers"])
        if found is None:
            self._problems.append(_problem(self._row, "mitigated", sentences.NO_ANSWER))
        return found == "yes" if found else None

    def _has(self, name: str) -> bool:
        return not is_blank(self._row.words(name))


def _problem(row: TitledRow, name: str, sentence: str) -> Problem:
    return Problem(row.file, row.sheet, row.row, row.titles.get(name, name), None, sentence)
