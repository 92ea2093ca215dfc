"""One authority's line: its grades, and what was asked and praised, document by document."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lineofsight.charts.look import INK, LINE_BREAK, PAPER, columns, finished
from lineofsight.charts.saving import Drawing
from lineofsight.memory.story import Chapter, Judged, Story
from lineofsight.memory.words import AREAS, FRAMEWORKS
from lineofsight.model.themes import THEMES, theme

if TYPE_CHECKING:
    import altair as alt

_COLUMN = 150  # pixels
_BAND = 74
_ROW = 24
_POSITIONS = ("1st", "2nd", "3rd", "4th")


def authority_charts(story: Story) -> list[Drawing]:
    """Its charts: the grades where any was given, the themes where any was found."""
    drawings = []
    if any(chapter.judgements for chapter in story.documents):
        drawings.append(_grades(story))
    if any(chapter.asked or chapter.praised for chapter in story.documents):
        drawings.append(_themes(story))
    return drawings


def _slug(story: Story) -> str:
    """The authority's name in the names of files: "cheshire-east"."""
    return "-".join(re.findall(r"[a-z0-9]+", story.authority.name.lower()))


def _columns(story: Story) -> list[str]:
    return [_column(number, chapter) for number, chapter in enumerate(story.documents, start=1)]


def _column(number: int, chapter: Chapter) -> str:
    """What stands under a document's column; the number keeps documents of one day apart."""
    lines = [f"{number}. {chapter.on or 'no date'}", FRAMEWORKS[chapter.framework or "other"]]
    if chapter.is_before:
        lines.append(f"about {chapter.authority}")
    if chapter.changes:
        lines.append("(grading changed here)")
    return LINE_BREAK.join(lines)


# Grades


def _grades(story: Story) -> Drawing:
    import altair as alt

    title = f"{story.authority.name}: grades through every framework"
    subtitle = "The grade in words, and its place on the scale of its day with the best on top"
    points = [
        {"column": column, "area": AREAS[each.key], **_point(each)}
        for column, chapter in zip(_columns(story), story.documents, strict=True)
        for each in chapter.judgements
    ]
    areas = [words for words in AREAS.values() if any(each["area"] == words for each in points)]
    chart = (
        alt.layer(*_grade_layers(_columns(story)))
        .properties(width=alt.Step(_COLUMN), height=_BAND)
        .facet(
            row=alt.Row("area:N", sort=areas, title=None).header(labelAngle=0, labelAlign="left"),
            data=alt.InlineData(points),
        )
    )
    described = f"{title}. {' '.join(_grade_sentences(story))}"
    return Drawing(f"{_slug(story)}-grades", title, described, finished(chart, title, subtitle))


def _point(each: Judged) -> dict[str, Any]:
    if each.position is None:
        return {"stands": None, "words": each.in_words}
    words = each.in_words.replace(" to be good", f"{LINE_BREAK}to be good")
    return {"stands": each.position.split()[0], "words": f"{words}, {each.position}"}


def _grade_layers(labels: Sequence[str]) -> list["alt.Chart"]:
    import altair as alt

    base = alt.Chart().encode(
        x=columns(labels),
        y=alt.Y("stands:N", title=None).scale(domain=_POSITIONS).axis(grid=False),
    )
    return [
        base.mark_point(filled=True, color=INK, size=60, opacity=1, xOffset=-62),
        base.mark_text(align="left", baseline="middle", color=INK, fontSize=11, xOffset=-54).encode(
            text="words:N"
        ),
    ]


def _grade_sentences(story: Story) -> list[str]:
    sentences = []
    for chapter in story.documents:
        said = [f"{AREAS[each.key]} {_in_words(each)}" for each in chapter.judgements]
        if said:
            where = f"{chapter.on or 'No date'}, {FRAMEWORKS[chapter.framework or 'other']}"
            sentences.append(f"{where}: {'; '.join([*said, *chapter.changes])}.")
    return sentences


def _in_words(each: Judged) -> str:
    return f"{each.in_words} ({each.position})" if each.position else each.in_words


# Themes


def _themes(story: Story) -> Drawing:
    import altair as alt

    title = f"{story.authority.name}: what was asked and what was praised"
    subtitle = "■ asked to improve: number of asks   ○ praised: number of paragraphs"
    marks = [
        {"column": column, "theme": theme(count.theme).title, "what": what, "count": count.count}
        for column, chapter in zip(_columns(story), story.documents, strict=True)
        for what, counts in (("asked", chapter.asked), ("praised", chapter.praised))
        for count in counts
    ]
    titles = [each.title for each in THEMES if any(mark["theme"] == each.title for mark in marks)]
    base = alt.Chart(alt.InlineData(marks)).encode(
        x=columns(_columns(story)),
        y=alt.Y("theme:N", sort=titles, title=None).axis(grid=True),
    )
    chart = alt.layer(
        *_mark_layers(base, "asked", offset=-24), *_mark_layers(base, "praised", offset=24)
    ).properties(width=alt.Step(_COLUMN), height=alt.Step(_ROW))
    described = f"{title}. {' '.join(_theme_sentences(story))}"
    return Drawing(f"{_slug(story)}-themes", title, described, finished(chart, title, subtitle))


def _mark_layers(base: "alt.Chart", what: str, offset: int) -> list["alt.Chart"]:
    import altair as alt

    asked = what == "asked"
    chosen = base.transform_filter(alt.datum.what == what)
    return [
        chosen.mark_point(
            shape="square" if asked else "circle",
            filled=asked,
            fill=INK if asked else PAPER,
            stroke=INK,
            size=300,
            opacity=1,
            xOffset=offset,
        ),
        chosen.mark_text(
            xOffset=offset, color=PAPER if asked else INK, fontWeight="bold", fontSize=11
        ).encode(text="count:Q"),
    ]


def _theme_sentences(story: Story) -> list[str]:
    sentences = []
    for chapter in story.documents:
        asked = ", ".join(f"{theme(each.theme).title} {each.count}" for each in chapter.asked)
        praised = ", ".join(f"{theme(each.theme).title} {each.count}" for each in chapter.praised)
        where = f"{chapter.on or 'No date'}, {FRAMEWORKS[chapter.framework or 'other']}"
        sentences.append(f"{where}: asked {asked or 'nothing'}; praised {praised or 'nothing'}.")
    return sentences
