"""What a second import of the same day corrected, as its pages say it."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, Lists, kept, on_a_plan
from tests.unit.views.making_measures import opened

from lineofsight.evaluation.commit import write_read_model
from lineofsight.inputs.cells import Cell
from lineofsight.law.standards import Standards
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data import corrected, corrections
from lineofsight.views.data.corrected import CorrectedCases, corrected_cases
from lineofsight.views.data.corrections import CorrectionsPage, corrections_page
from lineofsight.views.data.data import data

SEEN = "cin.not_seen"
JULY, LONG_AGO = dt.date(2026, 7, 31), dt.date(2026, 3, 2)


def need(**seen: Cell) -> Lists:
    """Children on a plan by when they were seen."""
    return {"need": [on_a_plan(child, last_seen=day) for child, day in seen.items()]}


PLANS: Lists = {"protection": [{"child_id": "a", "plan_start": LONG_AGO}]}


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """July; then September twice: two were seen after all, one is not ours, and a list more."""
    folder = tmp_path_factory.mktemp("corrected")
    kept(folder, need(a=LONG_AGO), JULY)
    kept(folder, need(a=LONG_AGO, b=LONG_AGO, c=LONG_AGO, d=AS_AT, x=AS_AT))
    kept(folder, {**need(a=AS_AT, b=AS_AT, c=LONG_AGO, d="soon"), **PLANS})
    write_read_model(folder, Standards({}))
    return folder


def page(folder: Path, number: str = "3") -> CorrectionsPage:
    with opened(folder) as sources:
        return corrections_page(sources, Asked({"number": number}))


def cases(folder: Path, measure: str = SEEN) -> CorrectedCases:
    with opened(folder) as sources:
        return corrected_cases(sources, Asked({"number": "3", "measure": measure}))


def test_rows_that_came_and_went(council: Path) -> None:
    shown = page(council)
    assert [(each.list, each.added, each.gone) for each in shown.rows] == [
        ("need", 3, 4), ("protection", 1, 0),
    ]  # fmt: skip
    assert shown.sentences[0].startswith("4 rows came and 4 rows went")
    assert "4 children stand differently" in shown.sentences[1]


def test_a_measures_figures_and_how_many_stand_differently(council: Path) -> None:
    (seen,) = (each for each in page(council).measures if each.id == SEEN)
    assert (seen.before, seen.now) == ("3 of 5 (60.0%)", "1 of 3 (33.3%)")
    assert [(each.before, each.now, each.cases) for each in seen.ways] == [
        ("overdue", "in time", 2),
        ("in time", "cannot tell", 1),
        ("in time", "not asked about", 1),
    ]
    assert seen.ways[0].address == f"/data/imports/3/corrections/{SEEN}#not_met-met"


def test_a_measure_that_one_of_them_cannot_answer_names_nobody(council: Path) -> None:
    (plans,) = (each for each in page(council).measures if each.id == "cpp.open")
    assert plans.before.startswith("not visible: needs List 7")
    assert (plans.now, plans.ways) == ("1", ())


def test_what_nobody_corrected_is_not_listed(council: Path) -> None:
    assert "cin.disabled_not_seen" not in {each.id for each in page(council).measures}


def test_who_stands_differently(council: Path) -> None:
    found = cases(council)
    assert [[each.child for each in group.cases] for group in found.groups] == [
        ["a", "b"], ["d"], ["x"],
    ]  # fmt: skip
    assert found.groups[0].cases[0].address is not None
    assert found.groups[2].cases[0].address is None  # x is in no list now
    assert next(iter(corrected.table(found).rows)) == (SEEN, "a", "a", "overdue", "in time")


def test_the_file_has_lists_figures_and_ways(council: Path) -> None:
    rows = list(corrections.table(page(council)).rows)
    assert tuple(rows[0])[:4] == ("rows gone and added", "List 6, Children in need", 4, 3)
    assert {row[0] for row in rows} == {"rows gone and added", "measure", "stands differently"}
    assert all(len(row) == 9 for row in rows)


def test_the_imports_say_which_of_them_corrects(council: Path) -> None:
    with opened(council) as sources:
        shown = data(sources, Asked())
    assert [(each.number, each.corrects) for each in shown.imports] == [
        (3, 2),
        (2, None),
        (1, None),
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("2", "took the place of no other"),
        ("9", "No import of this number"),
        ("x", "No import of this number"),
    ],
)
def test_an_import_that_corrected_none_says_so(council: Path, number: str, said: str) -> None:
    with pytest.raises(NotHere, match=said):
        page(council, number)


def test_a_measure_that_there_is_not(council: Path) -> None:
    with pytest.raises(NotHere, match="no measure of that name"):
        cases(council, "cin.nothing")


def test_a_measure_in_which_nobody_stands_differently(council: Path) -> None:
    assert cases(council, "care.open").groups == ()
