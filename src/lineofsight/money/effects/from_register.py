"""The savings of a register (money/savings), as far as their effect on children needs them.

Withdrawn and reversed proposals reach nobody. A reading by which a proposal costs money stays below
nothing, so that the totals are the register's. A proposal that names no sum has no reading, and is
asked about.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from lineofsight.money.effects.package import Saving
from lineofsight.money.effects.reach import Reach
from lineofsight.money.parameters import Prices
from lineofsight.money.savings.overlapping import may_be_one
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.reader import ReadSavings
from lineofsight.money.savings.readings import Reading, readings
from lineofsight.money.years import FinancialYear, year_of


def savings_of(read: ReadSavings, ends: Collection[str] = ()) -> tuple[Saving, ...]:
    """Each proposal that still counts; `ends` are the references of services that end."""
    counted = [each for each in read.proposals if each.still_counts]
    marks = {place: f"group {group[0]}" for group in may_be_one(counted) for place in group}
    return tuple(
        replace(_saving(each, ends=each.reference in ends), perhaps_one=marks.get(place))
        for place, each in enumerate(counted)
    )


def prices_of(read: ReadSavings) -> Prices:
    """Real where any proposal is in prices of one stated year, so that it is asked about."""
    is_real = any(each.real_year for each in read.proposals if each.still_counts)
    return Prices.REAL if is_real else Prices.NOMINAL


def _saving(proposal: Proposal, *, ends: bool) -> Saving:
    options = readings(proposal)
    recurrent = any(each.recurrent > 0 for each in options)
    pounds = [each.recurrent if recurrent else each.one_off for each in options]
    reach = None
    if proposal.reach is not None:
        reach = Reach(proposal.reference, proposal.reach)
    return Saving(
        ref=proposal.reference,
        title=proposal.title,
        service=proposal.service or proposal.title,
        year=_year(proposal, options),
        readings=tuple(dict.fromkeys(pounds)),
        recurrent=recurrent,
        ends=ends,
        reach=reach,
        source=proposal.source,
    )


def _year(proposal: Proposal, options: Sequence[Reading]) -> FinancialYear | None:
    """The first year in which any reading saves, else the year that it starts in."""
    years = [each.year for option in options for each in option.cash if each.saved]
    if years:
        return min(years)
    return year_of(proposal.starts) if proposal.starts else None
