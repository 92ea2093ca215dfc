"""One import: its lists, what no file held, and what the measures came to."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_data import Cells, Load, Read, opened, workspace

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.registry import all_measures
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.imports_one import OneImport, one_import, table

DAY = dt.date(2026, 9, 30)
VISIT, OPEN = "cpp.visit_overdue", "cpp.open"


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    load = Load(
        DAY,
        [Read("need", 882, 874), Read("protection")],
        {
            ("protection", "last_visit"): Cells(40, is_present=False),
            ("protection", "gender"): Cells(40, is_present=False),
            ("protection", "plan_start"): Cells(40),
        },
        answered={"cin.not_seen": (20, 148)},
        blind={VISIT: "needs “Date of the Last Statutory Visit” in List 7"},
        failed=[OPEN],
    )
    return workspace(tmp_path_factory.mktemp("imports"), load)


def page(folder: Path, number: str = "1") -> OneImport:
    with opened(folder) as there:
        return one_import(there, Asked({"number": number}))


def test_its_lists_stand_in_the_order_of_the_files(council: Path) -> None:
    assert [(each.words, each.rows_used, each.rows_set_aside) for each in page(council).lists] == [
        ("List 6, Children in need", 874, 8),
        ("List 7, Child protection", 40, 0),
    ]


def test_columns_that_no_file_has_are_named_where_a_measure_reads_them(council: Path) -> None:
    assert [each.column for each in page(council).columns_missing] == ["last_visit"]
    assert len(page(council).lists_missing) == 9


def test_what_the_measures_came_to(council: Path) -> None:
    shown = page(council)
    assert [(each.id, each.figure) for each in shown.answered] == [
        ("cin.not_seen", "20 of 148 (13.5%)")
    ]
    assert VISIT in {each.id for each in shown.lacking}
    assert [each.id for each in shown.failed] == [OPEN]
    assert shown.needing == ()
    assert shown.in_all == len(all_measures())


def test_a_blind_one_says_what_it_needs(council: Path) -> None:
    blind = next(each for each in page(council).lacking if each.id == VISIT)
    assert blind.why_blind == "needs “Date of the Last Statutory Visit” in List 7"
    assert (blind.n, blind.figure) == (None, "not known")


@pytest.mark.parametrize("number", ["2", "0", "one", "²", "1.0"])
def test_another_number_is_not_here(council: Path, number: str) -> None:
    with pytest.raises(NotHere, match="No import of this number"):
        page(council, number)


def test_without_lists_there_is_no_import(tmp_path: Path) -> None:
    with pytest.raises(NotHere):
        page(tmp_path)


def test_the_table_has_every_measure_of_the_import(council: Path) -> None:
    file = table(page(council))
    assert {row[0] for row in file.rows} == set(all_measures())
    assert set(all_measures()) <= set(all_ids())
    assert all(len(row) == len(file.headings) for row in file.rows)
