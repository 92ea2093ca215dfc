"""Why a number is what it is: steps, reasons, what would change it, and the rows."""

import re
from pathlib import Path

import pytest
from tests.unit.views.making_measures import Case, Counts, Lists, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.measures.why import PAGE, Why, table, why

LATE = "cpp.visit_overdue"
COUNTS = Counts(met=3, not_met=2, excluded=1, cannot_say=1, due_10=2, due_20=3)
CASES = (
    Case("A1", "not_met", "no visit", "2026-09-01", row=7),
    Case("A2", "not_met", "too old", "2026-09-02"),
    *(Case(f"B{n}", "met", "in time") for n in range(3)),
    Case("C1", "cannot_say", "Date: is blank", row=None),
    Case("D1", "excluded", "not yet born"),
)
LISTS = Lists(figures={LATE: COUNTS}, cases={LATE: CASES}, rows={"protection": (12, 2)})


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("why"), LISTS)


def page(folder: Path, measure: str = LATE, **filters: str) -> Why:
    with opened(folder) as sources:
        return why(sources, Asked({"measure": measure}, filters))


def test_each_step_leads_to_the_figure(council: Path) -> None:
    assert [(each.words, each.number) for each in page(council).steps] == [
        ("Rows of List 7, Child protection", 12),
        ("Children asked about", 7),
        ("Not left out by the definition", 6),
        ("Of whom it could be told", 5),
        ("Counted in the figure", 2),
    ]


def test_reasons_stand_under_their_verdict_the_most_first(council: Path) -> None:
    assert [(each.words, each.reason, each.children) for each in page(council).reasons] == [
        ("overdue", "no visit", 1),
        ("overdue", "too old", 1),
        ("in time", "in time", 3),
        ("cannot tell", "Date: is blank", 1),
        ("not in this number", "not yet born", 1),
    ]


def test_what_would_change_it(council: Path) -> None:
    assert page(council).changes == (
        "It cannot be told of 1 child: were they known, the figure would lie between 2 of 6 "
        "(33.3%) and 3 of 6 (50.0%).",
        "Due in the next 10 working days: 2 children. What is not recorded by then is overdue.",
        "Rows of the list set aside: 2. Put right and loaded again, they may add to it.",
    )


def test_the_rows_are_those_that_the_figure_counts(council: Path) -> None:
    cases = page(council).cases
    assert (cases.verdict, cases.in_all, cases.pages) == (Verdict.NOT_MET, 2, 1)
    first = cases.rows[0]
    assert (first.child, first.file, first.sheet, first.row) == ("A1", "annex_a.xlsx", "List 7", 7)
    assert str(first.due) == "2026-09-01"


def test_a_child_is_reached_by_a_reference(council: Path) -> None:
    reference = page(council).cases.rows[0].reference
    assert re.fullmatch("[0-9a-f]{16}", reference or "")


def test_other_verdicts_can_be_asked_for(council: Path) -> None:
    cases = page(council, verdict="cannot_say").cases
    assert [(each.child, each.reason, each.row) for each in cases.rows] == [
        ("C1", "Date: is blank", None)
    ]


@pytest.mark.parametrize("verdict", ["late", "failed", "*"])
def test_a_verdict_that_there_is_not_is_refused(council: Path, verdict: str) -> None:
    with pytest.raises(WrongUse, match="choose one on the page"):
        page(council, verdict=verdict)


def test_rows_come_in_pages(tmp_path: Path) -> None:
    many = tuple(Case(f"A{n:03}", "not_met") for n in range(PAGE + 1))
    lists = Lists(figures={LATE: Counts(not_met=len(many))}, cases={LATE: many})
    folder = workspace(tmp_path, lists)
    assert len(page(folder).cases.rows) == PAGE
    assert [each.child for each in page(folder, page="2").cases.rows] == [f"A{PAGE:03}"]
    with pytest.raises(NotHere, match="2 pages"):
        page(folder, page="3")


def test_the_query_is_the_one_that_was_run(council: Path) -> None:
    assert page(council).query == all_measures()[LATE].sql()


def test_a_measure_without_a_figure_has_nothing_to_explain(council: Path) -> None:
    with pytest.raises(NotHere, match="needs other data"):
        page(council, "cpp.open")


def test_before_any_lists_there_is_nothing_to_explain(tmp_path: Path) -> None:
    with pytest.raises(NotHere):
        page(tmp_path)


def test_the_table_names_no_child(council: Path) -> None:
    said = str(table(page(council)).rows)
    assert "no visit" in said
    assert "A1" not in said
