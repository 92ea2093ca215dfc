"""Paragraphs of findings: where they stand and what was said of their meaning."""

from collections.abc import Iterator

from hand_read import DocumentFacts, ParagraphFacts
from hashes import hash_of, hash_of_opening
from mark import Mark, compared, missing, themes_compared

from lineofsight.model.documents import Finding, Reading


def paragraph_marks(facts: DocumentFacts, reading: Reading) -> Iterator[Mark]:
    """Paragraphs are found by how they begin; only then is the rest compared."""
    findings = [finding for section in reading.sections for finding in section.paragraphs]
    for fact in facts["paragraphs"]:
        place = f"paragraph {fact['number'] or 'without a number'}, page {fact['page']}"
        got = _beginning_as(fact, findings)
        if got is None:
            yield missing("paragraphs_found", place, fact["opening"])
            continue
        yield compared("paragraphs_found", place, fact["opening"], _opening(fact, got))
        yield from _about(place, fact, got)
    if facts["paragraph_count"] is not None:
        yield compared(
            "paragraph_count", "last paragraph", facts["paragraph_count"], _highest(findings)
        )


def _beginning_as(fact: ParagraphFacts, findings: list[Finding]) -> Finding | None:
    """The finding that begins so; the one on the right page where two do."""
    alike = [finding for finding in findings if _opening(fact, finding) == fact["opening"]]
    return min(alike, key=lambda finding: finding.page != fact["page"], default=None)


def _opening(fact: ParagraphFacts, finding: Finding) -> str:
    return hash_of_opening(finding.text, fact["characters"])


def _highest(findings: list[Finding]) -> int | None:
    return max((int(each.number) for each in findings if each.number is not None), default=None)


def _about(place: str, fact: ParagraphFacts, got: Finding) -> Iterator[Mark]:
    yield compared("paragraph_pages", place, fact["page"], got.page)
    yield compared("paragraph_numbers", place, fact["number"], got.number)
    yield from themes_compared("paragraph", place, fact["themes"], got.themes)
    yield compared("tone", place, fact["tone"], got.tone)
    yield from _back_reference(place, fact["back_reference"], got.reference)


def _back_reference(place: str, expected: str | None, got: str | None) -> Iterator[Mark]:
    agree = (expected is None) == (got is None)
    yield Mark("back_reference", place, int(agree), 1, expected, got)
    if expected is not None:
        same = got is not None and expected == hash_of(got)
        yield Mark("back_reference_words", place, int(same), 1, expected, got)
