"""Whose documents a name stands for: an authority's, and those of the bodies before it."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lineofsight.errors import WrongUse
from lineofsight.memory.words import listing
from lineofsight.model.authorities import (
    Authority,
    all_authorities,
    by_name,
    by_old_number,
    by_ons_code,
    named_in,
)
from lineofsight.model.documents import NamedAuthority

_NEAR_NAMES = 3


@dataclass(frozen=True)
class Subject:
    """The authority that was meant, and the names under which the library has its documents.

    `known` is None for a name that only documents use. `own` and `before` are what documents
    say: its own, and those of authorities whose children's services it took over.
    """

    name: str
    known: Authority | None
    own: tuple[NamedAuthority, ...]
    before: tuple[NamedAuthority, ...]


def subject(typed: str, held: Sequence[NamedAuthority]) -> Subject:
    """The authority that is meant by what was typed, among all there are and those held.

    Raises WrongUse, with the nearest names, when it is none of them.
    """
    as_printed = tuple(each for each in held if not each.ons_code and _same(each.name, typed))
    known = by_name(typed) or (None if as_printed else named_in(typed))
    if known is not None:
        return _known_subject(known, held)
    if as_printed:
        return Subject(as_printed[0].name, None, as_printed, ())
    raise WrongUse(
        f"There is no authority called “{typed}”: try {_near(typed, held)}, or look for its name "
        "in what `lineofsight library list` prints."
    )


def _known_subject(known: Authority, held: Sequence[NamedAuthority]) -> Subject:
    numbers = set(_before(known.old_number))
    return Subject(
        name=known.name,
        known=known,
        own=tuple(each for each in held if _number(each) == known.old_number),
        before=tuple(each for each in held if _number(each) in numbers),
    )


def predecessors(authority: Authority) -> tuple[Authority, ...]:
    """The authorities whose children's services came to this one, as they last were, by name."""
    found = {each.name: each for each in map(by_old_number, _before(authority.old_number)) if each}
    return tuple(found[name] for name in sorted(found))


def successors(authority: Authority) -> tuple[Authority, ...]:
    """The authorities that took this one's children's services over, by name."""
    others = (number for number in authority.successors if number != authority.old_number)
    found = {each.name: each for each in map(by_old_number, others) if each}
    return tuple(found[name] for name in sorted(found))


def _before(old_number: str) -> Iterator[str]:
    """The old numbers of those before, and of those before them."""
    for each in all_authorities():
        if old_number in each.successors and each.old_number != old_number:
            yield each.old_number
            yield from _before(each.old_number)


@cache
def _number(held: NamedAuthority) -> str | None:
    known = by_ons_code(held.ons_code) if held.ons_code else by_name(held.name)
    return known.old_number if known else None


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _near(typed: str, held: Sequence[NamedAuthority]) -> str:
    every_name = [each.name for each in all_authorities()] + [each.name for each in held]
    names = {name.casefold(): name for name in every_name}
    near = difflib.get_close_matches(typed.casefold(), names, n=_NEAR_NAMES)
    return listing([names[each] for each in near] or ["another spelling"], last="or")
