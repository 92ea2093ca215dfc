"""Spending and unit costs of authorities, regions and England, as published year by year.

Source: Department for Education, Local Authority Interactive Tool: section 251 outturn, gross,
nominal pounds; a weekly cost divides it by days, except that of fostering, which divides it by
children at 31 March. The two are never put together.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.money.published.files import rows_of_parquet
from lineofsight.money.years import FinancialYear, year_in

FILE = "starter/lait_long_tidy.parquet"
ENGLAND = "England"
_MEASURE = "measure_code"
_COLUMNS = (_MEASURE, "year_label", "year", "la", "area", "value", "level")
_OUTTURN = re.compile(r"(\S+) \(OT\)")


@dataclass(frozen=True)
class Published:
    """One measure of one place. `place` is an old DfE number, or the name of region or England."""

    measure: str
    place: str
    level: str
    values: Mapping[FinancialYear, Decimal]


def outturns(folder: Path, measures: Sequence[str]) -> tuple[Published, ...]:
    """These measures of every place, outturn only, nominal. Raises NotRead."""
    rows = rows_of_parquet(folder, FILE, _COLUMNS, where=_MEASURE, is_one_of=measures)
    found: dict[tuple[str, str, str], dict[FinancialYear, Decimal]] = {}
    for row in rows:
        outturn = _OUTTURN.fullmatch(row["year_label"])
        year = year_in(outturn[1]) if outturn else None
        if year is not None and row["value"] is not None:
            key = (row[_MEASURE], _place(row), row["level"])
            found.setdefault(key, {})[year] = Decimal(str(row["value"]))
    return tuple(Published(*key, dict(sorted(years.items()))) for key, years in found.items())


def counts(folder: Path, measures: Sequence[str], place: str) -> Mapping[str, Mapping[int, int]]:
    """Counts of one place by measure and calendar year. Raises NotRead."""
    found: dict[str, dict[int, int]] = {measure: {} for measure in measures}
    for row in rows_of_parquet(folder, FILE, _COLUMNS, where=_MEASURE, is_one_of=measures):
        if _place(row) == place and row["value"] is not None:
            found[row[_MEASURE]][row["year"]] = int(row["value"])
    return found


def of_measure(
    published: Iterable[Published], measure: str, level: str
) -> Mapping[str, Mapping[FinancialYear, Decimal]]:
    """One measure's values by place, at one level: LA, Region or England."""
    return {
        each.place: each.values
        for each in published
        if each.measure == measure and each.level == level
    }


def _place(row: Mapping[str, str]) -> str:
    return row["la"] if row["level"] == "LA" else row["area"]
