"""A document's paragraphs under their headings, as printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lineofsight.frameworks.definition import Framework, Pattern
from lineofsight.frameworks.judgements import section_of
from lineofsight.frameworks.layout import Block, Kind, Layout
from lineofsight.model.grades import Grade

_SHORTEST = 50  # characters: what is shorter and has no number is no paragraph of findings
_FRAME_OF_LETTER = re.compile(
    r"^(?:dear|yours (?:sincerely|faithfully)|his majesty.s inspector|her majesty.s inspector)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;]['’”\")\]]*$")


@dataclass
class RawSection:
    """A heading and the paragraphs under it, before anything is said of their meaning."""

    title: str
    area: str | None
    grade: Grade | None
    paragraphs: list[Block] = field(default_factory=list)


def sections_of(layout: Layout, framework: Framework, listed: frozenset[Block]) -> list[RawSection]:
    """The document's sections that hold findings.

    `listed` are the blocks that are items of a list of asks: they are not findings.
    """
    sections = [RawSection("", None, None)]
    for block in layout.blocks:
        if block.kind is Kind.HEADING:
            sections.append(_section(block, framework, sections[-1]))
        elif block.kind is not Kind.SMALL and block not in listed:
            _add(sections[-1].paragraphs, block)
    return [
        section
        for section in map(_with_findings_only, sections)
        if section.paragraphs and not _is_boilerplate(section.title, framework.boilerplate)
    ]


def _section(heading: Block, framework: Framework, above: RawSection) -> RawSection:
    """A heading of its own area begins that area; any other stays in the area it stands in."""
    area, grade = section_of(heading.text, framework)
    if area is None:
        return RawSection(heading.text, above.area, above.grade)
    return RawSection(heading.text, area, grade)


def _add(paragraphs: list[Block], block: Block) -> None:
    if paragraphs and _belongs_to(paragraphs[-1], block):
        last = paragraphs[-1]
        start = len(last.text) + 1
        paragraphs[-1] = replace(
            last,
            text=f"{last.text} {block.text}",
            page_end=block.page_end,
            turns=(*last.turns, (start, block.page)),
        )
    else:
        paragraphs.append(block)


def _belongs_to(last: Block, block: Block) -> bool:
    """Bullets under a paragraph that introduces them are part of it."""
    is_bullet = block.kind is Kind.ITEM and not (block.marker or "").isdigit()
    return is_bullet and block.x0 > last.x0 + 10


def _with_findings_only(section: RawSection) -> RawSection:
    return replace(section, paragraphs=list(_findings(section.paragraphs)))


def _findings(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        numbered = block.marker is not None and block.marker.isdigit()
        is_prose = len(block.text) >= _SHORTEST and _ENDED.search(block.text) is not None
        if (numbered or is_prose) and not _FRAME_OF_LETTER.match(block.text):
            yield block


def _is_boilerplate(title: str, boilerplate: Pattern | None) -> bool:
    return boilerplate is not None and boilerplate.search(title) is not None
