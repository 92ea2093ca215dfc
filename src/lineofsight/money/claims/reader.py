"""A list of claims from a CSV file or a spreadsheet, one figure a row."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from lineofsight.inputs.cells import is_blank
from lineofsight.inputs.dates import date_in
from lineofsight.model.record import Problem
from lineofsight.money.claims import sentences
from lineofsight.money.claims.claim import Claim, Status
from lineofsight.money.claims.figures import figure_in
from lineofsight.money.claims.series import all_series
from lineofsight.money.spellings import Table, name_of, spellings_in
from lineofsight.money.titled_rows import TitledRow, folded, titled_rows


@dataclass(frozen=True)
class ReadClaims:
    """What a file holds: its claims in order, and everything in it that could not be used."""

    file: str
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def read_claims(path: Path) -> ReadClaims:
    """The claims of a file. Raises NotRead for a file that cannot be read as claims."""
    claims: list[Claim] = []
    problems: list[Problem] = []
    for row in titled_rows(path, headings()["columns"], "figure"):
        reader = _Row(row)
        claim = reader.claim()
        problems += reader.problems
        if claim is not None:
            claims.append(claim)
    return ReadClaims(path.name, tuple(claims), tuple(problems))


@cache
def headings() -> Mapping[str, Table]:
    """How lists of claims title the columns, and what they write for the kind of a figure."""
    return spellings_in(resources.files(__package__).joinpath("headings.toml"))


class _Row:
    """Reads one row; `problems` says afterwards what could not be used."""

    def __init__(self, row: TitledRow) -> None:
        self._row = row
        self.problems: list[Problem] = []

    def claim(self) -> Claim | None:
        """The claim, or None for a row that says no figure or not of what."""
        about = self._row.optional("about")
        figure = figure_in(self._row.cells.get("figure"), self._row.titles["figure"])
        if about is None:
            self._told("about", sentences.NO_ABOUT)
        if figure is None:
            self._told("figure", sentences.NO_FIGURE)
        if about is None or figure is None:
            return None
        return Claim(
            reference=self._row.words("reference") or f"row {self._row.row}",
            about=about,
            figure=figure,
            authority=self._row.optional("authority"),
            compared_with=self._row.optional("compared_with"),
            said_by=self._row.optional("said_by"),
            said_on=self._day("said_on"),
            as_at=self._day("as_at"),
            status=self._status(),
            check=self._check(),
            words=self._row.optional("words"),
            source=self._row.optional("source"),
            row=self._row.row,
        )

    def _day(self, name: str) -> dt.date | None:
        if self._row.optional(name) is None:
            return None
        day = date_in(self._row.cells[name])
        if day is None:
            self._told(name, sentences.NO_DAY)
        return day

    def _status(self) -> Status:
        words = folded(self._row.words("status"))
        name = name_of(words, headings()["statuses"])
        if name is None and not is_blank(words):
            self._told("status", sentences.NO_STATUS)
        return Status(name) if name else Status.CLAIM

    def _check(self) -> tuple[str, ...]:
        named = [each.strip() for each in (self._row.optional("check") or "").split(";")]
        for each in filter(None, named):
            if each not in all_series():
                self._told("check", sentences.NO_SERIES)
        return tuple(each for each in named if each in all_series())

    def _told(self, name: str, sentence: str) -> None:
        title = self._row.titles.get(name, name)
        self.problems.append(
            Problem(self._row.file, self._row.sheet, self._row.row, title, None, sentence)
        )
