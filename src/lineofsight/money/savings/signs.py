"""Files that hold pluses and minuses and do not say which of the two are savings.

A budget's table writes a saving with a minus and growth without; a list of savings writes a cost
with a minus. One of the two holds of the whole file, so a plus beside a minus is in doubt too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lineofsight.money.savings.proposal import Proposal, Sign


def in_doubt_of_their_signs(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """The proposals; those that say nothing of their sign stand for EITHER where signs differ."""
    signs = {_is_minus(each) for each in proposals if each.sign is Sign.UNSAID}
    differ = {True, False} <= signs
    for each in proposals:
        doubted = differ and each.sign is Sign.UNSAID
        yield replace(each, sign=Sign.EITHER) if doubted else each


def _is_minus(proposal: Proposal) -> bool | None:
    """Whether its first sum that is not nothing is one; None where it has none."""
    by_year = (proposal.by_year[year] for year in sorted(proposal.by_year))
    first = next((pounds for pounds in (*by_year, proposal.amount) if pounds), None)
    return None if first is None else first < Decimal(0)
