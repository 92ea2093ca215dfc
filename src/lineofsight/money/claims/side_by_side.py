"""Figures of the same thing that differ, side by side: nobody is said to be right.

Figures are of the same thing when they are about the same, of the same authority, in the same unit
and of the same day. One that was said without its day stands beside the newest day that was known
by then, since that is what a listener would take it for.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from lineofsight.money.claims.claim import Claim, Status
from lineofsight.money.titled_rows import folded


@dataclass(frozen=True)
class SideBySide:
    """Claims about the same thing of which two at least differ, in the order they were said.

    `as_at` is the day that they are of, None where none of them says. `why` is what may explain
    the difference.
    """

    about: str
    authority: str | None
    as_at: dt.date | None
    claims: tuple[Claim, ...]
    why: str


def side_by_side(claims: Sequence[Claim]) -> tuple[SideBySide, ...]:
    """Every group of figures that do not agree, in the order of the file."""
    return tuple(
        SideBySide(group[0].about, group[0].authority, as_at, _in_order(group), _why(group))
        for as_at, group in _groups(claims)
        if any(not one.figure.meets(other.figure) for one, other in combinations(group, 2))
    )


def _groups(claims: Sequence[Claim]) -> Iterator[tuple[dt.date | None, list[Claim]]]:
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        same = [other for other in claims if _same_thing(claim, other)]
        key = (*_thing(claim), claim.as_at or _day_taken(claim, same))
        groups.setdefault(key, []).append(claim)
    for (*_, as_at), group in groups.items():
        yield as_at if isinstance(as_at, dt.date) else None, group


def _same_thing(one: Claim, other: Claim) -> bool:
    return _thing(one) == _thing(other)


def _thing(claim: Claim) -> tuple[str, ...]:
    named = (claim.about, claim.authority or "", claim.compared_with or "")
    return (*map(folded, named), claim.figure.unit)


def _day_taken(claim: Claim, same: Sequence[Claim]) -> dt.date | None:
    """The newest day of which any figure is, and that had come when this one was said."""
    if claim.said_on is None:
        return None
    days = [each.as_at for each in same if each.as_at and each.as_at <= claim.said_on]
    return max(days, default=None)


def _in_order(group: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(group, key=lambda claim: claim.said_on or dt.date.max))


def _why(group: Sequence[Claim]) -> str:
    statuses = [status for status in Status if any(each.status is status for each in group)]
    if len(statuses) > 1:
        return f"they are of different kinds: {', '.join(statuses)}"
    if any(each.as_at is None for each in group):
        return "one at least was said without the day that it is of"
    return "nothing here explains it"
