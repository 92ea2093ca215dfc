"""A council's savings from a CSV file or a spreadsheet, one proposal a row.

Every cell is read once. A row whose money cannot be read is set aside with its place and reason,
so that no total holds a number nobody wrote; any other cell that cannot be read is left out and
said.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path

from lineofsight.inputs.cells import is_blank, text
from lineofsight.inputs.dates import date_in
from lineofsight.inputs.numbers import whole_in
from lineofsight.language.themes import themes_of
from lineofsight.model.record import Problem
from lineofsight.model.themes import THEMES
from lineofsight.money.amounts import (
    NoPounds,
    amount_at_start,
    amount_in,
    is_share_of_a_workbook,
    pounds_under,
    share_in,
)
from lineofsight.money.savings import sentences
from lineofsight.money.savings.columns import (
    columns_not_read,
    columns_that_speak_of_a_part,
    has_money,
    holds_money,
    refuse_doubtful_columns,
    sheets_not_read,
    year_under,
)
from lineofsight.money.savings.periods import period_in
from lineofsight.money.savings.proposal import Base, Period, Place, Proposal, Sign, Stage
from lineofsight.money.savings.signs import in_doubt_of_their_signs
from lineofsight.money.savings.starts import start_in
from lineofsight.money.savings.total_rows import agrees, is_total
from lineofsight.money.spellings import Table, name_of, spellings_in
from lineofsight.money.titled_rows import TitledRow, folded, titled_rows
from lineofsight.money.years import FinancialYear, year_in, year_of

_NO_POUNDS = {
    NoPounds.NO_AMOUNT: sentences.NO_AMOUNT,
    NoPounds.NO_UNIT: sentences.NO_UNIT,
    NoPounds.TWO_UNITS: sentences.TWO_UNITS,
    NoPounds.TOO_MUCH: sentences.TOO_MUCH,
}
_MOST_OF_A_BASE = 10_000_000_000  # pounds: more than any council has
_MOST = 100_000_000  # pounds: no line of a council's children's budget saves as much
_LEAST_BARE = Decimal("0.01")  # of 1: a bare number up to 1 under "percent" may be a share
_NO = frozenset({"no", "none", "n", "not ring-fenced"})
_NOMINAL = frozenset({"nominal", "cash", "current prices"})


@dataclass(frozen=True)
class ReadSavings:
    """What a file holds: its proposals in order, and everything in it that could not be used.

    `rows_set_aside` counts the rows whose money is therefore in no total. `columns_not_read` are
    the titles of columns that hold something and are none that is known, `sheets_not_read` the
    sheets without titles that are.
    """

    file: str
    proposals: tuple[Proposal, ...]
    problems: tuple[Problem, ...]
    rows_set_aside: int
    columns_not_read: tuple[str, ...]
    sheets_not_read: tuple[str, ...]


def read_savings(path: Path) -> ReadSavings:
    """The proposals of a file. Raises NotRead for a file that cannot be read as savings."""
    rows = titled_rows(path, headings()["columns"], "title")
    for row in rows:
        refuse_doubtful_columns(row)
    proposals: list[Proposal] = []
    problems: list[Problem] = []
    set_aside = 0
    for row in rows:
        reader = _Row(row)
        proposal = None if is_total(row) else reader.proposal()
        if is_total(row) and not agrees(row, proposals):
            reader.leave_out("title", sentences.WRONG_TOTAL)
        problems += reader.problems
        set_aside += reader.set_aside and holds_money(row)
        if proposal is not None and not reader.set_aside:
            proposals.append(proposal)
    signed = tuple(in_doubt_of_their_signs(proposals))
    return ReadSavings(
        path.name,
        signed,
        tuple(problems),
        set_aside,
        columns_not_read(rows),
        sheets_not_read(rows),
    )


@cache
def headings() -> Mapping[str, Table]:
    """How councils title the columns, and what they write for a stage."""
    return spellings_in(resources.files(__package__).joinpath("headings.toml"))


class _Row:
    """Reads one row; `problems` and `set_aside` say afterwards what could not be used."""

    def __init__(self, row: TitledRow) -> None:
        self._row = row
        self.problems: list[Problem] = []
        self.set_aside = False

    def proposal(self) -> Proposal:
        """The proposal, of no use where `set_aside` says so."""
        title = self._row.words("title")
        if not title:
            self._refuse("title", sentences.NO_TITLE)
        service = self._row.optional("service")
        themes = self._written_themes()
        amount, by_year, starts = self._money("amount"), self._by_year(), self._starts()
        self._refuse_disagreement(amount, by_year, starts)
        period, over_years = self._period()
        real_year, prices_said = self._prices()
        return Proposal(
            place=Place(self._row.file, self._row.sheet, self._row.row),
            reference=self._row.words("reference") or self._place(),
            title=title,
            service=service,
            directorate=self._row.optional("directorate"),
            amount=amount,
            by_year=by_year,
            period=period,
            over_years=over_years,
            sign=self._sign(),
            starts=starts,
            percent=self._percent(),
            percent_as_share=is_share_of_a_workbook(self._row.cells.get("percent")),
            percent_of=self._bases(),
            real_year=real_year,
            prices_said=prices_said,
            stage=self._stage(),
            promise=self._row.optional("promise"),
            check_by=self._day("check_by"),
            themes=themes or _suggested(f"{title}. {service or ''}"),
            themes_written=bool(themes),
            reach=self._reach(),
            ring_fence=self._ring_fence(),
            overlaps=self._listed("overlaps"),
            said_on=self._day("said_on"),
            source=self._row.optional("source"),
            asides=tuple(columns_that_speak_of_a_part(self._row)),
        )

    def _place(self) -> str:
        sheet = f"{self._row.sheet}, " if self._row.sheet else ""
        return f"{sheet}row {self._row.row}"

    def _refuse_disagreement(
        self,
        amount: Decimal | None,
        by_year: Mapping[FinancialYear, Decimal],
        starts: dt.date | None,
    ) -> None:
        if not by_year:
            return
        whole = (sum(by_year.values()), by_year[max(by_year)])
        if amount is not None and amount not in whole:
            self._refuse("amount", sentences.TWO_SUMS)
        if starts is not None and year_of(starts) != min(by_year):
            self._refuse("starts", sentences.TWO_STARTS)

    def _listed(self, name: str) -> tuple[str, ...]:
        pieces = (self._row.optional(name) or "").split(";")
        return tuple(piece.strip() for piece in pieces if piece.strip())

    def _money(self, name: str) -> Decimal | None:
        if not has_money(self._row.words(name)):
            return None
        return self._pounds(self._row.titles[name], name)

    def _by_year(self) -> Mapping[FinancialYear, Decimal]:
        found: dict[FinancialYear, Decimal] = {}
        for title, cell in self._row.others.items():
            year = year_under(title)
            if year is None or not has_money(text(cell)):
                continue
            if year in found:
                self._refuse(title, sentences.TWICE)
            pounds = self._pounds(title, None)
            if pounds is not None:
                found[year] = pounds
        return found

    def _pounds(self, title: str, name: str | None) -> Decimal | None:
        cell = self._row.cells[name] if name else self._row.others[title]
        pounds = pounds_under(amount_in(cell), title, _MOST)
        if isinstance(pounds, NoPounds):
            self._refuse(title, _NO_POUNDS[pounds])
            return None
        return pounds

    def _period(self) -> tuple[Period, int | None]:
        found = period_in(self._row.words("period"))
        if found is None:
            self._refuse("period", sentences.NO_PERIOD)
        return found or (Period.UNSAID, None)

    def _sign(self) -> Sign:
        words = folded(self._row.words("sign"))
        if words and words not in list(Sign):
            self.leave_out("sign", sentences.NO_SIGN)
        return Sign(words) if words in list(Sign) else Sign.UNSAID

    def _starts(self) -> dt.date | None:
        if self._row.optional("starts") is None:
            return None
        day = start_in(self._row.cells["starts"])
        if day is None:
            self.leave_out("starts", sentences.NO_START)
        return day

    def _day(self, name: str) -> dt.date | None:
        if self._row.optional(name) is None:
            return None
        day = date_in(self._row.cells[name])
        if day is None:
            self.leave_out(name, sentences.NO_DAY)
        return day

    def _percent(self) -> Decimal | None:
        if self._row.optional("percent") is None:
            return None
        cell = self._row.cells["percent"]
        if is_share_of_a_workbook(cell):
            return Decimal(str(cell))
        share = share_in(cell, heading_says_percent=True)
        if share is not None and share_in(cell) is None and 0 < share <= _LEAST_BARE:
            self._refuse("percent", sentences.PERCENT_OR_SHARE)
            return None
        if share is None or not 0 < share <= 1:
            outside = sentences.NO_PERCENT if share is None else sentences.PERCENT_OUTSIDE
            self._refuse("percent", outside)
            return None
        return share

    def _bases(self) -> tuple[Base, ...]:
        return tuple(filter(None, map(self._base, self._listed("percent_of"))))

    def _base(self, piece: str) -> Base | None:
        found = amount_at_start(piece)
        if found is None:
            self.leave_out("percent_of", sentences.NO_BASE)
            return None
        pounds = pounds_under(found[0], self._row.titles["percent_of"], _MOST_OF_A_BASE)
        if isinstance(pounds, NoPounds):
            self._refuse("percent_of", _NO_POUNDS[pounds])
        elif pounds <= 0:
            self._refuse("percent_of", sentences.NOTHING)
        else:
            return Base(pounds, found[1])
        return None

    def _prices(self) -> tuple[FinancialYear | None, bool]:
        words = self._row.words("prices").casefold()
        if is_blank(words) or words in _NOMINAL:
            return None, not is_blank(words)
        year = year_in(words.removeprefix("real").removesuffix("prices").strip())
        if year is None:
            self._refuse("prices", sentences.NO_PRICES)
        return year, True

    def _stage(self) -> Stage:
        words = folded(self._row.words("stage"))
        if is_blank(words):
            return Stage.UNKNOWN
        name = name_of(words, headings()["stages"])
        if name is None:
            self.leave_out("stage", sentences.NO_STAGE)
        return Stage(name) if name else Stage.UNKNOWN

    def _written_themes(self) -> tuple[str, ...]:
        ids = {each.id: each.id for each in THEMES} | {
            each.title.casefold(): each.id for each in THEMES
        }
        written = self._listed("themes")
        for each in written:
            if each.casefold() not in ids:
                self.leave_out("themes", sentences.NO_THEME)
        return tuple(ids[each.casefold()] for each in written if each.casefold() in ids)

    def _reach(self) -> int | None:
        words = self._row.optional("reach")
        if words is None:
            return None
        count = whole_in(words.removesuffix("children").strip().replace(",", ""))
        if count is None:
            self.leave_out("reach", sentences.NO_REACH)
        return count

    def _ring_fence(self) -> str | None:
        words = self._row.optional("ring_fence")
        return None if words is None or words.casefold() in _NO else words

    def _refuse(self, name: str, sentence: str) -> None:
        self.set_aside = True
        self.leave_out(name, sentence)

    def leave_out(self, name: str, sentence: str) -> None:
        """Say of a cell that it is not used."""
        title = self._row.titles.get(name, name)
        self.problems.append(
            Problem(self._row.file, self._row.sheet, self._row.row, title, None, sentence)
        )


def _suggested(words: str) -> tuple[str, ...]:
    """The themes that a proposal's own words name; none where they name none."""
    return tuple(match.theme for match in themes_of(words) if match.score > 0)
