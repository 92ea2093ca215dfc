"""The files of many days come in their order, and one that cannot be read stops no other."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import on_a_plan, workbook

from lineofsight.errors import NothingRead
from lineofsight.law.standards import Standards
from lineofsight.loading.lists import DatedFiles, HowToRead
from lineofsight.loading.reading_ahead import reading_ahead

BAD = 2  # which of the days has an empty file


@pytest.mark.parametrize("days", [3, 6])  # in this process, and in others
def test_each_day_in_its_turn(tmp_path: Path, days: int) -> None:
    given = []
    for n in range(days):
        file = workbook(
            tmp_path, {"need": [on_a_plan(f"C{row}") for row in range(n + 1)]}, f"{n}.xlsx"
        )
        if n == BAD:
            file.write_bytes(b"")
        given.append(DatedFiles(dt.date(2026, 3 + n, 1), (file,)))
    rows = []
    for n, (dated, load) in enumerate(
        zip(given, reading_ahead(given, HowToRead(), Standards({})), strict=True)
    ):
        if n == BAD:
            with pytest.raises(NothingRead, match=r"2\.xlsx: The file is empty"):
                load()
        else:
            read = load()
            assert read.as_at == dated.as_at
            rows.append(len(read.record.tables["need"]))
    assert rows == [n + 1 for n in range(days) if n != BAD]
