"""Sheets that hold more than one list of people: other lists below, totals, notes, no ids."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.unit.inputs.workbooks import read_annex_a, text_of, titled, write_workbook

from lineofsight.inputs.annex_a import read_mapping, read_with_mapping, write_mapping
from lineofsight.inputs.cells import Cell
from lineofsight.model.record import Problem, Record
from lineofsight.model.tables import all_tables

Rows = list[list[Cell]]


def children(name: str, ids: Sequence[Cell], team: str = "Heron") -> Rows:
    return titled(name, *({"child_id": each, "team": team} for each in ids))


def read(folder: Path, rows: Rows, name: str = "Sheet1") -> Record:
    return read_annex_a([write_workbook(folder / "lists.xlsx", {name: rows})])


def used(record: Record) -> dict[str, list[object]]:
    return {name: list(rows.columns["child_id"]) for name, rows in record.tables.items()}


def in_rows(record: Record) -> list[tuple[int | None, str]]:
    """What is said of rows, up to its first comma."""
    return [
        (each.row, each.problem.split(",")[0]) for each in record.problems if each.row is not None
    ]


@pytest.mark.parametrize("between", [0, 1, 3])
@pytest.mark.parametrize("long", [2, 15])
def test_two_lists_on_one_sheet_are_both_read(tmp_path: Path, between: int, long: int) -> None:
    ids = [f"A{number}" for number in range(long)]
    blank: Rows = [[]] * between
    record = read(tmp_path, children("need", ids) + blank + children("protection", ["B1", "B2"]))
    assert used(record) == {"need": ids, "protection": ["B1", "B2"]}
    assert record.tables["protection"].rows == [long + between + 3, long + between + 4]
    assert in_rows(record) == []


def test_all_eleven_lists_on_one_sheet_are_read(tmp_path: Path) -> None:
    rows = [row for each in all_tables() for row in [*titled(each.id, {each.person: "7"}), []]]
    record = read_annex_a([write_workbook(tmp_path / "lists.xlsx", {"Sheet1": rows})])
    assert {name: len(found) for name, found in record.tables.items()} == {
        each.id: 1 for each in all_tables()
    }
    assert record.problems == ()


def test_two_lists_in_one_text_file_are_both_read(tmp_path: Path) -> None:
    path = tmp_path / "lists.csv"
    path.write_text(text_of(children("need", ["A1"]) + children("care", ["B1"])), encoding="utf-8")
    assert used(read_annex_a([path])) == {"need": ["A1"], "care": ["B1"]}


def test_a_list_below_may_begin_in_another_column(tmp_path: Path) -> None:
    below: Rows = [["", "", *row] for row in children("protection", ["B1"])]
    record = read(tmp_path, children("need", ["A1", "A2"]) + below)
    assert used(record) == {"need": ["A1", "A2"], "protection": ["B1"]}


def test_a_heading_above_the_second_list_is_nobody(tmp_path: Path) -> None:
    rows: Rows = [*children("need", ["A1"]), [], ["List 7: Child protection"]]
    record = read(tmp_path, rows + children("protection", ["B1"]))
    assert used(record) == {"need": ["A1"], "protection": ["B1"]}
    assert in_rows(record) == [(4, "This row has words where an id stands and little else")]


def test_the_same_titles_again_are_one_list_in_silence(tmp_path: Path) -> None:
    record = read(tmp_path, children("need", ["A1"]) + children("need", ["A2"]))
    assert used(record) == {"need": ["A1", "A2"]}
    assert in_rows(record) == [(3, "This row repeats the titles")]


def test_the_same_list_with_its_columns_in_another_order_is_read_by_its_own_titles(
    tmp_path: Path,
) -> None:
    turned = [row[::-1] for row in children("need", ["A2"], team="Otter")]
    record = read(tmp_path, children("need", ["A1"]) + turned)
    assert used(record) == {"need": ["A1", "A2"]}
    assert record.tables["need"].columns["team"] == ["Heron", "Otter"]
    assert not any("Two sheets" in each.problem for each in record.problems)


def test_rows_under_titles_of_no_list_are_not_read_as_the_lists_above(tmp_path: Path) -> None:
    other: Rows = [["Team", "Child Unique ID", "Gender", "Shoe size"], ["Heron", "B1", "M", 5]]
    record = read(tmp_path, [*children("need", ["A1"]), *other])
    assert used(record) == {"need": ["A1"]}
    assert in_rows(record) == [
        (3, "Titles that are none of the eleven lists' stand here below another list")
    ]


def test_two_lists_side_by_side_are_not_mixed(tmp_path: Path) -> None:
    need, protection = children("need", ["A1"]), children("protection", ["B1"])
    both: Rows = [[*one, "", *other] for one, other in zip(need, protection, strict=True)]
    apart = children("care", ["C1"])
    book = write_workbook(tmp_path / "lists.xlsx", {"Sheet1": both, "Sheet2": apart})
    record = read_annex_a([book])
    assert used(record) == {"care": ["C1"]}
    assert [each.sheet for each in record.problems if "side by side" in each.problem] == ["Sheet1"]


def test_columns_said_twice_are_not_a_list_beside(tmp_path: Path) -> None:
    rows = [[*row, *row[:6]] for row in children("need", ["A1"])]
    assert used(read(tmp_path, rows)) == {"need": ["A1"]}


def test_a_mapping_of_two_lists_on_one_sheet_reads_the_same_again(tmp_path: Path) -> None:
    rows = children("need", ["A1", "A2"]) + children("protection", ["B1"])
    book = write_workbook(tmp_path / "lists.xlsx", {"Sheet1": rows})
    record, mapping = read_with_mapping([book])
    write_mapping(mapping, tmp_path / "mapping.csv")
    told = read_mapping(tmp_path / "mapping.csv")
    assert read_annex_a([book], told).tables == record.tables
    longer = children("need", ["A1", "A2", "A3"]) + children("protection", ["B1"])
    later = write_workbook(tmp_path / "later.xlsx", {"Sheet1": longer})
    assert used(read_annex_a([later], told)) == {"need": ["A1", "A2", "A3"], "protection": ["B1"]}
    alone = write_workbook(tmp_path / "alone.xlsx", {"Sheet1": children("need", ["A1"])})
    assert used(read_annex_a([alone], told)) == {"need": ["A1"]}


def test_a_list_below_is_kept_out_when_a_mapping_says_so(tmp_path: Path) -> None:
    book = write_workbook(
        tmp_path / "lists.xlsx",
        {"Sheet1": children("need", ["A1"]) + children("protection", ["B1"])},
    )
    said = "file,sheet,header_row,list,column,title,read_as,sure\n"
    said += "lists.xlsx,Sheet1,1,need,,,,\nlists.xlsx,Sheet1,3,not_a_list,,,,\n"
    (tmp_path / "mapping.csv").write_text(said, encoding="utf-8")
    assert used(read_annex_a([book], read_mapping(tmp_path / "mapping.csv"))) == {"need": ["A1"]}


def test_a_list_of_which_no_row_has_an_id_is_not_said_to_be_empty(tmp_path: Path) -> None:
    record = read(tmp_path, titled("need", {"team": "Heron"}, {"team": "Otter"}))
    sentences = [each.problem for each in record.problems]
    assert any("Every row of this list was set aside" in each for each in sentences)
    assert not any("titles and no rows" in each for each in sentences)


A_TOTAL, A_NOTE = "This row is a total", "This row has words where an id stands and little else"
BELOW: tuple[tuple[list[Cell], str], ...] = (
    (["Total", 3], A_TOTAL),
    (["Team A total", 3], A_TOTAL),
    (["Team A total", 3, "60%"], A_TOTAL),
    (["Total number of children", 15], A_TOTAL),
    (["Count: 15"], A_TOTAL),
    (["Number of rows", 15], A_TOTAL),
    (["Note: excludes children open to early help"], A_NOTE),
    (["Notes"], A_NOTE),
    (["* NFA = no further action"], A_NOTE),
    (["Source: Mosaic"], A_NOTE),
    (["Printed", "30/09/2026"], A_NOTE),
    (["Produced by the data team 30/09/2026"], A_NOTE),
    (["Team Heron"], A_NOTE),
    (["3 rows"], A_NOTE),
    (["OFFICIAL"], A_NOTE),
    (["End of report."], A_NOTE),
)


@pytest.mark.parametrize(("row", "says"), BELOW, ids=lambda each: str(each))
@pytest.mark.parametrize("ids", [["KX1", "KX2"], [1234, 1235], ["KX 1", "KX 2"], ["ab-1", "ab-2"]])
def test_totals_and_notes_are_nobody(
    tmp_path: Path, row: list[Cell], says: str, ids: list[Cell]
) -> None:
    record = read(tmp_path, [*children("need", ids), row], "List_6")
    assert len(record.tables["need"]) == 2
    assert in_rows(record) == [(4, says)]
    (count,) = record.sources[0].tables
    assert (count.rows_read, count.rows_used, count.rows_set_aside) == (3, 2, 1)


PEOPLE: tuple[tuple[list[Cell], list[Cell]], ...] = (
    (["KX1", "KX2"], ["KX3"]),
    (["KX1", "KX2"], [77]),
    (["KX1", "KX2"], ["KX-3"]),
    (["KX 1", "KX 2"], ["AB 34"]),
    (["Heron A", "Otter B"], ["Wren C"]),
    (["Heron", "Otter"], ["Wren"]),
    (["KX1", "KX2"], ["UNBORN Heron", "a) Male"]),
    (["KX1", "KX2"], ["NOTE7"]),
    (["KX1", "KX2"], ["Source-7"]),
)


@pytest.mark.parametrize(("ids", "row"), PEOPLE, ids=lambda each: str(each))
def test_a_person_of_whom_little_is_written_still_counts(
    tmp_path: Path, ids: list[Cell], row: list[Cell]
) -> None:
    record = read(tmp_path, [*children("need", ids), row], "List_6")
    assert len(record.tables["need"]) == 3
    assert in_rows(record) == []


def test_a_full_row_counts_whatever_its_id_says(tmp_path: Path) -> None:
    row: list[Cell] = ["Note of Heron", "a) Male", "", "01/04/2015", 11]
    record = read(tmp_path, [*children("need", ["KX1"]), row], "List_6")
    assert len(record.tables["need"]) == 2


def test_a_list_of_ids_alone_is_a_list(tmp_path: Path) -> None:
    record = read(tmp_path, titled("need", {"child_id": "Heron A"}, {"child_id": "Otter"}))
    assert used(record) == {"need": ["Heron A", "Otter"]}


@pytest.mark.parametrize("dash", ["-", "–", "—", " - "])
@pytest.mark.parametrize("column", ["last_seen", "status", "team", "worker", "age"])
def test_a_dash_alone_is_blank(tmp_path: Path, dash: str, column: str) -> None:
    need = read(tmp_path, titled("need", {"child_id": "7", column: dash})).tables["need"]
    assert (need.columns[column], need.unread[column]) == ([None], [False])


def test_a_dash_for_an_id_says_nobody(tmp_path: Path) -> None:
    record = read(tmp_path, children("need", ["KX1", "-"]))
    assert in_rows(record) == [(3, "This row has no id to say whose it is")]


@pytest.mark.parametrize("written", ["--", "- 5", "c-"])
def test_what_holds_more_than_a_dash_is_unread(tmp_path: Path, written: str) -> None:
    need = read(tmp_path, titled("need", {"child_id": "7", "last_seen": written})).tables["need"]
    assert need.unread["last_seen"] == [True]


@pytest.mark.parametrize(
    ("one", "other"), [("0012", "12"), ("ab12", "AB12"), ("ab 12", "ab12"), ("0AB 1", "ab1")]
)
def test_ids_that_are_nearly_alike_are_said(tmp_path: Path, one: str, other: str) -> None:
    record = read(tmp_path, children("need", [one, other]))
    alike = [
        each.value for each in record.problems if "capitals, spaces or noughts" in each.problem
    ]
    assert alike == [one, other]
    assert used(record) == {"need": [one, other]}


@pytest.mark.parametrize(("one", "other"), [("120", "12"), ("ab12", "ab13"), ("ab-12", "ab12")])
def test_ids_that_differ_otherwise_are_two_in_silence(tmp_path: Path, one: str, other: str) -> None:
    assert in_rows(read(tmp_path, children("need", [one, other]))) == []


def about(record: Record, title: str) -> Problem:
    return next(each for each in record.problems if each.column == title and each.row == 1)


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        ([], "nothing needs doing"),
        (["status"], "if it is the missing “Case Status”, say so in the mapping report"),
        (["status", "worker"], "if it is one of those that are missing, say so"),
    ],
)
def test_an_unknown_column_may_be_a_missing_one(
    tmp_path: Path, lacking: list[str], says: str
) -> None:
    rows = titled("need", {"child_id": "7"}, lacking=lacking)
    rows[0].append("Postcode")
    assert says in about(read(tmp_path, rows), "Postcode").problem


@pytest.mark.parametrize(
    ("cell", "value"), [(2, "2"), ("31/02/2026", "31/02/2026"), ("01/01/1900", "01/01/1900")]
)
def test_a_problem_has_the_cell_as_it_stood(tmp_path: Path, cell: Cell, value: str) -> None:
    record = read(tmp_path, titled("need", {"child_id": "7", "last_seen": cell}))
    assert [each.value for each in record.problems if each.row == 2] == [value]
