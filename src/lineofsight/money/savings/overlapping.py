"""Proposals that may be one saving written twice.

Two may be one when they have the same reference; when one says that it overlaps the other; or when
they are about the same service and have the same title or the same money. Cuts of one service that
differ are not suspected: the same service may well be cut twice.
"""

from collections.abc import Hashable, Iterator, Sequence

from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.titled_rows import folded

Group = tuple[int, ...]


def may_be_one(proposals: Sequence[Proposal]) -> tuple[Group, ...]:
    """The groups, of two or more, by their places in the sequence; no place is in two groups."""
    group_of: list[list[int]] = [[place] for place in range(len(proposals))]
    first_with: dict[Hashable, int] = {}
    for place, proposal in enumerate(proposals):
        for mark in _marks(proposal):
            _join(group_of, first_with.setdefault(mark, place), place)
    groups = {min(group): tuple(sorted(group)) for group in group_of if len(group) > 1}
    return tuple(groups[first] for first in sorted(groups))


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
