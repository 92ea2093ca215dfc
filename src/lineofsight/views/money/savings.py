"""A council's savings as they are shown: whole pounds, years in words, questions with answers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lineofsight.model.record import Problem
from lineofsight.money.savings import questions
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.readings import Reading
from lineofsight.money.savings.register import Register, Saving
from lineofsight.money.savings.totals import Span
from lineofsight.views.money.savings_touched import Touch


@dataclass(frozen=True)
class Pounds:
    """From the least to the most, in whole pounds."""

    low: int
    high: int


@dataclass(frozen=True)
class YearPounds:
    """What is saved in one financial year, in whole pounds."""

    year: str
    low: int
    high: int


@dataclass(frozen=True)
class CashShown:
    """What one reading saves in one financial year, in whole pounds."""

    year: str
    saved: int


@dataclass(frozen=True)
class ReadAs:
    """One way to read a saving: what was chosen in words, and what it comes to in pounds."""

    words: str
    recurrent: int
    one_off: int
    cash: tuple[CashShown, ...]


@dataclass(frozen=True)
class SavingShown:
    """One proposal. `recurrent` is pounds a year; None where the row names no sum.

    `prices` is "nominal" or "real" and the year. `themes_written` is false where the words of the
    title suggested them.
    """

    reference: str
    title: str
    service: str | None
    directorate: str | None
    stage: str
    recurrent: Pounds | None
    readings: tuple[ReadAs, ...]
    prices: str
    starts: dt.date | None
    promise: str | None
    check_by: dt.date | None
    themes: tuple[str, ...]
    themes_written: bool
    reach: int | None
    ring_fence: str | None
    counted: bool
    said_on: dt.date | None
    source: str | None
    sheet: str | None
    row: int


@dataclass(frozen=True)
class AnswerShown:
    """One answer: what to write, the saving's own pounds a year, and those of all savings."""

    words: str
    write: str
    recurrent: Pounds
    total: Pounds


@dataclass(frozen=True)
class QuestionShown:
    """One question, the proposals that it is about, and its answers where it is about money."""

    kind: str
    references: tuple[str, ...]
    ask: str
    answers: tuple[AnswerShown, ...]


@dataclass(frozen=True)
class TotalsShown:
    """What the savings that still count come to, in whole pounds."""

    recurrent: Pounds
    one_off: Pounds
    ring_fenced: Pounds
    by_year: tuple[YearPounds, ...]
    without_year: int
    without_sum: int
    rows_set_aside: int


@dataclass(frozen=True)
class SavingsShown:
    """The register of one file. `totals` is None where prices differ and nothing is added up.

    `columns_not_read` and `sheets_not_read` are titles and sheets that are none that is known.
    """

    file: str
    totals: TotalsShown | None
    savings: tuple[SavingShown, ...]
    questions: tuple[QuestionShown, ...]
    assumed: tuple[str, ...]
    touched: tuple[Touch, ...]
    problems: tuple[Problem, ...]
    columns_not_read: tuple[str, ...]
    sheets_not_read: tuple[str, ...]


@dataclass(frozen=True)
class SavingRow:
    """One reading of one saving in one year, for a spreadsheet; `year` is None where none is said.

    Pounds are whole. `recurrent` is a year's, the same in every row of a reading.
    """

    reference: str
    title: str
    service: str | None
    stage: str
    prices: str
    reading: str
    recurrent: int
    one_off: int
    year: str | None
    saved: int | None
    row: int


def savings(register: Register, touched: Sequence[Touch] = ()) -> SavingsShown:
    """The register as it is shown, with the passages that its proposals touch."""
    return SavingsShown(
        register.file,
        _totals(register),
        tuple(map(_saving, register.savings)),
        tuple(map(_question, register.questions)),
        register.assumed,
        tuple(touched),
        register.problems,
        register.columns_not_read,
        register.sheets_not_read,
    )


def saving_rows(shown: SavingsShown) -> list[SavingRow]:
    """A row for every saving, reading and year."""
    return [
        SavingRow(
            each.reference,
            each.title,
            each.service,
            each.stage,
            each.prices,
            reading.words,
            reading.recurrent,
            reading.one_off,
            year.year if year else None,
            year.saved if year else None,
            each.row,
        )
        for each in shown.savings
        for reading in each.readings
        for year in reading.cash or (None,)
    ]


def _totals(register: Register) -> TotalsShown | None:
    totals = register.totals
    if totals is None:
        return None
    return TotalsShown(
        _pounds(totals.recurrent),
        _pounds(totals.one_off),
        _pounds(totals.ring_fenced),
        tuple(_year(str(each.year), each.saved) for each in totals.by_year),
        totals.without_year,
        totals.without_sum,
        totals.rows_set_aside,
    )


def _saving(saving: Saving) -> SavingShown:
    proposal = saving.proposal
    return SavingShown(
        proposal.reference,
        proposal.title,
        proposal.service,
        proposal.directorate,
        proposal.stage.value,
        _pounds(saving.recurrent) if saving.recurrent else None,
        tuple(map(_read_as, saving.readings)),
        _prices(proposal),
        proposal.starts,
        proposal.promise,
        proposal.check_by,
        proposal.themes,
        proposal.themes_written,
        proposal.reach,
        proposal.ring_fence,
        proposal.still_counts,
        proposal.said_on,
        proposal.source,
        proposal.place.sheet,
        proposal.place.row,
    )


def _prices(proposal: Proposal) -> str:
    return "nominal" if proposal.real_year is None else f"real {proposal.real_year}"


def _read_as(reading: Reading) -> ReadAs:
    cash = (CashShown(str(each.year), _whole(each.saved)) for each in reading.cash)
    return ReadAs(reading.words, _whole(reading.recurrent), _whole(reading.one_off), tuple(cash))


def _question(question: questions.Question) -> QuestionShown:
    answers = tuple(
        AnswerShown(each.words, each.write, _pounds(each.recurrent), _pounds(each.total))
        for each in question.answers
    )
    return QuestionShown(question.kind.value, question.references, question.ask, answers)


def _year(year: str, span: Span) -> YearPounds:
    return YearPounds(year, _whole(span.low), _whole(span.high))


def _pounds(span: Span) -> Pounds:
    return Pounds(_whole(span.low), _whole(span.high))


def _whole(pounds: Decimal) -> int:
    return int(pounds.quantize(Decimal(1), ROUND_HALF_UP))
