"""The ways in which one proposal's money can be read: one, where it is clear, or several.

Each way gives a recurrent saving (pounds a year once all of it is in), a saving for once, and the
cash of each year. Steps after the first come on 1 April; a start in a later month leaves that share
of the first year alone. What is shared out between years is rounded to pence.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from lineofsight.money.amounts import in_pounds, to_the_penny
from lineofsight.money.savings.proposal import Period, Proposal, Sign
from lineofsight.money.years import FIRST_MONTH, MONTHS_A_YEAR, FinancialYear, year_of

_NOTHING = Decimal(0)


class Doubt(StrEnum):
    """What about the money of one proposal can be read in several ways."""

    PERIOD = "period"
    SIGN = "sign"
    PERCENT_OF = "percent_of"
    PART_YEAR = "part_year"


@dataclass(frozen=True)
class Choice:
    """One way out of a doubt: in words, and what to write under which column to choose it."""

    doubt: Doubt
    words: str
    write: str


@dataclass(frozen=True)
class CashYear:
    """What is saved in one year against the budget before, in pounds."""

    year: FinancialYear
    saved: Decimal


@dataclass(frozen=True)
class Reading:
    """One way to read a proposal's money, with the choices made. Pounds; a cost is negative.

    `levels` is what is saved in each year from the first; `cash` puts them into years and is
    empty where nothing says when the saving begins.
    """

    recurrent: Decimal
    one_off: Decimal
    levels: tuple[Decimal, ...]
    cash: tuple[CashYear, ...]
    choices: tuple[Choice, ...]

    @property
    def words(self) -> str:
        """The choices in words; "" where nothing had to be chosen."""
        return "; ".join(choice.words for choice in self.choices)


@dataclass(frozen=True)
class _Signed:
    """An amount, or amounts by year, once it is settled what a minus means."""

    amount: Decimal | None
    by_year: tuple[tuple[FinancialYear, Decimal], ...]
    choices: tuple[Choice, ...]


def readings(proposal: Proposal) -> tuple[Reading, ...]:
    """Every way to read the money of a proposal; none where it names no sum.

    A percentage whose base is written settles a sum beside it, where only some ways agree with it.
    """
    every = tuple(
        reading
        for signed in _signed(_amounts(proposal), proposal.sign)
        for phased in _phased(signed, proposal)
        for reading in _dated(phased, signed, proposal)
    )
    return tuple(each for each in every if agrees_with_percent(each, proposal)) or every


def agrees_with_percent(reading: Reading, proposal: Proposal) -> bool:
    """Whether the percentage of a base that is written comes to what this reading saves a year."""
    share = proposal.percent or _NOTHING
    of_bases = {to_the_penny(base.pounds * share) for base in proposal.percent_of}
    return reading.recurrent in of_bases


def _amounts(proposal: Proposal) -> Iterator[_Signed]:
    by_year = _without_gaps(proposal.by_year)
    if proposal.amount is not None or by_year:
        yield _Signed(None if by_year else proposal.amount, by_year, ())
    elif proposal.percent is not None:
        several = len(proposal.percent_of) > 1
        for base in proposal.percent_of:
            words = f"{percent(proposal.percent)} of {in_pounds(base.pounds)} {base.words}"
            chosen = Choice(Doubt.PERCENT_OF, words, f"“{base.words}” alone under “percent of”")
            amount = to_the_penny(base.pounds * proposal.percent)
            yield _Signed(amount, (), (chosen,) if several else ())


def _without_gaps(
    by_year: Mapping[FinancialYear, Decimal],
) -> tuple[tuple[FinancialYear, Decimal], ...]:
    """From the first year written to the last; a year left blank between has nothing."""
    if not by_year:
        return ()
    first, last = min(by_year), max(by_year)
    years = (first.plus(n) for n in range(last.begins - first.begins + 1))
    return tuple((year, by_year.get(year, _NOTHING)) for year in years)


def _signed(amounts: Iterator[_Signed], sign: Sign) -> Iterator[_Signed]:
    for each in amounts:
        first = each.amount if each.amount is not None else _first_step(each)
        if sign is Sign.BUDGET_CHANGE:
            yield _turned(each)
        elif sign is Sign.SAVING or not first or (first > 0 and sign is not Sign.EITHER):
            yield each
        elif first > 0:
            yield _chosen(each, _IS_NO_GROWTH)
            yield _chosen(_turned(each), _IS_GROWTH)
        else:
            yield _chosen(_turned(each), A_CUT)
            yield _chosen(each, _IS_A_COST)


def _first_step(each: _Signed) -> Decimal:
    return next((pounds for _, pounds in each.by_year if pounds), _NOTHING)


def _turned(each: _Signed) -> _Signed:
    turned = tuple((year, -pounds) for year, pounds in each.by_year)
    return replace(each, amount=None if each.amount is None else -each.amount, by_year=turned)


def _chosen(each: _Signed, choice: Choice) -> _Signed:
    return replace(each, choices=(*each.choices, choice))


def _phased(signed: _Signed, proposal: Proposal) -> Iterator[Reading]:
    if signed.by_year:
        phased = _phased_by_year(signed, proposal.period)
    elif signed.amount is not None:
        phased = _phased_amount(signed.amount, proposal.period, proposal.over_years or 1)
    else:
        return
    for each in phased:
        yield replace(each, choices=signed.choices + each.choices)


def _phased_by_year(signed: _Signed, period: Period) -> Iterator[Reading]:
    written = [pounds for _, pounds in signed.by_year]
    sums = tuple(sum(written[: place + 1], _NOTHING) for place in range(len(written)))
    steps, levels = _lasting(sums), _lasting(tuple(written))
    if period is Period.ONCE:
        yield _for_once(tuple(written))
    elif period is Period.STEPS or sums == tuple(written):
        yield steps
    elif period is Period.EACH_YEAR:
        yield levels
    else:
        yield _read_as(steps, "each year's figure is a change on the year before", "steps")
        yield _read_as(levels, "each year's figure is what that year saves", "each year")


def _phased_amount(amount: Decimal, period: Period, years: int) -> Iterator[Reading]:
    if period is Period.ONCE:
        yield _for_once((amount,))
    elif period is Period.SPREAD:
        yield _spread(amount, years)
    elif period is Period.RISING:
        yield _rising(amount, years)
    elif period is Period.CASH:
        yield _cash_in_all(amount, years)
    elif period is Period.OVER:
        yield from _over(amount, years)
    else:
        yield _lasting((amount,))


def _over(amount: Decimal, years: int) -> Iterator[Reading]:
    """The three things that "worth £90,000 over two years" is used to say, of a cost too."""
    spread, rising = _spread(amount, years), _rising(amount, years)
    cash = _cash_in_all(amount, years)
    each, last = in_pounds(abs(spread.recurrent)), in_pounds(abs(rising.recurrent))
    yield _read_as(spread, f"{each} in each year from the first", f"spread over {years} years")
    yield _read_as(
        rising, f"steps that reach {last} a year in year {years}", f"rising over {years} years"
    )
    yield _read_as(
        cash,
        f"steps that come to {in_pounds(abs(amount))} of cash by the end of year {years}",
        f"cash over {years} years",
    )


def _spread(amount: Decimal, years: int) -> Reading:
    return _lasting((to_the_penny(amount / years),) * years)


def _rising(amount: Decimal, years: int) -> Reading:
    return _lasting(tuple(to_the_penny(amount * year / years) for year in range(1, years + 1)))


def _cash_in_all(amount: Decimal, years: int) -> Reading:
    steps = years * (years + 1) // 2  # 1 + 2 + ... + years
    return _lasting(tuple(to_the_penny(amount * year / steps) for year in range(1, years + 1)))


def _lasting(levels: tuple[Decimal, ...]) -> Reading:
    """The last year's level goes on; what earlier years saved above it was for once."""
    recurrent = levels[-1]
    above = sum((max(level - recurrent, _NOTHING) for level in levels), _NOTHING)
    return Reading(recurrent, above, levels, (), ())


def _for_once(levels: tuple[Decimal, ...]) -> Reading:
    return Reading(_NOTHING, sum(levels, _NOTHING), levels, (), ())


def _read_as(reading: Reading, words: str, write: str) -> Reading:
    choice = Choice(Doubt.PERIOD, words, f"“{write}” under “period”")
    return replace(reading, choices=(*reading.choices, choice))


def _dated(reading: Reading, signed: _Signed, proposal: Proposal) -> Iterator[Reading]:
    if signed.by_year:
        years = (year for year, _ in signed.by_year)
        cash = tuple(map(CashYear, years, reading.levels))
        yield replace(reading, cash=cash)
    elif proposal.starts is None:
        yield reading
    else:
        yield from _from_a_day(reading, proposal.starts, proposal.period)


def _from_a_day(reading: Reading, starts: dt.date, period: Period) -> Iterator[Reading]:
    if starts.month == FIRST_MONTH or not reading.recurrent:
        yield _in_years(reading, starts, reading.levels[0])
        return
    share = Decimal(year_of(starts).months_from(starts)) / MONTHS_A_YEAR
    full = _in_years(reading, starts, to_the_penny(reading.levels[0] * share))
    grossed = to_the_penny(reading.levels[0] / share)
    first = _in_years(
        replace(reading, recurrent=grossed, levels=(grossed,)), starts, reading.levels[0]
    )
    if period is Period.FIRST_YEAR:
        yield first
    elif period is Period.UNSAID:
        in_first = in_pounds(abs(reading.levels[0]))  # of a saving and of a cost alike
        yield _part_year(full, f"{in_first} is a full year's saving", "a year")
        yield _part_year(first, f"{in_first} is what the first, part year saves", "first year")
    else:
        yield full


def _part_year(reading: Reading, words: str, write: str) -> Reading:
    choice = Choice(Doubt.PART_YEAR, words, f"“{write}” under “period”")
    return replace(reading, choices=(*reading.choices, choice))


def _in_years(reading: Reading, starts: dt.date, in_first: Decimal) -> Reading:
    """The cash of each year that has a level; a part year is followed by its full one."""
    levels = [in_first, *reading.levels[1:]]
    if len(levels) == 1 and in_first != reading.levels[0]:
        levels.append(reading.levels[0])
    first = year_of(starts)
    years = (CashYear(first.plus(n), pounds) for n, pounds in enumerate(levels))
    return replace(reading, cash=tuple(years))


def percent(share: Decimal) -> str:
    """A share for people to read: 0.2 as 20%."""
    return f"{(share * 100).normalize():f}%"


A_CUT = Choice(
    Doubt.SIGN, "the minus is a cut of the budget: a saving", "“budget change” under “sign”"
)
_IS_A_COST = Choice(Doubt.SIGN, "the minus is a negative saving: a cost", "“saving” under “sign”")
_IS_GROWTH = Choice(Doubt.SIGN, "growth of the budget, as it has no minus: a cost", A_CUT.write)
_IS_NO_GROWTH = Choice(Doubt.SIGN, "a saving, as it has no minus", _IS_A_COST.write)
