"""Proposals that may be one saving written twice.

Two may be one when they have the same reference; when one says that it overlaps the other; or when
they are about the same service and have the same title or the same money. Cuts of one service that
differ are not suspected: the same service may well be cut twice. A row that is as much as all rows
between it and the one before of which that is so may be their total.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.titled_rows import folded
from lineofsight.money.years import FinancialYear

Group = tuple[int, ...]


def may_be_one(proposals: Sequence[Proposal]) -> tuple[Group, ...]:
    """The groups, of two or more, by their places in the sequence; no place is in two groups."""
    group_of: list[list[int]] = [[place] for place in range(len(proposals))]
    first_with: dict[Hashable, int] = {}
    for place, proposal in enumerate(proposals):
        for mark in _marks(proposal):
            _join(group_of, first_with.setdefault(mark, place), place)
    for total, parts in totals_without_a_word(proposals).items():
        for part in parts:
            _join(group_of, part, total)
    groups = {min(group): tuple(sorted(group)) for group in group_of if len(group) > 1}
    return tuple(groups[first] for first in sorted(groups))


def totals_without_a_word(proposals: Sequence[Proposal]) -> Mapping[int, Group]:
    """The places of rows that may be totals, and those of the rows that they may be totals of.

    A total may stand below its rows, or above them as a heading; of two rows only below, since the
    first of three is often the sum of the others by chance.
    """
    places = range(len(proposals))
    headings = _totals(proposals, reversed(places), least=3)
    return dict([*headings, *_totals(proposals, places, least=2)])


def _totals(
    proposals: Sequence[Proposal], places: Iterable[int], least: int
) -> Iterator[tuple[int, Group]]:
    before: list[int] = []
    for place in places:
        if before and _table(proposals[before[0]]) != _table(proposals[place]):
            before = []
        sums: Counter[FinancialYear | None] = Counter()
        for part in before:
            sums.update(_money(proposals[part]))
        is_sum = any(sums.values()) and sums == Counter(_money(proposals[place]))
        is_total = is_sum and len(before) >= least
        if is_total:
            yield place, tuple(sorted(before))
        before = [] if is_total else [*before, place]


def _table(proposal: Proposal) -> tuple[str, str | None]:
    return proposal.place.file, proposal.place.sheet


def _money(proposal: Proposal) -> Mapping[FinancialYear | None, Decimal]:
    if proposal.by_year:
        return dict[FinancialYear | None, Decimal](proposal.by_year.items())
    return {None: proposal.amount or Decimal(0)}


def _join(group_of: list[list[int]], one: int, other: int) -> None:
    kept, joined = group_of[one], group_of[other]
    if kept is not joined:
        kept += joined
        for place in joined:
            group_of[place] = kept


def _marks(proposal: Proposal) -> Iterator[Hashable]:
    """What makes two proposals alike when they have it in common."""
    for reference in (proposal.reference, *proposal.overlaps):
        yield "reference", folded(reference)
    service = folded(proposal.service or proposal.title)
    yield "title", service, folded(proposal.title)
    by_year = tuple(sorted(proposal.by_year.items()))
    if proposal.amount or by_year or proposal.percent:
        yield "money", service, proposal.amount, by_year, proposal.percent
