"""Rows come back from CSV and Parquet as they were."""

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from lineofsight.errors import WrongUse
from lineofsight.workspace.export import write_csv, write_parquet


@dataclass(frozen=True)
class Line:
    """A row with a column of every type."""

    text: str = ""
    count: int | None = None
    share: float | None = None
    yes: bool = False
    on: dt.date | None = None
    places: tuple[str, ...] = ()


ROWS = [
    Line(
        'a "quoted", cell\nof two lines’',
        3,
        0.25,
        yes=True,
        on=dt.date(2024, 3, 8),
        places=("one", "two"),
    ),
    Line(),
]


def test_csv_has_a_header_and_empty_cells_for_what_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    write_csv(Line, ROWS, file)
    with file.open(encoding="utf-8", newline="") as written:
        assert list(csv.reader(written)) == [
            ["text", "count", "share", "yes", "on", "places"],
            ['a "quoted", cell\nof two lines’', "3", "0.25", "True", "2024-03-08", "one; two"],
            ["", "", "", "False", "", ""],
        ]


def test_parquet_has_typed_columns(tmp_path: Path) -> None:
    file = tmp_path / "rows.parquet"
    write_parquet(Line, ROWS, file)
    with duckdb.connect() as connection:
        table = connection.read_parquet(str(file))
        assert [str(each) for each in table.types] == [
            "VARCHAR",
            "BIGINT",
            "DOUBLE",
            "BOOLEAN",
            "DATE",
            "VARCHAR",
        ]
        assert table.fetchall() == [
            (ROWS[0].text, 3, 0.25, True, dt.date(2024, 3, 8), "one; two"),
            ("", None, None, False, None, ""),
        ]


def test_no_rows_make_a_file_with_the_columns(tmp_path: Path) -> None:
    write_csv(Line, [], tmp_path / "none.csv")
    write_parquet(Line, [], tmp_path / "none.parquet")
    assert (tmp_path / "none.csv").read_text("utf-8").startswith("text,count,")
    with duckdb.connect() as connection:
        table = connection.read_parquet(str(tmp_path / "none.parquet"))
        assert (len(table.columns), table.fetchall()) == (6, [])


@pytest.mark.parametrize("write", [write_csv, write_parquet])
def test_a_file_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path, write: object) -> None:
    assert callable(write)
    with pytest.raises(WrongUse, match="could not be written"):
        write(Line, ROWS, tmp_path / "nowhere" / "rows")
