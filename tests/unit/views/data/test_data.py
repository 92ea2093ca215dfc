"""Every import that is kept, and what the newest do not tell."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_data import NOW, Load, Problem, Read, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked
from lineofsight.views.data.data import Data, data, table

AUGUST, SEPTEMBER = dt.date(2026, 8, 31), dt.date(2026, 9, 30)


def page(folder: Path, **filters: str) -> Data:
    with opened(folder) as there:
        return data(there, Asked(filters=filters))


def council(folder: Path) -> Path:
    lists = [Read("need", 882, 874), Read("protection", 112, 111, "list 7, new.csv")]
    return workspace(
        folder,
        Load(SEPTEMBER, [Read("need", 10, 10)], answers_for_its_day=False),
        Load(AUGUST, [Read("need", 870, 870)]),
        Load(SEPTEMBER, lists),
        problems=[Problem("One: do it."), Problem("Two: do it.")],
    )


def test_the_newest_lists_come_first_and_say_that_they_answer(tmp_path: Path) -> None:
    shown = page(council(tmp_path))
    assert [(each.number, each.as_at, each.answers) for each in shown.imports] == [
        (3, SEPTEMBER, True),
        (1, SEPTEMBER, False),
        (2, AUGUST, False),
    ]
    assert [each.stands for each in shown.imports] == [
        "Answers now",
        "A later import of the same day stands in its place",
        "History",
    ]


def test_an_import_counts_the_rows_of_all_its_files(tmp_path: Path) -> None:
    newest = page(council(tmp_path)).newest
    assert newest is not None
    assert (newest.rows_read, newest.rows_used, newest.rows_set_aside) == (994, 985, 9)
    assert set(newest.files) == {"annex_a.xlsx", "list 7, new.csv"}
    assert newest.kept == NOW


def test_problems_are_counted_and_the_worst_are_few(tmp_path: Path) -> None:
    shown = page(council(tmp_path))
    assert shown.problems == 2
    assert len(shown.worst) <= 5
    assert "No file holds List 8, Children in care" in shown.worst[0].sentence
    assert shown.worst_in_all >= 2  # list 9 is in no file either


def test_before_any_lists_it_says_what_is_missing(tmp_path: Path) -> None:
    shown = page(tmp_path)
    assert (shown.newest, shown.imports, shown.problems) == (None, (), 0)
    assert any("add the council’s workbook" in each for each in shown.missing)
    assert shown.documents == "No inspection documents have been added."


def test_a_page_has_fifty_imports(tmp_path: Path) -> None:
    folder = workspace(tmp_path, *(Load(AUGUST + dt.timedelta(n)) for n in range(51)))
    assert len(page(folder).imports) == 50
    assert [each.number for each in page(folder, page="2").imports] == [1]
    with pytest.raises(WrongUse):
        page(folder, page="3")


def test_the_table_has_a_line_for_each_import(tmp_path: Path) -> None:
    file = table(page(council(tmp_path)))
    assert [row[0] for row in file.rows] == [3, 1, 2]
    assert all(len(row) == len(file.headings) for row in file.rows)
