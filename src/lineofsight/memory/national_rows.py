"""The national picture as one long table, for a spreadsheet or another program."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lineofsight.memory.national import National


@dataclass(frozen=True)
class NationalRow:
    """n of d documents. `table` says of what, and so which columns have a value.

    grades: year, framework, area, grade. asks: year, theme, overall, count (of asks).
    unaware: framework (ilacs for all its editions), overall, count (of sentences).
    sticking: theme, count (of asks not mentioned). shelf_life: years, praised.
    """

    table: str
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None
    year: int | None = None
    framework: str | None = None
    area: str | None = None
    grade: str | None = None
    theme: str | None = None
    overall: str | None = None
    count: int | None = None
    years: str | None = None
    praised: bool | None = None


def national_rows(picture: National) -> list[NationalRow]:
    """Every row of the tables, in their order."""
    return list(_rows(picture))


def _rows(picture: National) -> Iterator[NationalRow]:
    for grade in picture.grades:
        yield NationalRow("grades", **vars(grade))
    for ask in picture.asks:
        yield NationalRow("asks", **_counting(vars(ask), "asks"))
    for unaware in picture.unaware:
        yield NationalRow("unaware", **_counting(vars(unaware), "sentences"))
    for sticks in picture.sticking:
        yield NationalRow("sticking", **_counting(vars(sticks), "not_mentioned"))
    for lasts in picture.shelf_life:
        yield NationalRow("shelf_life", **vars(lasts))


def _counting(row: Mapping[str, Any], counted: str) -> dict[str, Any]:
    """The row with what it counts beside the documents under the name `count`."""
    return {"count" if name == counted else name: value for name, value in row.items()}
