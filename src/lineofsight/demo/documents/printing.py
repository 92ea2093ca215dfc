"""The pieces that several layouts print alike: numbered findings, lists of asks, judgements."""

import dataclasses
from collections.abc import Iterable

from lineofsight.demo.documents.blocks import (
    Block,
    Cell,
    Heading,
    Item,
    Items,
    Para,
    Sink,
    Span,
    Table,
)
from lineofsight.demo.documents.model import Ask, Finding, Judgement, Script, Section
from lineofsight.demo.documents.options import PRIVATE_USE_DASH, PRIVATE_USE_SQUARE, Options

LEADERS_NOTE = (
    "In this document, leaders are the director of children's services, the heads of service and "
    "the lead member."
)


def plain(text: str, *, bold: bool = False) -> tuple[Span, ...]:
    """Words that are no fact."""
    return (Span(text, bold=bold),)


def heading(text: str, level: int = 2, note: str = "") -> Heading:
    """A heading, with a footnote mark after it where a note is given."""
    return Heading((Span(text, note=note),), level=level)


def paragraph(text: str) -> Para:
    """A paragraph that is no finding."""
    return Para(plain(text))


def number_through(script: Script, options: Options) -> Script:
    """The findings of titled sections numbered from 1, where this copy numbers paragraphs."""
    return number_from(script, 1) if options.numbered else script


def leave_unnumbered(script: Script, _options: Options) -> Script:
    """For letters and reports whose paragraphs have no numbers."""
    return script


def number_from(script: Script, first: int) -> Script:
    """The findings of titled sections numbered in order from a first number."""
    sections, place = [], first
    for section in script.sections:
        kept = section if section.title is None else number_section(section, place)
        place += 0 if section.title is None else len(section.findings)
        sections.append(kept)
    return dataclasses.replace(script, sections=tuple(sections))


def number_section(section: Section, first: int) -> Section:
    """One section with its findings numbered from a first number."""
    numbered = tuple(
        dataclasses.replace(finding, number=str(place))
        for place, finding in enumerate(section.findings, start=first)
    )
    return dataclasses.replace(section, findings=numbered)


def finding_spans(finding: Finding, note: str = "") -> tuple[Span, ...]:
    """A finding's sentences with its mark, and their own marks where leaders did not know."""
    spans = [
        Span(sentence.text, tuple(filter(None, (finding.mark, sentence.unaware))))
        for sentence in finding.sentences
    ]
    return (dataclasses.replace(spans[0], note=note), *spans[1:])


def finding_block(finding: Finding, note: str = "") -> Para:
    """A finding as a paragraph, hanging from its number."""
    number = f"{finding.number}." if finding.number else ""
    return Para(finding_spans(finding, note), number=number)


def finding_blocks(section: Section, note: str = "") -> list[Block]:
    """A section's findings; a footnote, where there is one, hangs on the first sentence."""
    blocks: list[Block] = [finding_block(found) for found in section.findings]
    if note and section.findings:
        blocks[0] = finding_block(section.findings[0], note)
    return blocks


def finding_items(section: Section, options: Options) -> Items:
    """A section's findings as bullets."""
    return Items(tuple(Item(options.bullet, finding_spans(found)) for found in section.findings))


def crossing(options: Options) -> list[Block]:
    """What stands before a list of asks that is to run over a page break in this copy."""
    return [Sink()] if options.crossing else []


def ask_items(
    asks: Iterable[Ask], options: Options, *, numbered: bool = False, bare: bool = False
) -> Items:
    """A list of asks with its bullets or numbers, or bare of both, each with its sub-items."""
    items = tuple(
        _ask_item(ask, "" if bare else f"{ask.n}." if numbered else options.bullet, options)
        for ask in asks
    )
    return Items(items, hang=0 if bare else 22 if numbered else 16)


def grouped_items(asks: tuple[Ask, ...], options: Options, level: int = 3) -> list[Block]:
    """A list of asks under its group headings."""
    groups = dict.fromkeys(ask.group for ask in asks)
    blocks: list[Block] = []
    for group in groups:
        blocks += [heading(group, level)] if group else []
        blocks.append(ask_items((ask for ask in asks if ask.group == group), options))
    return blocks


def _ask_item(ask: Ask, marker: str, options: Options) -> Item:
    note = LEADERS_NOTE if options.note_on == "ask" and ask.mark == "ask1" else ""
    spans = (Span(ask.text, (ask.mark,), note), *(plain(ask.tag) if ask.tag else ()))
    parts = tuple(
        Item(_part_marker(part.part, options), (Span(part.text, (ask.mark,)),))
        for part in ask.parts
    )
    return Item(marker, spans, parts)


def _part_marker(letter: str, options: Options) -> str:
    if options.part_marker == "letter":
        return f"{letter}."
    if options.part_marker == "bullet":
        return options.bullet
    return PRIVATE_USE_DASH if options.bullet == PRIVATE_USE_SQUARE else "−"


def judgement_table(
    judgements: Iterable[Judgement], options: Options, final_stop: str = ""
) -> Table:
    """The table of judgements. A narrow second column makes long grades run over two lines."""
    head = (Cell(plain("Judgement")), Cell(plain("Grade")))
    rows = tuple(
        (Cell(plain(each.label + final_stop)), Cell((Span(each.as_printed, (each.mark,)),)))
        for each in judgements
    )
    widths = (2.6, 1.0) if options.wrapped_grades else (1.0, 1.0)
    return Table(widths, (head, *rows), heads=1, inset=6)


def two_lines(title: str, options: Options) -> tuple[str, ...]:
    """A title on one line, or broken in two near its middle."""
    words = title.split()
    if options.title_lines == 1 or len(words) < 4:
        return (title,)
    middle = (len(words) + 1) // 2
    return (" ".join(words[:middle]), " ".join(words[middle:]))
