"""Every measure by area, and what the filters let through."""

from pathlib import Path

import pytest
from tests.unit.views.making_measures import Counts, Lists, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.measures.blind_spots import all_ids
from lineofsight.views.asked import Asked
from lineofsight.views.measures.measures import Measures, Row, measures, table

LATE, OPEN, WORKERS = "cpp.visit_overdue", "cpp.open", "workforce.children_per_worker"
OVER_21 = "leaving.over_21_without_adviser"
FIGURES = {
    LATE: Counts(met=62, not_met=10, cannot_say=3),
    OPEN: Counts(met=72),
    WORKERS: Counts(met=29),
    OVER_21: Counts(met=40, not_met=12),
}


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("measures"), Lists(figures=FIGURES))


def page(folder: Path, **filters: str) -> Measures:
    with opened(folder) as sources:
        return measures(sources, Asked(filters=filters))


def rows(shown: Measures) -> dict[str, Row]:
    return {each.id: each for area in shown.areas for each in area.measures}


def test_every_measure_is_there_answered_or_not(council: Path) -> None:
    shown = page(council)
    assert rows(shown).keys() == all_ids().keys()
    assert (shown.shown, shown.in_all, shown.answered) == (
        len(all_ids()),
        len(all_ids()),
        len(FIGURES),
    )


def test_a_figure_stands_with_how_it_stands_and_who_cannot_be_told(council: Path) -> None:
    row = rows(page(council))[LATE]
    assert (row.figure, row.cannot_say) == ("10 of 72 (13.9%)", 3)
    assert row.stands == "Out of line for 10 of 72."
    assert row.is_out_of_line


def test_a_number_to_know_is_out_of_no_line(council: Path) -> None:
    assert not rows(page(council))[OPEN].is_out_of_line


@pytest.mark.parametrize(("line", "measure"), [("out", LATE), ("look", OVER_21)])
def test_what_breaks_a_rule_stands_apart_from_what_is_to_be_looked_at(
    council: Path, line: str, measure: str
) -> None:
    assert list(rows(page(council, line=line))) == [measure]


def test_children_for_each_worker_are_said_so(council: Path) -> None:
    assert rows(page(council))[WORKERS].figure == "14.5 each (29 for 2)"


def test_a_blind_one_says_why(council: Path) -> None:
    row = rows(page(council))["care.visit_overdue"]
    assert (row.status_words, row.stands) == ("not visible", "needs other data.")


def test_those_with_a_figure_come_first_in_an_area(council: Path) -> None:
    for area in page(council).areas:
        answered = [each.status == "answered" for each in area.measures]
        assert answered == sorted(answered, reverse=True)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"status": "answered"}, set(FIGURES)),
        ({"status": "answered", "area": "leaders"}, {WORKERS}),
        ({"status": "answered", "theme": "visits_direct_work"}, {LATE}),
        ({"line": "out"}, {LATE}),
        ({"status": "answered", "line": "neither"}, {OPEN, WORKERS}),
        ({"status": "failed"}, set()),
        ({"status": "  "}, set(all_ids())),
    ],
)
def test_filters(council: Path, filters: dict[str, str], expected: set[str]) -> None:
    shown = page(council, **filters)
    assert set(rows(shown)) == expected
    assert shown.shown == len(expected)
    assert shown.in_all == len(all_ids())


def test_the_chosen_value_is_marked(council: Path) -> None:
    area = next(each for each in page(council, area="leaders").filters if each.name == "area")
    assert [each.value for each in area.choices if each.is_chosen] == ["leaders"]


@pytest.mark.parametrize("name", ["area", "theme", "status", "line"])
def test_a_value_that_there_is_not_is_refused(council: Path, name: str) -> None:
    with pytest.raises(WrongUse, match="choose one on the page"):
        page(council, **{name: "nonsense"})


def test_before_any_lists_everything_is_blind(tmp_path: Path) -> None:
    shown = page(tmp_path)
    assert shown.answered == 0
    assert len(rows(shown)) == len(all_ids())


def test_the_table_has_a_line_for_each(council: Path) -> None:
    file = table(page(council, status="answered"))
    assert len(file.rows) == len(FIGURES)
    assert all(len(row) == len(file.headings) for row in file.rows)
    late = next(row for row in file.rows if row[0] == LATE)
    assert late[5:9] == (10, 72, pytest.approx(100 * 10 / 72), 3)
