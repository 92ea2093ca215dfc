"""The series of open data that claims are held against, read from a folder that a person names."""

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from lineofsight.errors import NotRead
from lineofsight.law.closed_table import ClosedTable, read
from lineofsight.money.claims.claim import Unit

_ONE_SERIES = ".csv"  # the other files hold many, told apart by a code
_NOT_AS_KNOWN = (
    "{} does not have the columns that are known: fetch it again, or name another folder after "
    "--from."
)

Values = Mapping[dt.date, Decimal]  # by the day that each is of, the oldest first


@dataclass(frozen=True)
class Series:
    """One series: where it stands in the folder, and what turns its values into the unit."""

    id: str
    title: str
    unit: Unit
    file: str
    measure: str | None
    area: str
    day: str
    value: str
    times: int
    source: str


@cache
def all_series() -> Mapping[str, Series]:
    """Every series by id."""
    table = read(resources.files(__package__).joinpath("series.toml"))
    return {key: _series(key, keys) for key, keys in table.named_tables()}


def values_of(series: Series, area: str, folder: Path) -> Values:
    """The series of one authority, or of England; empty where the file has none of it.

    A value that the publisher withheld is left out. Raises NotRead where the file is not there.
    """
    file = folder / series.file
    if not file.is_file():
        raise NotRead(
            f"{series.file} is not in the folder of open statistics: fetch it, or name another "
            "folder after --from."
        )
    rows = _rows_of_csv if file.suffix == _ONE_SERIES else _rows_of_parquet
    found = {
        day: number * series.times
        for row in rows(file, series)
        if _is_of(row, series, area)
        and (day := _day(row[series.day])) is not None
        and (number := _number(row[series.value])) is not None
    }
    return dict(sorted(found.items()))


def _series(key: str, keys: ClosedTable) -> Series:
    file = keys.text("file")
    return Series(
        key,
        keys.text("title"),
        keys.choice("unit", Unit),
        file,
        None if file.endswith(_ONE_SERIES) else keys.text("measure"),
        keys.text("area"),
        keys.text("day"),
        keys.text("value"),
        keys.whole("times", least=1),
        keys.text("source"),
    )


def _rows_of_csv(file: Path, series: Series) -> Iterator[Mapping[str, Any]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if not {series.area, series.day, series.value} <= set(rows.fieldnames or ()):
            raise NotRead(_NOT_AS_KNOWN.format(series.file))
        yield from rows


def _rows_of_parquet(file: Path, series: Series) -> Iterator[Mapping[str, Any]]:
    from pyarrow import ArrowInvalid, parquet

    columns = ["measure_code", series.area, series.day, series.value]
    of_it = [("measure_code", "=", series.measure)]
    try:
        table = parquet.read_table(file, columns=columns, filters=of_it)
    except ArrowInvalid as error:
        raise NotRead(_NOT_AS_KNOWN.format(series.file)) from error
    yield from table.to_pylist()


def _is_of(row: Mapping[str, Any], series: Series, area: str) -> bool:
    return str(row[series.area]).casefold() == area.casefold()


def _day(cell: Any) -> dt.date | None:
    """The day of a row; a year's plans and pupils are counted in its January."""
    words = str(cell)
    if words.isdigit():
        return dt.date(int(words), 1, 1)
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def _number(cell: Any) -> Decimal | None:
    try:
        number = Decimal(str(cell))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
