"""What questions are asked about: proposals, their readings, and what one answer makes of all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from lineofsight.money.savings.overlapping import Group
from lineofsight.money.savings.proposal import Proposal, Sign
from lineofsight.money.savings.readings import Choice, Doubt, Reading
from lineofsight.money.savings.totals import Span, spans


@dataclass(frozen=True)
class Asked:
    """Proposals, their readings, and the groups that may be one saving."""

    proposals: tuple[Proposal, ...]
    options: tuple[tuple[Reading, ...], ...]
    groups: tuple[Group, ...]

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """What each proposal saves a year, from the least to the most."""
        return spans(self.options, recurrent)

    @cached_property
    def by_year_columns(self) -> tuple[int, ...]:
        """The places whose year columns may hold changes or each year's saving."""
        pairs = zip(self.proposals, self.options, strict=True)
        return tuple(
            place
            for place, (proposal, readings) in enumerate(pairs)
            if proposal.by_year and any(of_doubt(readings, Doubt.PERIOD))
        )

    @cached_property
    def by_sign(self) -> Mapping[str, "Asked"]:
        """The same under each answer to what a minus means, which holds of the whole file.

        By what to write to give that answer; one alone, by "", where signs are in no doubt.
        """
        if all(each.sign is not Sign.EITHER for each in self.proposals):
            return {"": self}
        written = (choice.write for each in self.options for choice in of_doubt(each, Doubt.SIGN))
        writes = dict.fromkeys(written) or {"": None}
        return {write: replace(self, options=self._under(write)) for write in writes}

    def _under(self, write: str) -> tuple[tuple[Reading, ...], ...]:
        pairs = zip(self.proposals, self.options, strict=True)
        return tuple(
            tuple(each for each in readings if _fits(each, write)) or readings
            if proposal.sign is Sign.EITHER
            else readings
            for proposal, readings in pairs
        )

    def under_each_sign(self, come_to: Callable[["Asked"], Span]) -> Span:
        """What something comes to, from the least to the most that a meaning of minus allows."""
        found = [come_to(each) for each in self.by_sign.values()]
        return Span(min(each.low for each in found), max(each.high for each in found))

    def is_of_the_file(self, place: int, doubt: Doubt) -> bool:
        """Whether a doubt about one proposal is asked of the whole file."""
        if doubt is Doubt.SIGN:
            return self.proposals[place].sign is Sign.EITHER
        in_years = len(self.by_year_columns) > 1 and place in self.by_year_columns
        return doubt is Doubt.PERIOD and in_years


def recurrent(reading: Reading) -> Decimal:
    """Pounds a year once all of a saving is in."""
    return reading.recurrent


def of_doubt(readings: Sequence[Reading], doubt: Doubt) -> Iterator[Choice]:
    """The choices that readings make about one doubt."""
    return (one for each in readings for one in each.choices if one.doubt is doubt)


def _fits(reading: Reading, write: str) -> bool:
    """Whether a reading takes a minus so, or has nothing to take."""
    return all(choice.write == write for choice in of_doubt([reading], Doubt.SIGN))
