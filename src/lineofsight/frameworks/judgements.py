"""Graded areas, from the table on the cover, from sentences and from sections' headings.

The table is read as a stream of labels and grades, so that it does not matter whether a label or
a grade is wrapped, or whether a row was torn in two by the end of a page. What a heading or a
sentence says is used where the table has nothing, and compared with the table where it has.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.frameworks.definition import Framework, Pattern
from lineofsight.frameworks.layout import Block, Kind, Layout
from lineofsight.model.documents import Judgement
from lineofsight.model.grades import IN_WORDS, PRINTED, Grade, grade_of

_TABLE_PAGES = 3  # the table stands on the cover or the pages next to it,
_RECORD_PAGES = 1  # or, until 2013, on the last page as a record of main findings
_LONGEST_CELL = 150  # what is longer is prose, not a cell of a table
_IN_HEADING = 60  # characters between an area's name and its grade in a heading,
_IN_SENTENCE = 15  # and in a sentence, where more would be about something else


@dataclass(frozen=True)
class Judgements:
    """The judgements found, in the order the framework prints them, and what disagrees."""

    found: tuple[Judgement, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Token:
    """A label (with its key) or a grade, in the order of the table."""

    key: str | None
    grade: Grade | None
    words: str
    page: int


def judgements_of(layout: Layout, framework: Framework) -> Judgements:
    """Every graded area that the document prints a grade for."""
    if not framework.judgements and not framework.sentences:
        return Judgements((), ())
    table = _in_order(_pairs(list(_tokens(layout, framework))), framework)
    said = _first_of_each([*_from_headings(layout, framework), *_from_sentences(layout, framework)])
    keys = {judgement.key for judgement in table}
    added = [judgement for judgement in said if judgement.key not in keys]
    found = _in_order([*table, *added], framework)
    return Judgements(tuple(found), tuple(_disagreements(table, said)))


def _cells(layout: Layout) -> Iterator[Block]:
    between = range(_TABLE_PAGES + 1, layout.page_count - _RECORD_PAGES + 1)
    contents = layout.contents_pages()
    for block in layout.blocks:
        if block.page in between or block.page in contents:
            continue
        if len(block.text) <= _LONGEST_CELL:
            yield block


def _tokens(layout: Layout, framework: Framework) -> Iterator[_Token]:
    """Labels and grades of short blocks, a wrapped grade or label put together again."""
    text, places = _joined(list(_cells(layout)))
    found: list[tuple[int, _Token]] = []
    for label in framework.judgements:
        for match in label.label.finditer(text):
            found.append((match.end(), _Token(label.key, None, match[0], _page_at(places, match))))
    for match in PRINTED.finditer(text):
        words = " ".join(match[0].split())
        found.append((match.end(), _Token(None, grade_of(match), words, _page_at(places, match))))
    return iter(token for _, token in sorted(found, key=lambda pair: pair[0]))


def _joined(blocks: Sequence[Block]) -> tuple[str, list[tuple[int, int]]]:
    text, places = "", []
    for block in blocks:
        places.append((len(text), block.page))
        text += block.text + "\n"
    return text, places


def _page_at(places: Sequence[tuple[int, int]], match: re.Match[str]) -> int:
    return [page for start, page in places if start <= match.start()][-1]


def _pairs(tokens: Sequence[_Token]) -> Iterator[Judgement]:
    """A label followed by its grade; the first such pair of each key."""
    waiting: _Token | None = None
    seen: set[str] = set()
    for token in tokens:
        if token.key is not None:
            waiting = token
        elif waiting is not None and waiting.key is not None and token.grade is not None:
            if waiting.key not in seen:
                seen.add(waiting.key)
                yield Judgement(waiting.key, token.grade, token.words, waiting.page)
            waiting = None


def _from_headings(layout: Layout, framework: Framework) -> Iterator[Judgement]:
    for block in layout.blocks:
        if block.kind is not Kind.HEADING:
            continue
        for label in framework.judgements:
            if label.heading is not None and (match := label.heading.search(block.text)):
                yield from _grade_after(label.key, block, match.end(), _IN_HEADING)


def _from_sentences(layout: Layout, framework: Framework) -> Iterator[Judgement]:
    for sentence in framework.sentences:
        for block in layout.blocks:
            if match := sentence.says.search(block.text):
                yield from _grade_after(sentence.key, block, match.end(), _IN_SENTENCE)


def _grade_after(key: str, block: Block, start: int, reach: int) -> Iterator[Judgement]:
    match = PRINTED.search(block.text, start)
    if match is not None and match.start() > start + reach:
        match = None
    if match is not None:
        yield Judgement(key, grade_of(match), " ".join(match[0].split()), block.page)


def _first_of_each(judgements: Sequence[Judgement]) -> list[Judgement]:
    first: dict[str, Judgement] = {}
    for judgement in judgements:
        first.setdefault(judgement.key, judgement)
    return list(first.values())


def _in_order(
    judgements: Iterator[Judgement] | Sequence[Judgement], framework: Framework
) -> list[Judgement]:
    order = [label.key for label in framework.judgements]
    order += [sentence.key for sentence in framework.sentences]
    return sorted(judgements, key=lambda judgement: order.index(judgement.key))


def _disagreements(table: Sequence[Judgement], said: Sequence[Judgement]) -> Iterator[str]:
    by_key = {judgement.key: judgement for judgement in said}
    for judgement in table:
        other = by_key.get(judgement.key)
        if other is not None and other.grade is not judgement.grade:
            yield (
                f"The table says {IN_WORDS[judgement.grade]} for {judgement.key} and page "
                f"{other.page} says {IN_WORDS[other.grade]}; the table's was kept."
            )


def section_of(heading: str, framework: Framework) -> tuple[str | None, Grade | None]:
    """The judgement key that a section's heading belongs to, and the grade printed in it."""
    for label in framework.judgements:
        match = (label.heading or label.label).search(heading)
        if match is not None:
            grade = PRINTED.search(heading, match.end())
            return label.key, grade_of(grade) if grade else None
    return None, None


def limiting_sentence(layout: Layout, pattern: Pattern | None) -> str | None:
    """The sentence that says which judgement decided the overall one, if there is such."""
    if pattern is None:
        return None
    for block in layout.blocks:
        if match := pattern.search(block.text):
            return _sentence_around(block.text, match)
    return None


def _sentence_around(text: str, match: re.Match[str]) -> str:
    start = max(text.rfind(". ", 0, match.start()) + 2, 0) if ". " in text[: match.start()] else 0
    end = text.find(". ", match.end() - 1)
    return text[start : end + 1 if end >= 0 else None].strip()
