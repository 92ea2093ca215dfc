"""Savings files with one thing wrong each, and the sentence that a person gets."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from tests.broken.making import pdf_of

from lineofsight.errors import NotRead
from lineofsight.money.savings.reader import ReadSavings, read_savings
from lineofsight.money.savings.register import register

TITLES = ("ref", "title", "amount (£)", "period", "starts", "percent", "percent of", "prices")
RIGHT = ("A1", "Family hubs", "150000", "a year", "2021-22", "", "", "nominal")

# What is changed of a row that is right, the column that is blamed, and what is said.
SET_ASIDE = {
    "no title": ({"title": ""}, "title", "The row has no title"),
    "words for an amount": ({"amount (£)": "tbc"}, "amount (£)", "no amount of money"),
    "two amounts in a cell": ({"amount (£)": "£90k or £45k"}, "amount (£)", "no amount of money"),
    "a period of no kind": ({"period": "soon"}, "period", "does not say what the amount covers"),
    "a period of one year": ({"period": "over 1 years"}, "period", "does not say what"),
    "a period of a century": ({"period": "over 99 years"}, "period", "does not say what"),
    "a percentage of nothing": (
        {"amount (£)": "", "percent": "20", "percent of": "£0 net budget"},
        "percent of",
        "A percentage of nothing or less is no saving",
    ),
    "no percent": ({"percent": "0"}, "percent", "more than nothing and at most the whole"),
    "more than the whole": ({"percent": "120%"}, "percent", "at most the whole"),
    "less than no percent": ({"percent": "-20%"}, "percent", "more than nothing"),
    "words for a percentage": ({"percent": "a fifth"}, "percent", "no percentage"),
    "a base without a unit": (
        {"percent": "20%", "percent of": "450 net budget"},
        "percent of",
        "pounds, thousands or millions",
    ),
    "prices of no year": ({"prices": "real"}, "prices", "neither nominal nor the prices of a year"),
}

LEFT_OUT = {
    "a calendar year": ({"starts": "2021"}, "starts", "no day, month or financial year"),
    "a base in words alone": (
        {"percent": "20%", "percent of": "net budget"},
        "percent of",
        "does not begin with an amount",
    ),
}

REFUSED = {
    "no titles": (["a,b", "1,2"], "has no row of titles with “title”"),
    "titles alone": (["title,amount"], "has no row of titles with “title”"),
    "the same title twice": (["title,Title,amount", "A,B,£1"], "has two columns"),
    "two titles of one meaning": (
        ["proposal,saving,amount", "A,B,£1"],
        "has two columns that may be “title”",
    ),
    "a calendar year as a title": (
        ["title,2021 (£)", "A,1"],
        "may be the financial year 2020-21 or 2021-22",
    ),
}


def csv_file(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A text file with these rows and a tab between the cells."""
    file = folder / "savings.csv"
    file.write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    return file


def read_changed(folder: Path, change: dict[str, str]) -> ReadSavings:
    """The right row with some cells changed, and the right row after it."""
    changed = [change.get(title, cell) for title, cell in zip(TITLES, RIGHT, strict=True)]
    right = ("A2", *RIGHT[1:])
    return read_savings(csv_file(folder, [TITLES, changed, right]))


def test_the_row_that_is_changed_is_right(tmp_path: Path) -> None:
    read = read_changed(tmp_path, {})
    assert (len(read.proposals), read.problems) == (2, ())


@pytest.mark.parametrize("what", SET_ASIDE)
def test_a_row_whose_money_cannot_be_read_is_set_aside(tmp_path: Path, what: str) -> None:
    change, column, told = SET_ASIDE[what]
    read = read_changed(tmp_path, change)
    assert [each.reference for each in read.proposals] == ["A2"]
    (problem,) = read.problems
    assert (problem.row, problem.column) == (2, column)
    assert told in problem.problem
    assert problem.value is None


@pytest.mark.parametrize("what", LEFT_OUT)
def test_any_other_cell_is_left_out(tmp_path: Path, what: str) -> None:
    change, column, told = LEFT_OUT[what]
    read = read_changed(tmp_path, change)
    assert len(read.proposals) == 2
    (problem,) = read.problems
    assert (problem.row, problem.column) == (2, column)
    assert told in problem.problem


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_is_no_list_of_savings_is_refused(tmp_path: Path, what: str) -> None:
    lines, told = REFUSED[what]
    with pytest.raises(NotRead, match=told):
        read_savings(csv_file(tmp_path, [line.split(",") for line in lines]))


@pytest.mark.parametrize(
    ("titles", "row", "told"),
    [
        (["title", "amount"], ["A", "150"], "pounds, thousands or millions"),
        (["title", "amount (£000)"], ["A", "£150"], "The title says thousands or millions"),
        (["title", "2021-22 (£)", "2021/22 (£)"], ["A", "1", "2"], "the same financial year"),
        (
            ["title", "amount", "2021-22 (£)", "2022-23 (£)"],
            ["A", "£99", "10", "20"],
            "neither the sum of the years nor the last of them",
        ),
        (
            ["title", "starts", "2021-22 (£)"],
            ["A", "2022-23", "10"],
            "begins in another year than its first amount",
        ),
    ],
)
def test_money_in_doubtful_columns(
    tmp_path: Path, titles: list[str], row: list[str], told: str
) -> None:
    read = read_savings(csv_file(tmp_path, [titles, row]))
    assert read.proposals == ()
    assert told in read.problems[0].problem


def test_totals_and_blank_rows_are_passed_over(tmp_path: Path) -> None:
    rows = [["title", "amount"], ["A", "£10"], ["", ""], ["Grand total", "£10"], ["Sub-total", "x"]]
    read = read_savings(csv_file(tmp_path, rows))
    assert ([each.title for each in read.proposals], read.problems) == (["A"], ())


def test_a_spreadsheet_with_a_heading_above_its_titles(tmp_path: Path) -> None:
    file = tmp_path / "savings.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Savings")
        book.add_worksheet("Notes").write_row(0, 0, ["Nothing here"])
        sheet.write(0, 1, "Budget 2026-27: proposals")
        sheet.write_row(2, 1, ["Ref", "Proposal", "2026-27 (£000)", "2027-28 (£000)"])
        sheet.write_row(3, 1, ["A1", "Family hubs", 120.5, 60])
        sheet.write_row(4, 1, ["", "Total", 120.5, 60])
    read = read_savings(file)
    (saving,) = register(read).savings
    assert (saving.proposal.place.sheet, saving.proposal.place.row) == ("Savings", 4)
    assert [each.recurrent for each in saving.readings] == [180_500, 60_000]


@pytest.mark.parametrize("content", [b"", b"  \n", b"\x00\x01\x02" * 100, pdf_of([b"<<>>"])])
def test_what_is_no_list_at_all(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "savings.csv"
    file.write_bytes(content)
    with pytest.raises(NotRead):
        read_savings(file)


CELLS = st.one_of(
    st.sampled_from(["£10", "-5", "20%", "2021-22", "2021", "over 2 years", "£0", "", "tbc"]),
    st.text(max_size=8),
)


@given(st.lists(st.tuples(*[CELLS] * len(TITLES)), min_size=1, max_size=4))
def test_whatever_is_typed_makes_a_register_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("typed")
    try:
        read = read_savings(csv_file(folder, [TITLES, *rows]))
    except NotRead:
        return
    made = register(read)
    assert len(made.savings) == len(read.proposals)
    assert made.totals is None or made.totals.recurrent.low <= made.totals.recurrent.high


def test_a_folder_is_named_and_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match=rf"^{tmp_path.name}: This is a folder: name the file"):
        read_savings(tmp_path)
