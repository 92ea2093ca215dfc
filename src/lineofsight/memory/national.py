"""What inspectors have said across the country: counts of documents, never of authorities.

No authority is named or ranked here, and nothing is predicted: every row is n of d documents of
the library, with its 95% Wilson interval. A library is not the country: see what it holds.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.memory.grading import (
    OVERALL_IN_WORDS,
    is_full_inspection,
    kind_of_full_inspection,
    overall_of,
)
from lineofsight.memory.intervals import share
from lineofsight.memory.threads.learning import ShelfLife, ThemeSticks
from lineofsight.memory.words import AREAS, FRAMEWORKS, scale_of
from lineofsight.model.documents import Reading
from lineofsight.model.grades import Grade
from lineofsight.model.themes import THEMES


@dataclass(frozen=True)
class GradeCount:
    """Of the d documents that judged this area in this year, n gave this grade."""

    year: int
    framework: str
    area: str
    grade: str
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class AskCount:
    """Of the d documents of this year under this overall grade, n ask about this theme.

    `asks` is how many of their asks carry the theme.
    """

    theme: str
    year: int
    overall: str
    asks: int
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class UnawareCount:
    """Of the d full inspections of a kind with this overall grade, n say leaders did not know.

    `framework` is the kind: ilacs, in all its editions, or sif. `sentences` is how many sentences
    say so. One is enough, so that a longer report is likelier to say it: kinds do not compare.
    """

    framework: str
    overall: str
    sentences: int
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class NotCounted:
    """How many documents stand in no row by year, and why."""

    why: str
    count: int


@dataclass(frozen=True)
class National:
    """The tables, and the documents they are made from.

    `sticking` and `shelf_life` follow threads, which only a library has.
    """

    documents: int
    inspected_from: dt.date | None
    inspected_to: dt.date | None
    grades: tuple[GradeCount, ...]
    asks: tuple[AskCount, ...]
    unaware: tuple[UnawareCount, ...]
    not_counted: tuple[NotCounted, ...]
    sticking: tuple[ThemeSticks, ...] = ()
    shelf_life: tuple[ShelfLife, ...] = ()


# A document with the year in which its inspection ended.
_Dated = tuple[int, Reading]


def national(readings: Sequence[Reading]) -> National:
    """The national picture of these documents. Years are those in which inspections ended."""
    days = sorted(reading.inspection_end for reading in readings if reading.inspection_end)
    dated = [(each.inspection_end.year, each) for each in readings if each.inspection_end]
    undated = NotCounted("the days of the inspection were not read", len(readings) - len(dated))
    return National(
        documents=len(readings),
        inspected_from=days[0] if days else None,
        inspected_to=days[-1] if days else None,
        grades=tuple(_grades(dated)),
        asks=tuple(_asks(dated)),
        unaware=tuple(_unaware(readings)),
        not_counted=(undated,),
    )


def _grades(dated: Sequence[_Dated]) -> Iterator[GradeCount]:
    """A row for every grade of the scale, given or not: nought of five says something."""
    given = Counter(
        (year, reading.framework or "other", judgement.key, judgement.grade)
        for year, reading in dated
        for judgement in reading.judgements
    )
    for year, framework, area in sorted({key[:3] for key in given}, key=_in_order):
        counts = {grade: given[year, framework, area, grade] for grade in Grade}
        judged = sum(counts.values())
        for grade, n in counts.items():
            if n or grade in scale_of(framework):
                yield GradeCount(year, framework, area, grade.value, **share(n, judged))


def _in_order(key: tuple[int, str, str]) -> tuple[int, int, int]:
    year, framework, area = key
    return year, list(FRAMEWORKS).index(framework), list(AREAS).index(area)


def _asks(dated: Sequence[_Dated]) -> Iterator[AskCount]:
    documents = Counter((year, overall_of(reading)) for year, reading in dated)
    asking: Counter[tuple[str, int, str]] = Counter()
    asks: Counter[tuple[str, int, str]] = Counter()
    for year, reading in dated:
        group = (year, overall_of(reading))
        themes = Counter(theme for ask in reading.asks for theme in ask.themes)
        asking.update((theme, *group) for theme in themes)
        asks.update({(theme, *group): count for theme, count in themes.items()})
    for theme in THEMES:
        for year, overall in sorted(documents, key=lambda group: (group[0], _place(group[1]))):
            row = (theme.id, year, overall)
            yield AskCount(*row, asks[row], **share(asking[row], documents[year, overall]))


def _unaware(readings: Sequence[Reading]) -> Iterator[UnawareCount]:
    inspections = [reading for reading in readings if is_full_inspection(reading)]
    documents = Counter(map(_kind_and_overall, inspections))
    saying = Counter(_kind_and_overall(reading) for reading in inspections if reading.unaware)
    sentences: Counter[tuple[str, str]] = Counter()
    for reading in inspections:
        sentences[_kind_and_overall(reading)] += len(reading.unaware)
    for row in sorted(documents, key=lambda row: (row[0], _place(row[1]))):
        yield UnawareCount(*row, sentences[row], **share(saying[row], documents[row]))


def _kind_and_overall(reading: Reading) -> tuple[str, str]:
    return kind_of_full_inspection(reading), overall_of(reading)


def _place(overall: str) -> int:
    return list(OVERALL_IN_WORDS).index(overall)
