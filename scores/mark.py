"""One comparison of a reading with a fact, and the measures that comparisons are counted in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MEASURES = {
    "status": "documents read, and unreadable ones refused",
    "framework": "framework",
    "authority": "authority",
    "fields": "judgement, date and inspector fields",
    "judgements": "  judgements (key and grade)",
    "inspection_start": "  first day of inspection",
    "inspection_end": "  last day of inspection",
    "published": "  day of publication",
    "lead_inspector": "  lead inspector",
    "judgement_pages": "judgements: page",
    "limiting": "limiting sentence",
    "asks_found": "asks found word for word",
    "asks_true": "asks read that are asks (the rest are false)",
    "ask_pages": "asks: page",
    "ask_numbers": "asks: number",
    "ask_kinds": "asks: kind",
    "ask_lists": "asks: list",
    "ask_letters": "asks: letters of the parts",
    "ask_national_framework": "asks: tag of the national framework",
    "ask_first_theme": "asks: first theme is among the right ones",
    "ask_themes": "asks: themes, micro F1",
    "strengths_found": "listed strengths found (opening)",
    "strengths_true": "listed strengths read that are listed",
    "strength_words": "listed strengths: word for word",
    "strength_pages": "listed strengths: page",
    "paragraphs_found": "paragraphs found (opening)",
    "paragraph_pages": "paragraphs: page",
    "paragraph_numbers": "paragraphs: number",
    "paragraph_count": "paragraphs: highest number in the document",
    "paragraph_first_theme": "paragraphs: first theme is among the right ones",
    "paragraph_themes": "paragraphs: themes, micro F1",
    "tone": "paragraphs: tone",
    "back_reference": "paragraphs: refers back, or does not",
    "back_reference_words": "paragraphs: the words that refer back",
    "unaware_found": "sentences of unawareness found (recall)",
    "unaware_true": "sentences of unawareness that are such (precision)",
    "unaware_places": "sentences of unawareness: page and paragraph",
}
"""Every measure with its title, in the order they are printed in."""

TOTALS = {
    "fields": ("judgements", "inspection_start", "inspection_end", "published", "lead_inspector"),
}
"""Measures that are the sum of others."""


@dataclass(frozen=True)
class Mark:
    """How much was right, of how much, at one place of one document.

    Both are 1 or 0, except for themes, where a document's marks add up to a micro F1.
    """

    measure: str
    place: str
    right: float
    of: float
    expected: object
    got: object


def compared(measure: str, place: str, expected: object, got: object) -> Mark:
    """Right when both are equal."""
    return Mark(measure, place, int(expected == got), 1, expected, got)


def missing(measure: str, place: str, expected: object, got: object = None) -> Mark:
    """A fact that the reading does not have; `got` is what stands in its place, if anything."""
    return Mark(measure, place, 0, 1, expected, got)


def false(measure: str, place: str, got: object) -> Mark:
    """Something read that is not in the document."""
    return Mark(measure, place, 0, 1, None, got)


def themes_compared(
    about: str, place: str, expected: Sequence[str], got: Sequence[str]
) -> Iterator[Mark]:
    """Whether the main theme read is a right one, and how far the two sets agree.

    The second mark's halves add up to F1: shared themes over the mean size of the two sets.
    """
    first = int(bool(got) and got[0] in expected)
    yield Mark(f"{about}_first_theme", place, first, 1, list(expected), list(got))
    shared = len(set(expected) & set(got))
    size = (len(set(expected)) + len(set(got))) / 2
    yield Mark(f"{about}_themes", place, shared, size, list(expected), list(got))
