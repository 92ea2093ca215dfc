"""Savings that were typed: their file, and the register that they make with other files."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from lineofsight.errors import NotRead
from lineofsight.money.savings.register import register
from lineofsight.money.savings.together import read_together
from lineofsight.money.savings.typed import (
    as_csv,
    columns,
    free_reference,
    read_one,
    rows_in,
    title_of,
)

HUBS = {
    "reference": "S1",
    "title": "Hubs; two, or “three”",
    "amount": "150000",
    "starts": "2026-27",
}
SHARE = {"reference": "S2", "title": "Youth justice", "percent": "20%"}


def file_of(folder: Path, *rows: dict[str, str], name: str = "typed_savings.csv") -> Path:
    file = folder / name
    file.write_bytes(as_csv(rows))
    return file


def test_a_file_holds_what_was_typed(tmp_path: Path) -> None:
    blank = dict.fromkeys(columns(), "")
    assert rows_in(file_of(tmp_path, HUBS, SHARE)) == ({**blank, **HUBS}, {**blank, **SHARE})
    assert rows_in(None) == ()


def test_the_reader_of_files_reads_it(tmp_path: Path) -> None:
    read = read_together([file_of(tmp_path, HUBS, SHARE)])
    assert [each.amount for each in read.proposals] == [Decimal(150_000), None]
    assert (read.problems, read.columns_not_read, read.file) == ((), (), "typed_savings.csv")


def test_every_title_is_one_that_the_reader_knows(tmp_path: Path) -> None:
    with file_of(tmp_path, HUBS).open(encoding="utf-8-sig", newline="") as opened:
        titles = next(csv.reader(opened))
    assert titles == [title_of(each) for each in columns()]
    assert title_of("amount", "£000") == "Amount (£000)"
    assert title_of("amount", "") == "Amount"


def test_a_file_with_a_column_of_somebodys_own_is_not_written_over(tmp_path: Path) -> None:
    file = file_of(tmp_path, HUBS)
    file.write_text(file.read_text("utf-8-sig").replace("Source", "Notes"), "utf-8")
    with pytest.raises(NotRead, match="take it away"):
        rows_in(file)


@pytest.mark.parametrize(("unit", "pounds"), [("£", 150), ("£000", 150_000), ("£m", 150_000_000)])
def test_an_amount_is_of_its_unit(unit: str, pounds: int) -> None:
    amount = "150" if unit != "£m" else "£150m"
    (read,) = read_one({"title": "Hubs", "amount": amount}, unit).proposals
    assert read.amount == pounds


def test_a_saving_without_a_reference_is_called_by_the_first_number_that_is_free() -> None:
    assert free_reference([]) == "Typed 1"
    assert free_reference([{"reference": "Typed 1"}, {"reference": "S1"}]) == "Typed 2"


def test_kept_and_typed_make_one_register_and_each_says_where_it_stands(tmp_path: Path) -> None:
    kept = file_of(tmp_path, HUBS, name="kept.csv")
    other = {**HUBS, "reference": "S9", "title": "Edge of care", "amount": "40000"}
    read = read_together([kept, file_of(tmp_path, other)])
    assert [each.place.file for each in read.proposals] == ["kept.csv", "typed_savings.csv"]
    assert read.file == "kept.csv and typed_savings.csv"
    totals = register(read).totals
    assert totals is not None
    assert totals.recurrent.low == totals.recurrent.high == 190_000


def test_a_saving_as_large_as_all_of_another_file_is_no_total_of_them(tmp_path: Path) -> None:
    rows = [{**HUBS, "reference": ref, "title": ref, "amount": "50000"} for ref in ("A", "B", "C")]
    kept = file_of(tmp_path, *rows, name="kept.csv")
    read = read_together([kept, file_of(tmp_path, {**HUBS, "reference": "D", "title": "D"})])
    assert register(read).totals.recurrent.low == 300_000  # type: ignore[union-attr]
