"""What changed in how grades are given between one inspection and the next.

Grades of different frameworks do not compare one to one, so every change is said in words where
it happened.
"""

from collections.abc import Iterator, Sequence

from lineofsight.memory.words import AREAS, FRAMEWORKS, OVERALL, listing, scale_of
from lineofsight.model.documents import Reading
from lineofsight.model.grades import IN_WORDS, Grade


def changes(before: Reading, after: Reading) -> tuple[str, ...]:
    """What a reader of two graded documents, in this order, must know to compare them."""
    if before.framework == after.framework:
        return ()
    return tuple(_changes(before, after))


def _changes(before: Reading, after: Reading) -> Iterator[str]:
    old, new = before.framework or "other", after.framework or "other"
    yield f"framework changed: from {FRAMEWORKS[old]} to {FRAMEWORKS[new]}"
    yield from _scale(scale_of(old), scale_of(new))
    printed_before = [each.key for each in before.judgements]
    printed_after = [each.key for each in after.judgements]
    gone = [key for key in printed_before if key not in printed_after]
    come = [key for key in printed_after if key not in printed_before]
    yield from _judgements(gone, one="is no longer printed", many="are no longer printed")
    yield from _judgements(come, one="is printed now", many="are printed now")


def _scale(old: Sequence[Grade], new: Sequence[Grade]) -> Iterator[str]:
    for grade in old:
        if grade not in new:
            yield f"scale changed: {IN_WORDS[grade]} is no longer a grade"
    for grade in new:
        if grade not in old:
            yield f"scale changed: {IN_WORDS[grade]} is a grade now"


def _judgements(keys: Sequence[str], one: str, many: str) -> Iterator[str]:
    if OVERALL in keys:
        yield f"{AREAS[OVERALL]} {one}"
    others = [f"“{AREAS[key]}”" for key in keys if key != OVERALL]
    if others:
        judgements = "the judgement on" if len(others) == 1 else "the judgements on"
        yield f"{judgements} {listing(others)} {one if len(others) == 1 else many}"
