"""One inspection document, from its file to facts with the page they stand on."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.frameworks.asks import Listed, listed_in
from lineofsight.frameworks.definition import Framework
from lineofsight.frameworks.judgements import judgements_of, limiting_sentence
from lineofsight.frameworks.layout import Block, Layout, lay_out
from lineofsight.frameworks.pdf import Page, read_pages, refuse_what_is_no_document
from lineofsight.frameworks.people import lead_inspector
from lineofsight.frameworks.recognise import framework_of
from lineofsight.frameworks.sections import RawSection, sections_of
from lineofsight.frameworks.subject import subject_of
from lineofsight.frameworks.when import when_of
from lineofsight.frameworks.whose import whose
from lineofsight.language.awareness import unaware_sentences
from lineofsight.language.references import back_reference
from lineofsight.language.themes import themes_of
from lineofsight.language.tone import tone_of
from lineofsight.model.documents import Ask, Finding, Reading, Section, Unaware

_FEWEST_CHARACTERS = 200


def read_document(path: Path) -> Reading:
    """Everything that the document in this file says, or one sentence on why it was not read."""
    digest: str | None = None
    try:
        digest = sha256_of(path)
        layout = lay_out(_with_text(read_pages(path)))
        return _read(layout, framework_of(layout), path, digest)
    except NotRead as problem:
        return not_read(path, digest, str(problem))


def not_read(path: Path, digest: str | None, problem: str) -> Reading:
    """The row for a file that could not be read."""
    return Reading(
        file=str(path), sha256=digest, status="not_read", problem=problem, framework=None
    )


def sha256_of(path: Path) -> str:
    """The file's content as a hash: the same document under two names is one document.

    Raises NotRead for what must not be opened, such as 2 GB of zeros.
    """
    refuse_what_is_no_document(path)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _with_text(pages: list[Page]) -> list[Page]:
    characters = sum(len(line.text) for page in pages for line in page.lines)
    if characters >= _FEWEST_CHARACTERS:
        return pages
    if any(page.has_pictures for page in pages):
        raise NotRead(
            "The PDF holds pictures of pages and no text: ask for a copy with text, or have the "
            "text recognised first."
        )
    raise NotRead("The PDF holds no text: fetch the document again.")


def _read(layout: Layout, framework: Framework, path: Path, digest: str) -> Reading:
    when = when_of(layout, path)
    about = whose(layout, framework, path, when.end or when.published)
    judgements = judgements_of(layout, framework)
    listed = listed_in(layout, framework)
    raw_sections = sections_of(layout, framework, listed.blocks)
    subject = subject_of(layout, framework)
    return Reading(
        file=str(path),
        sha256=digest,
        status="read",
        framework=framework.edition(frozenset(each.key for each in judgements.found)),
        authority=about.authority,
        inspection_start=when.start,
        inspection_end=when.end,
        published=when.published,
        lead_inspector=lead_inspector(layout, framework),
        judgements=judgements.found,
        limiting=limiting_sentence(layout, framework.limiting),
        asks=tuple(_with_themes(ask, subject) for ask in listed.asks),
        strengths_listed=listed.strengths,
        unaware=tuple(_unaware(raw_sections, listed)),
        pages=layout.page_count,
        notes=(*when.notes, *about.notes, *judgements.notes),
        sections=tuple(_section(raw, subject) for raw in raw_sections),
    )


def _with_themes(ask: Ask, subject: str | None) -> Ask:
    text = " ".join([ask.text, *(part.text for part in ask.parts)])
    board = ask.list == "lscb"
    matches = themes_of(text, subject=subject, heading=ask.group, board=board)
    return replace(ask, themes=tuple(match.theme for match in matches))


def _section(raw: RawSection, subject: str | None) -> Section:
    findings = tuple(_finding(block, raw, subject) for block in raw.paragraphs)
    return Section(raw.title, raw.area, raw.grade, findings)


def _finding(block: Block, raw: RawSection, subject: str | None) -> Finding:
    matches = themes_of(block.text, subject=subject, heading=raw.title)
    return Finding(
        number=_number(block),
        text=block.text,
        page=block.page,
        themes=tuple(match.theme for match in matches),
        tone=tone_of(block.text, raw.grade),
        reference=back_reference(block.text),
    )


def _number(block: Block) -> str | None:
    return block.marker if block.marker is not None and block.marker.isdigit() else None


def _unaware(sections: list[RawSection], listed: Listed) -> Iterator[Unaware]:
    paragraphs = [block for section in sections for block in section.paragraphs]
    items = sorted(listed.blocks, key=lambda block: block.page)
    found = [
        Unaware(text, block.page_at(block.text.find(text)), _number(block))
        for block in [*paragraphs, *items]
        for text in unaware_sentences(block.text)
    ]
    yield from sorted(found, key=lambda each: each.page)
