"""An authority's story in the terminal."""

from collections.abc import Iterator, Sequence

import click

from lineofsight.commands.printing import print_table
from lineofsight.memory.mentions import Mention
from lineofsight.memory.story import Body, Chapter, Judged, Story, ThemeCount
from lineofsight.memory.words import AREAS, FRAMEWORKS, counted, framework_of, listing
from lineofsight.model.themes import THEMES, theme


def print_story(told: Story) -> None:
    """Its documents on one line, their themes, what leaders did not know, what came back."""
    for line in _heading(told):
        click.echo(line)
    _print_line(told)
    _print_themes(told)
    _print_unaware(told)
    _print_asked_again(told)
    _print_praised_then_asked(told)


def _heading(told: Story) -> Iterator[str]:
    yield f"{told.authority.name}: {counted(len(told.documents), 'document')}"
    if told.predecessors:
        yield f"It took over from {_bodies(told.predecessors)}; their documents are marked."
    if told.ended:
        yield f"It ended on {told.ended}; after it came {_bodies(told.successors)}."


def _bodies(bodies: Sequence[Body]) -> str:
    return listing(
        [f"{body.name} (until {body.ended})" if body.ended else body.name for body in bodies]
    )


# The line


def _print_line(told: Story) -> None:
    headings = ("", "inspected", "published", "document", "judged", "asks", "did not know")
    rows = [_on_the_line(number, chapter) for number, chapter in enumerate(told.documents, start=1)]
    print_table("On one line", headings, rows, lines=True)


def _on_the_line(number: int, chapter: Chapter) -> list[str | int]:
    marked = f"\n(about {chapter.authority})" if chapter.is_before else ""
    return [
        number,
        _days(chapter),
        str(chapter.published or "no date"),
        FRAMEWORKS[chapter.framework or "other"] + marked,
        "\n".join(_judged(chapter)),
        chapter.asks,
        len(chapter.unaware),
    ]


def _days(chapter: Chapter) -> str:
    start, end = chapter.inspection_start, chapter.inspection_end
    if start is None or end is None or start == end:
        return str(start or end or "no date")
    return f"{start} to\n{end}"


def _judged(chapter: Chapter) -> Iterator[str]:
    yield from (f"[{change}]" for change in chapter.changes)
    yield from map(_in_words, chapter.judgements)
    if chapter.limiting:
        yield f"decided by: “{chapter.limiting}”"
    if not chapter.judgements:
        gives_grades = framework_of(chapter.framework).judgements
        yield "no grades were read" if gives_grades else "no grades in this kind of document"


def _in_words(each: Judged) -> str:
    stands = f" ({each.position})" if each.position else ""
    return f"{AREAS[each.key]}: {each.in_words}{stands}"


# Themes


def _print_themes(told: Story) -> None:
    numbers = [str(number) for number, _ in enumerate(told.documents, start=1)]
    rows = []
    for each in THEMES:
        cells = [_asked_and_praised(each.id, chapter) for chapter in told.documents]
        if any(cells):
            rows.append([each.title, *cells])
    print_table("Themes, by document: asks and paragraphs of praise", ("theme", *numbers), rows)


def _asked_and_praised(about: str, chapter: Chapter) -> str:
    asked, praised = _count(about, chapter.asked), _count(about, chapter.praised)
    said = [f"asked {asked}" if asked else "", f"praised {praised}" if praised else ""]
    return "\n".join(filter(None, said))


def _count(about: str, counts: Sequence[ThemeCount]) -> int:
    return sum(each.count for each in counts if each.theme == about)


# What runs through


def _print_unaware(told: Story) -> None:
    rows = [
        (str(chapter.on or "no date"), said.page, said.paragraph or "", said.text)
        for chapter in told.documents
        for said in chapter.unaware
    ]
    print_table("Leaders did not know", ("document of", "page", "paragraph", "sentence"), rows)


def _print_asked_again(told: Story) -> None:
    rows = [(theme(each.theme).title, _places(each.asked)) for each in told.asked_again]
    print_table("Asked about in more than one document", ("theme", "in"), rows)


def _print_praised_then_asked(told: Story) -> None:
    rows = [
        (theme(each.theme).title, _places(each.praised), _places(each.asked))
        for each in told.praised_then_asked
    ]
    headings = ("theme", "praised in", "asked about in")
    print_table("Praised earlier and asked about later", headings, rows)


def _places(mentions: Sequence[Mention]) -> str:
    """ "2019-11-29: ask 3, ask 4", a line each document."""
    by_day: dict[str, dict[str, None]] = {}
    for each in mentions:
        by_day.setdefault(str(each.on or "no date"), {})[_place(each)] = None
    return "\n".join(f"{day}: {', '.join(places)}" for day, places in by_day.items())


def _place(each: Mention) -> str:
    if each.kind == "ask":
        return f"ask {each.n}"
    return f"paragraph {each.paragraph}" if each.paragraph else f"page {each.page}"
