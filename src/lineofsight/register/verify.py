"""Whether the register still is what was written."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lineofsight.register.chain import NOTHING_YET, Head, body_digest
from lineofsight.register.events import event_subject
from lineofsight.register.kinds import erased
from lineofsight.register.store import KeptLink, Register


@dataclass(frozen=True)
class Verified:
    """Every event up to the head is as it was written."""

    head: Head


@dataclass(frozen=True)
class Broken:
    """The number of the first event that is not as it was written, and why, in a sentence."""

    at: int
    why: str


def verify(register: Register, expected_head: Head = NOTHING_YET) -> Verified | Broken:
    """Go through the whole chain.

    An event altered, removed, inserted or put elsewhere is always found. Events taken from the
    end, or a whole chain written anew, are found only against an `expected_head` that was noted
    outside the workspace before.
    """
    chain = register.links()
    broken = (
        _first_fault(chain)
        or _said_of_nothing(register.bodies_alone())
        or _not_as_noted(chain, expected_head)
    )
    return broken or Verified(_head(chain[-1]) if chain else NOTHING_YET)


def _first_fault(chain: Sequence[KeptLink]) -> Broken | None:
    subjects = {kept.link.subject for kept in chain if kept.link.kind == erased.KIND.id}
    last = NOTHING_YET
    for kept in chain:
        is_erased = event_subject(kept.link.number).id in subjects
        why = _fault(kept, last) or _fault_in_body(kept, is_erased=is_erased)
        if why is not None:
            return Broken(last.number + 1, why)
        last = _head(kept)
    return None


def _fault(kept: KeptLink, last: Head) -> str | None:
    """What is wrong with an event in its place; `last` is the one before it."""
    link = kept.link
    if not _is_text([*link.fields[1:], kept.hash]):
        return "It holds something that is no text."
    if link.number != last.number + 1:
        return "It is not there, or another was put before it."
    if link.previous != last.hash:
        return "It does not follow from the event before it."
    if link.hash != kept.hash:
        return "It was altered."
    return None


def _fault_in_body(kept: KeptLink, *, is_erased: bool) -> str | None:
    if kept.salt is None or kept.said is None:
        return None if is_erased else "What it said is gone, and no event says that it was erased."
    if is_erased:
        return "What it said was erased, and is there again."
    if not _is_text([kept.salt, kept.said]):
        return "It says something that is no text."
    if body_digest(kept.salt, kept.said) != kept.link.body_digest:
        return "What it said was altered."
    return None


def _is_text(cells: Collection[object]) -> bool:
    return all(isinstance(cell, str) for cell in cells)


def _said_of_nothing(numbers: Collection[int]) -> Broken | None:
    if not numbers:
        return None
    return Broken(min(numbers), "It is not there, and what it said is.")


def _not_as_noted(chain: Sequence[KeptLink], noted: Head) -> Broken | None:
    if noted == NOTHING_YET or noted in map(_head, chain):
        return None
    return Broken(
        noted.number, "It is not the one that was noted: some were removed or all made anew."
    )


def _head(kept: KeptLink) -> Head:
    return Head(kept.link.number, kept.hash)
