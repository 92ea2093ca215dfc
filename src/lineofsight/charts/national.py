"""The national picture drawn: grades by year, asks by theme, and who did not know by grade."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lineofsight.charts.look import INK, LINE_BREAK, PAPER, columns, finished
from lineofsight.charts.saving import Drawing
from lineofsight.memory.asks_summed import ThemeShare, asks_by_grade, asks_by_year
from lineofsight.memory.grading import FULL_INSPECTIONS, OVERALL_IN_WORDS
from lineofsight.memory.national import GradeCount, National, UnawareCount
from lineofsight.memory.words import AREAS, FRAMEWORKS
from lineofsight.model.grades import IN_WORDS, Grade
from lineofsight.model.themes import THEMES, theme

if TYPE_CHECKING:
    import altair as alt

_COLUMN = 84  # pixels
_LONGEST_LABEL = 320  # pixels
_CHARACTERS = 13  # of a label, in a column
_ROW = 30
_LARGEST = 650  # square pixels: the circle of the largest count


def national_charts(picture: National) -> list[Drawing]:
    """The charts of every table that has a row."""
    drawings = []
    if picture.grades:
        drawings.append(_grades(picture.grades))
    if picture.asks:
        drawings.append(_asks("national-asks-by-year", "by year", asks_by_year(picture.asks), {}))
        by_grade = asks_by_grade(picture.asks)
        drawings.append(
            _asks("national-asks-by-grade", "by overall grade", by_grade, OVERALL_IN_WORDS)
        )
    if picture.unaware:
        drawings.append(_unaware(picture.unaware))
    return drawings


# Grades by year and area


def _grades(counts: Sequence[GradeCount]) -> Drawing:
    import altair as alt

    title = "Grades by year and area"
    subtitle = "Number of documents that gave each grade, by the year the inspection ended"
    cells = _grade_cells(counts)
    labels = list(dict.fromkeys(str(cell["column"]) for cell in cells))
    rows = [words for words in IN_WORDS.values() if any(cell["row"] == words for cell in cells)]
    areas = [words for words in AREAS.values() if any(cell["area"] == words for cell in cells)]
    chart = (
        alt.layer(*_circles(labels, rows, size="n:Q", text="n:Q"))
        .properties(width=alt.Step(_COLUMN), height=alt.Step(_ROW))
        .facet(
            row=alt.Row("area:N", sort=areas, title=None).header(labelAngle=0, labelAlign="left"),
            data=alt.InlineData(cells),
        )
    )
    described = f"{title}. {' '.join(_grade_sentences(counts))}"
    return Drawing("national-grades-by-year", title, described, finished(chart, title, subtitle))


def _grade_cells(counts: Sequence[GradeCount]) -> list[dict[str, str | int]]:
    return [
        {
            "column": _on_lines(f"{each.year} {FRAMEWORKS[each.framework]}"),
            "row": IN_WORDS[Grade(each.grade)],
            "area": AREAS[each.area],
            "n": each.n,
        }
        for each in counts
        if each.n
    ]


def _on_lines(words: str) -> str:
    return LINE_BREAK.join(textwrap.wrap(words, _CHARACTERS))


def _circles(labels: Sequence[str], rows: Sequence[str], size: str, text: str) -> list["alt.Chart"]:
    """Circles in a grid, as large as what they stand for, with the figure beside each."""
    import altair as alt

    base = alt.Chart().encode(
        x=columns(labels),
        y=alt.Y("row:N", title=None).scale(domain=rows).axis(grid=True),
    )
    return [
        base.mark_point(shape="circle", fill=PAPER, stroke=INK, opacity=1, xOffset=-20).encode(
            size=alt.Size(size, legend=None).scale(range=[0, _LARGEST], zero=True)
        ),
        base.mark_text(color=INK, fontSize=11, xOffset=12).encode(text=text),
    ]


def _grade_sentences(counts: Sequence[GradeCount]) -> list[str]:
    return [
        f"{each.year}, {FRAMEWORKS[each.framework]}, {AREAS[each.area]}: "
        f"{IN_WORDS[Grade(each.grade)]} {each.n} of {each.d}."
        for each in counts
        if each.n
    ]


# Asks by theme


def _asks(name: str, by: str, shares: Sequence[ThemeShare], in_words: Mapping[str, str]) -> Drawing:
    import altair as alt

    title = f"What inspectors ask to improve, {by}"
    subtitle = "Share of documents that ask about the theme; n over each column is all documents"
    heads = _heads(shares, in_words)
    cells = [
        {
            "column": heads[each.column],
            "row": theme(each.theme).title,
            "value": each.value,
            "percent": _percent(each.value),
        }
        for each in shares
        if each.n
    ]
    titles = [each.title for each in THEMES]
    chart = alt.layer(
        *_circles(list(heads.values()), titles, size="value:Q", text="percent:N"),
        data=alt.InlineData(cells),
    ).properties(width=alt.Step(_COLUMN), height=alt.Step(_ROW))
    described = f"{title}. {' '.join(_ask_sentences(shares, in_words))}"
    return Drawing(name, title, described, finished(chart, title, subtitle))


def _heads(shares: Sequence[ThemeShare], in_words: Mapping[str, str]) -> dict[str, str]:
    """What stands above each column: its words, and how many documents it is of."""
    documents = {each.column: each.d for each in shares}
    return {
        column: f"{_on_lines(in_words.get(column, column))}{LINE_BREAK}n = {documents[column]}"
        for column in (in_words or sorted(documents))
        if column in documents
    }


def _ask_sentences(shares: Sequence[ThemeShare], in_words: Mapping[str, str]) -> list[str]:
    return [
        f"{theme(each.theme).title}, {in_words.get(each.column, each.column)}: "
        f"{each.n} of {each.d}."
        for each in shares
        if each.n
    ]


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


# Who did not know


def _unaware(counts: Sequence[UnawareCount]) -> Drawing:
    import altair as alt

    title = "Full inspections that say leaders did not know of a shortfall"
    subtitle = "Share with at least one such sentence, by overall grade; bar: 95% Wilson interval"
    in_order = [_judged(each) for each in counts]
    base = alt.Chart(alt.InlineData([*map(_unaware_row, counts)])).encode(
        y=alt.Y("grade:N", sort=in_order, title=None).axis(labelLimit=_LONGEST_LABEL)
    )
    share = alt.X("low:Q", title="share of inspections").scale(domain=[0, 1]).axis(format="%")
    chart = alt.layer(
        base.mark_rule(color=INK, strokeWidth=2).encode(x=share, x2="high:Q"),
        base.mark_point(filled=True, color=INK, size=80, opacity=1).encode(x="value:Q"),
        base.mark_text(color=INK, align="left", dy=-12, fontSize=11).encode(
            x="value:Q", text="said:N"
        ),
    ).properties(width=560, height=alt.Step(44))
    described = f"{title}. {' '.join(map(_unaware_sentence, counts))}"
    return Drawing("national-unaware-by-grade", title, described, finished(chart, title, subtitle))


def _unaware_row(each: UnawareCount) -> dict[str, str | float | None]:
    return {
        "grade": _judged(each),
        "value": each.value,
        "low": each.low,
        "high": each.high,
        "said": f"{each.n} of {each.d} ({_percent(each.value)})",
    }


def _judged(each: UnawareCount) -> str:
    return f"{FULL_INSPECTIONS[each.framework]}: {OVERALL_IN_WORDS[each.overall]}"


def _unaware_sentence(each: UnawareCount) -> str:
    words = _judged(each)
    if each.low is None or each.high is None:
        return f"{words}: none."
    return f"{words}: {each.n} of {each.d}, 95% interval {each.low:.0%} to {each.high:.0%}."
