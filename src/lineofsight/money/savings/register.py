"""The savings register: every proposal with its readings, what they come to, and what is open.

Withdrawn and reversed proposals are kept in the list and counted in no total.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lineofsight.model.record import Problem
from lineofsight.money.savings.asked import Asked, recurrent
from lineofsight.money.savings.overlapping import may_be_one
from lineofsight.money.savings.proposal import Period, Proposal
from lineofsight.money.savings.questions import Question, questions
from lineofsight.money.savings.questions_of_the_file import questions_of_the_file
from lineofsight.money.savings.reader import ReadSavings
from lineofsight.money.savings.readings import Reading, readings
from lineofsight.money.savings.totals import Span, YearTotal, in_year, span, spans, total, years_of
from lineofsight.money.years import FinancialYear


@dataclass(frozen=True)
class Saving:
    """One proposal and every way to read its money; none where it names no sum."""

    proposal: Proposal
    readings: tuple[Reading, ...]

    @property
    def recurrent(self) -> Span | None:
        """The least and most that it saves a year, in pounds; None where it names no sum."""
        return span(map(recurrent, self.readings)) if self.readings else None


@dataclass(frozen=True)
class Totals:
    """What the savings that still count come to, in pounds.

    `ring_fenced` is the part of `recurrent` inside a grant that must be spent on its purpose,
    which may be no money for anything else. `without_year` counts those that are in no year,
    `rows_set_aside` the rows whose money could not be read.
    """

    recurrent: Span
    one_off: Span
    by_year: tuple[YearTotal, ...]
    ring_fenced: Span
    without_year: int
    without_sum: int
    rows_set_aside: int


@dataclass(frozen=True)
class Register:
    """The savings of one file. `totals` is None where prices differ, so that nothing adds up.

    `columns_not_read` and `sheets_not_read` are titles and sheets that are none that is known.
    """

    file: str
    savings: tuple[Saving, ...]
    totals: Totals | None
    questions: tuple[Question, ...]
    assumed: tuple[str, ...]
    problems: tuple[Problem, ...]
    columns_not_read: tuple[str, ...]
    sheets_not_read: tuple[str, ...]


def register(read: ReadSavings) -> Register:
    """The register that a file's proposals make."""
    counted = [each for each in read.proposals if each.still_counts]
    options = tuple(map(readings, counted))
    asked = Asked(tuple(counted), options, may_be_one(counted))
    one_price = len({each.real_year for each in counted}) <= 1
    return Register(
        read.file,
        tuple(Saving(each, readings(each)) for each in read.proposals),
        _totals(asked, read.rows_set_aside) if one_price else None,
        (*questions_of_the_file(asked), *questions(asked)),
        _assumed(counted),
        read.problems,
        read.columns_not_read,
        read.sheets_not_read,
    )


def _totals(asked: Asked, rows_set_aside: int) -> Totals:
    fenced = replace(
        asked,
        options=tuple(
            readings if proposal.ring_fence else ()
            for proposal, readings in zip(asked.proposals, asked.options, strict=True)
        ),
    )
    return Totals(
        recurrent=asked.under_each_sign(lambda one: total(one.spans, one.groups)),
        one_off=asked.under_each_sign(lambda one: total(spans(one.options, _one_off), one.groups)),
        by_year=_by_year(asked),
        ring_fenced=fenced.under_each_sign(lambda one: total(one.spans, one.groups)),
        without_year=sum(bool(each) and not each[0].cash for each in asked.options),
        without_sum=sum(not each for each in asked.options),
        rows_set_aside=rows_set_aside,
    )


def _by_year(asked: Asked) -> tuple[YearTotal, ...]:
    def saved(year: FinancialYear) -> Span:
        return asked.under_each_sign(lambda one: in_year(one.options, one.groups, year))

    return tuple(YearTotal(year, saved(year)) for year in years_of(asked.options))


def _one_off(reading: Reading) -> Decimal:
    return reading.one_off


def _assumed(proposals: Sequence[Proposal]) -> tuple[str, ...]:
    """What had to be taken for granted, so that nobody takes it for the council's word."""
    told = []
    if any(each.period is not Period.ONCE for each in proposals):
        told.append("A saving goes on year after year unless its row says that it is for once.")
    if any(each.percent_as_share for each in proposals):
        told.append("A number below 1 under a percentage is a share, as workbooks keep 20% as 0.2.")
    if any(not each.prices_said for each in proposals):
        told.append("Pounds are nominal where the row does not name a year of prices.")
    return tuple(told)
