"""From files to a record: every layout, every odd cell, each with its place and its reason."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.inputs.workbooks import read_annex_a, sheet_name, text_of, titled, write_workbook

from lineofsight.inputs.cells import Cell
from lineofsight.model.record import Problem, Record
from lineofsight.model.tables import all_tables

BORN = dt.date(2015, 5, 1)
START = dt.date(2026, 3, 2)
NEED: dict[str, Cell] = {
    "child_id": "0012",
    "gender": "a) Male",
    "date_of_birth": BORN,
    "age": 11,
    "need_start": START,
    "status": "c) Child in need plan",
    "team": "Team Heron",
    "worker": "Ann\xa0 Example",
}
FRESH = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def read(folder: Path, rows: Sequence[Sequence[Cell]], name: str = "List_6") -> Record:
    return read_annex_a([write_workbook(folder / "lists.xlsx", {name: rows})])


def said(record: Record) -> list[Problem]:
    """The problems that stand in a row."""
    return [problem for problem in record.problems if problem.row is not None]


def test_a_row_is_read_with_its_place(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["List 6: Children in need"], *titled("need", NEED)]
    record = read(tmp_path, rows)
    need = record.tables["need"]
    assert {name: cells[0] for name, cells in need.columns.items() if cells[0] is not None} == {
        "child_id": "0012",
        "gender": "male",
        "date_of_birth": BORN,
        "age": 11,
        "need_start": START,
        "status": "need_plan",
        "team": "Team Heron",
        "worker": "Ann Example",
    }
    assert (need.files, need.sheets, need.rows) == (["lists.xlsx"], ["List_6"], [3])
    assert need.present == set(need.columns) == set(need.unread)
    assert said(record) == []
    assert len(record.problems) == 10  # the lists that are not there


CELLS: tuple[tuple[str, Cell, str], ...] = (
    ("last_seen", "31/02/2026", "not a date that can be read"),
    ("last_seen", "soon", "not a date that can be read"),
    ("last_seen", "30/12/1989", "before 1990"),
    ("last_seen", "01/01/1900", "a placeholder"),
    ("last_seen", dt.date(1900, 1, 1), "a placeholder"),
    ("last_seen", 2, "a placeholder"),
    ("last_seen", "01/01/1970", "a placeholder"),
    ("last_seen", "01/01/2205", "after 2100"),
    ("last_seen", "=NA()", "The formula in this cell failed"),
    ("last_seen", "#REF!", "The formula in this cell failed"),
    ("last_seen", dt.date(2014, 1, 1), "before the child's date of birth"),
    ("status", "somewhere else", "not one of the codes"),
    ("status", "=NA()", "The formula in this cell failed"),
    ("age", "eleven", "not an age"),
    ("team", "=NA()", "The formula in this cell failed"),
)


@pytest.mark.parametrize(("column", "cell", "says"), CELLS)
def test_a_cell_that_cannot_be_used_is_unread_and_nothing_else_changes(
    tmp_path: Path, column: str, cell: Cell, says: str
) -> None:
    whole = read(tmp_path, titled("need", NEED))
    record = read(tmp_path, titled("need", NEED | {column: cell}))
    need = record.tables["need"]
    assert need.columns[column] == [None]
    assert [name for name, flags in need.unread.items() if flags == [True]] == [column]
    (problem,) = said(record)
    assert says in problem.problem
    assert (problem.file, problem.sheet, problem.row) == ("lists.xlsx", "List_6", 2)
    assert problem.column is not None
    others = set(need.columns) - {column}
    assert {name: need.columns[name] for name in others} == {
        name: whole.tables["need"].columns[name] for name in others
    }


@pytest.mark.parametrize(
    "word", ["#N/A", "nan", "Unallocated", " duty ", "Awaiting  Allocation", ""]
)
def test_words_for_nobody_are_blank(tmp_path: Path, word: str) -> None:
    need = read(tmp_path, titled("need", NEED | {"worker": word})).tables["need"]
    assert (need.columns["worker"], need.unread["worker"]) == ([None], [False])


def test_a_worker_whose_formula_failed_is_nobody(tmp_path: Path) -> None:
    need = read(tmp_path, titled("need", NEED | {"worker": "=NA()"})).tables["need"]
    assert (need.columns["worker"], need.unread["worker"]) == ([None], [False])


def test_an_event_before_an_expected_birth_is_no_mistake(tmp_path: Path) -> None:
    unborn = NEED | {"date_of_birth": dt.date(2026, 11, 1), "age": -1}
    assert said(read(tmp_path, titled("need", unborn))) == []


def test_a_plan_may_begin_before_a_birth_and_care_may_not(tmp_path: Path) -> None:
    early = BORN - dt.timedelta(days=60)
    plan = titled("protection", {"child_id": "1", "date_of_birth": BORN, "plan_start": early})
    care = titled("care", {"child_id": "1", "date_of_birth": BORN, "care_start": early})
    record = read_annex_a([write_workbook(tmp_path / "a.xlsx", {"List_7": plan, "List_8": care})])
    assert record.tables["protection"].columns["plan_start"] == [early]
    assert record.tables["care"].unread["care_start"] == [True]


def test_rows_that_are_nobodys_are_set_aside_with_a_reason(tmp_path: Path) -> None:
    rows = titled("need", NEED, {}, NEED | {"child_id": ""}, NEED | {"child_id": "#N/A"})
    titles: list[Cell] = list(rows[0])
    total: list[Cell] = ["Total", 3, *[""] * (len(titles) - 2)]
    nameless: list[Cell] = ["", "Grand total", *[""] * (len(titles) - 2)]
    record = read(tmp_path, [*rows, titles, total, nameless])
    assert [problem.row for problem in said(record)] == [4, 5, 6, 7, 8]
    assert [problem.problem.split(",")[0] for problem in said(record)] == [
        "This row has no id to say whose it is",
        "This row has no id to say whose it is",
        "This row repeats the titles",
        "This row is a total",
        "This row is a total",
    ]
    (count,) = record.sources[0].tables
    assert (count.rows_read, count.rows_used, count.rows_set_aside) == (6, 1, 5)


def test_rows_alike_in_every_cell_are_one_and_reported(tmp_path: Path) -> None:
    again = NEED | {"need_start": "02/03/2026", "worker": "Ann Example"}
    record = read(tmp_path, titled("need", NEED, again, NEED | {"team": "Team Otter"}))
    assert record.tables["need"].rows == [2, 4]
    problems = said(record)
    assert [(each.row, each.problem[:29]) for each in problems] == [
        (3, "This row is the same in every"),
        (4, "This child has another row in"),
    ]


def test_rows_that_differ_in_an_unread_cell_are_two(tmp_path: Path) -> None:
    rows = titled("need", NEED | {"last_seen": "soon"}, NEED | {"last_seen": "later"})
    assert read(tmp_path, rows).tables["need"].rows == [2, 3]


def test_ids_that_differ_by_noughts_are_two_people_and_said(tmp_path: Path) -> None:
    record = read(tmp_path, titled("need", NEED, NEED | {"child_id": 12}))
    assert record.tables["need"].columns["child_id"] == ["0012", "12"]
    assert [each.value for each in said(record) if "noughts" in each.problem] == ["0012", "12"]


@pytest.mark.parametrize("cell", [1234567, 1234567.0, "1234567", " 1234567\xa0", "1234567.0"])
def test_a_number_and_its_text_are_one_id(tmp_path: Path, cell: Cell) -> None:
    record = read(tmp_path, titled("need", NEED | {"child_id": cell}))
    assert record.tables["need"].columns["child_id"] == ["1234567"]


def test_a_list_in_two_files_is_joined_and_said(tmp_path: Path) -> None:
    one = write_workbook(tmp_path / "a.xlsx", {"List_6": titled("need", NEED)})
    lacking = titled("need", NEED | {"child_id": "8"}, lacking=["status"])
    two = write_workbook(tmp_path / "b.xlsx", {"CIN": lacking})
    record = read_annex_a([one, two])
    need = record.tables["need"]
    assert (need.files, need.columns["child_id"]) == (["a.xlsx", "b.xlsx"], ["0012", "8"])
    assert (need.columns["status"], need.unread["status"]) == (["need_plan", None], [False, True])
    assert any("Two sheets hold this list" in problem.problem for problem in record.problems)
    assert [source.file for source in record.sources] == ["a.xlsx", "b.xlsx"]


def test_a_list_with_titles_and_no_rows_is_there_and_empty(tmp_path: Path) -> None:
    record = read(tmp_path, titled("need"))
    assert len(record.tables["need"]) == 0
    assert record.tables["need"].present
    assert any("titles and no rows" in problem.problem for problem in record.problems)


def test_a_column_that_the_file_lacks_is_not_present(tmp_path: Path) -> None:
    need = read(tmp_path, titled("need", NEED, lacking=["worker"])).tables["need"]
    assert "worker" not in need.present | set(need.unread)
    assert need.columns["worker"] == [None]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_files_say_the_same(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = titled("need", NEED | {"worker": "Zoë Example"})
    path = tmp_path / "List 6.csv"
    path.write_bytes(text_of(rows, delimiter).encode(encoding))
    record = read_annex_a([path])
    assert record.tables["need"].columns == read(tmp_path, rows).tables["need"].columns
    assert record.tables["need"].sheets == [None]
    assert record.sources[0].format == "csv"


def test_a_folder_of_one_file_a_list(tmp_path: Path) -> None:
    for each in all_tables():
        path = tmp_path / f"{sheet_name(each)}.csv"
        path.write_text(text_of(titled(each.id, {each.person: "7"})), encoding="utf-8")
    record = read_annex_a([tmp_path])
    assert {name: len(rows) for name, rows in record.tables.items()} == {
        each.id: 1 for each in all_tables()
    }
    assert record.problems == ()


def test_blank_rows_between_are_no_rows(tmp_path: Path) -> None:
    rows = titled("need", NEED, {}, {"team": " "}, NEED | {"child_id": "8"})
    record = read(tmp_path, rows)
    assert record.tables["need"].rows == [2, 5]
    assert said(record) == []


CHILDREN = st.lists(
    st.fixed_dictionaries(
        {
            "child_id": st.sampled_from(["1", "2", "03"]),
            "need_start": st.dates(dt.date(2020, 1, 1), dt.date(2026, 9, 1)),
            "status": st.sampled_from(["a)", "CIN", "e) Closed episode", "?"]),
            "last_seen": st.sampled_from(["", "soon", dt.date(2026, 8, 1)]),
        }
    ),
    max_size=6,
)


def answers(record: Record) -> list[tuple[object, ...]]:
    """The table's rows, unread cells told from blank ones, in an order of their own."""
    need = record.tables["need"]
    columns = [*need.columns.values(), *need.unread.values()]
    return sorted(zip(*columns, strict=True), key=repr)


@FRESH
@given(CHILDREN, st.randoms(use_true_random=False))
def test_order_repeats_spare_columns_and_date_formats_change_nothing(
    tmp_path: Path, children: list[dict[str, Cell]], random: object
) -> None:
    plain = read(tmp_path, titled("need", *children))
    rows = titled("need", *children, *children[:2])
    body = rows[1:]
    random.shuffle(body)  # type: ignore[attr-defined]
    body = [[_written(cell) for cell in row] + [number] for number, row in enumerate(body)]
    shuffled = read(tmp_path, [[*rows[0], "Row number"], *body])
    assert answers(shuffled) == answers(plain)


def _written(cell: Cell) -> Cell:
    return f"{cell:%d %b %Y}" if isinstance(cell, dt.date) else cell


@FRESH
@given(CHILDREN.filter(bool), st.data())
def test_making_a_cell_unreadable_only_makes_it_unread(
    tmp_path: Path, children: list[dict[str, Cell]], data: st.DataObject
) -> None:
    children = [child | {"child_id": str(number)} for number, child in enumerate(children, 1)]
    row = data.draw(st.integers(0, len(children) - 1))
    column = data.draw(st.sampled_from(["need_start", "status", "last_seen"]))
    before = read(tmp_path, titled("need", *children)).tables["need"]
    children[row] |= {column: "§§"}
    after = read(tmp_path, titled("need", *children)).tables["need"]
    for name, cells in after.columns.items():
        for place, cell in enumerate(cells):
            if (place, name) == (row, column):
                assert cell is None
                assert after.unread[name][place]
            else:
                assert cell == before.columns[name][place]
                assert after.unread[name][place] == before.unread[name][place]


def test_every_row_read_is_used_or_set_aside(tmp_path: Path) -> None:
    record = read(tmp_path, titled("need", NEED, NEED, NEED | {"child_id": ""}))
    for source in record.sources:
        for count in source.tables:
            assert count.rows_read == count.rows_used + count.rows_set_aside
            assert count.rows_used == len(record.tables[count.name])
    assert all(one < other for one, other in pairwise(record.tables["need"].rows))


def test_a_list_that_begins_away_from_the_corner(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[], [], *([*["", ""], *row] for row in titled("need", NEED))]
    rows[3][rows[2].index("Date Child Was Last Seen")] = "=NA()"
    record = read(tmp_path, rows)
    assert record.tables["need"].rows == [4]
    assert record.tables["need"].columns["status"] == ["need_plan"]
    assert record.tables["need"].unread["last_seen"] == [True]


def test_a_spare_column_and_a_second_one_are_kept_out_and_said(tmp_path: Path) -> None:
    rows = titled("need", NEED)
    rows[0] += ["Postcode", "Case status"]
    rows[1] += ["WX1 1AA", "e) Closed episode"]
    record = read(tmp_path, rows)
    assert record.tables["need"].columns["status"] == ["need_plan"]
    assert [(each.column, each.problem.split(",")[0]) for each in said(record)] == [
        ("Postcode", "This column is not part of the list"),
        ("Case status", "Another column of this list was read as this one"),
    ]
