"""One authority's story: every document about it on one line, through every framework.

Nothing is typed in and nothing is judged here. A theme counts once for each ask or paragraph
that carries it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lineofsight.memory.framework_changes import changes
from lineofsight.memory.grading import is_board_review
from lineofsight.memory.lookup import Subject, predecessors, successors
from lineofsight.memory.mentions import Mention, Themed, asked, line_date, of_theme, praised
from lineofsight.memory.words import position_of
from lineofsight.model.authorities import Authority
from lineofsight.model.documents import NamedAuthority, Reading, Unaware
from lineofsight.model.grades import IN_WORDS
from lineofsight.model.themes import THEMES


@dataclass(frozen=True)
class Judged:
    """A graded area with its grade in words and its position: "3rd of 4", the best first.

    `position` is None where the area was not judged.
    """

    key: str
    grade: str
    in_words: str
    position: str | None
    page: int


@dataclass(frozen=True)
class ThemeCount:
    """In how many asks, or paragraphs, a theme is."""

    theme: str
    count: int


@dataclass(frozen=True)
class Chapter:
    """One document on the line. `on` is its day there; `changes` what differs from before.

    `is_before` is true for a document about an authority whose services this one took over.
    """

    sha256: str | None
    file: str
    framework: str | None
    authority: str | None
    is_before: bool
    on: dt.date | None
    inspection_start: dt.date | None
    inspection_end: dt.date | None
    published: dt.date | None
    changes: tuple[str, ...]
    judgements: tuple[Judged, ...]
    limiting: str | None
    asks: int
    asked: tuple[ThemeCount, ...]
    praised: tuple[ThemeCount, ...]
    unaware: tuple[Unaware, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class AskedAgain:
    """A theme that more than one document asks about, with every ask."""

    theme: str
    asked: tuple[Mention, ...]


@dataclass(frozen=True)
class PraisedThenAsked:
    """A theme that was praised in one document and asked about in a later one."""

    theme: str
    praised: tuple[Mention, ...]
    asked: tuple[Mention, ...]


@dataclass(frozen=True)
class Body:
    """An authority that came before or after, and the last day of one that has ended."""

    name: str
    ended: dt.date | None


@dataclass(frozen=True)
class Story:
    """The whole line, and what runs through it."""

    authority: NamedAuthority
    ended: dt.date | None
    predecessors: tuple[Body, ...]
    successors: tuple[Body, ...]
    documents: tuple[Chapter, ...]
    asked_again: tuple[AskedAgain, ...]
    praised_then_asked: tuple[PraisedThenAsked, ...]


def story(about: Subject, readings: Iterable[Reading]) -> Story:
    """The story that these documents tell of an authority, in the order of their days."""
    line = sorted(readings, key=_on_the_line)
    known = about.known
    asks = [themed for reading in line for themed in asked(reading)]
    praise = [themed for reading in line for themed in praised(reading)]
    return Story(
        authority=_named(about),
        ended=known.valid_to if known else None,
        predecessors=_bodies(predecessors(known)) if known else (),
        successors=_bodies(successors(known)) if known else (),
        documents=tuple(_chapters(line, about)),
        asked_again=tuple(_asked_again(asks)),
        praised_then_asked=tuple(_praised_then_asked(praise, asks)),
    )


def _bodies(authorities: Iterable[Authority]) -> tuple[Body, ...]:
    return tuple(Body(each.name, each.valid_to) for each in authorities)


def _on_the_line(reading: Reading) -> tuple[bool, dt.date, str]:
    """By day; a document without one comes last."""
    on = line_date(reading)
    return on is None, on or dt.date.max, reading.file


def _named(about: Subject) -> NamedAuthority:
    if about.known is None:
        return NamedAuthority(about.name)
    return NamedAuthority(about.name, about.known.ons_code, about.known.urn)


def _chapters(line: Sequence[Reading], about: Subject) -> Iterator[Chapter]:
    graded: Reading | None = None
    for reading in line:
        is_graded = bool(reading.judgements) and not is_board_review(reading)
        changed = changes(graded, reading) if graded and is_graded else ()
        yield _chapter(reading, is_before=reading.authority in about.before, changed=changed)
        graded = reading if is_graded else graded


def _chapter(reading: Reading, *, is_before: bool, changed: tuple[str, ...]) -> Chapter:
    return Chapter(
        sha256=reading.sha256,
        file=reading.file,
        framework=reading.framework,
        authority=reading.authority.name if reading.authority else None,
        is_before=is_before,
        on=line_date(reading),
        inspection_start=reading.inspection_start,
        inspection_end=reading.inspection_end,
        published=reading.published,
        changes=changed,
        judgements=tuple(_judged(reading)),
        limiting=reading.limiting,
        asks=len(reading.asks),
        asked=_counts(asked(reading)),
        praised=_counts(praised(reading)),
        unaware=reading.unaware,
        notes=reading.notes,
    )


def _judged(reading: Reading) -> Iterator[Judged]:
    for each in reading.judgements:
        stands = position_of(each.grade, reading.framework)
        yield Judged(each.key, each.grade.value, IN_WORDS[each.grade], stands, each.page)


def _counts(themed: Iterable[Themed]) -> tuple[ThemeCount, ...]:
    """The most frequent first, and then in the order of the themes."""
    counts = Counter(theme for theme, _ in themed)
    in_order = [ThemeCount(theme.id, counts[theme.id]) for theme in THEMES if counts[theme.id]]
    return tuple(sorted(in_order, key=lambda each: -each.count))


def _asked_again(asks: Sequence[Themed]) -> Iterator[AskedAgain]:
    for theme in THEMES:
        mentions = of_theme(theme.id, asks)
        if len({mention.sha256 for mention in mentions}) > 1:
            yield AskedAgain(theme.id, mentions)


def _praised_then_asked(
    praise: Sequence[Themed], asks: Sequence[Themed]
) -> Iterator[PraisedThenAsked]:
    """What was praised earlier and asked about later; on the same day it is neither."""
    for theme in THEMES:
        praised_here, asked_here = of_theme(theme.id, praise), of_theme(theme.id, asks)
        pairs = [(p, a) for p in praised_here for a in asked_here if p.on and a.on and p.on < a.on]
        if pairs:
            earlier, later = zip(*pairs, strict=True)
            yield PraisedThenAsked(theme.id, _once(earlier), _once(later))


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    in_order = sorted(mentions, key=lambda each: each.on or dt.date.max)
    return tuple(dict.fromkeys(in_order))
