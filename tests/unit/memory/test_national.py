"""The national picture is counts of documents, with their zeros and their doubt."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict

import pytest

from lineofsight.memory.asks_summed import asks_by_grade, asks_by_year
from lineofsight.memory.intervals import share
from lineofsight.memory.national import GradeCount, National, NotCounted, UnawareCount, national
from lineofsight.memory.national_rows import national_rows
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.model.themes import THEMES

Make = Callable[..., Reading]


@pytest.fixture
def documents(make: Make) -> list[Reading]:
    good, bad = {"overall_effectiveness": "good"}, {"overall_effectiveness": "inadequate"}
    return [
        make("ilacs_2018", "2019-11-29", good, asks=[("plans",), ("plans", "neglect")]),
        make("ilacs_2018", "2019-05-03", bad, asks=[("plans",)], unaware=2),
        make("ilacs_2023", "2024-03-08", bad, asks=[("neglect",)], unaware=1),
        make("ilacs_2023", "2024-03-08", bad),
        make("ilacs_2026", "2026-05-01", {"leaders": "good"}, unaware=1),
        make("focused_visit", "2019-06-05", asks=[("plans",)], unaware=1),
        make("focused_visit", None, asks=[("plans",)]),
    ]


@pytest.fixture
def picture(documents: Sequence[Reading]) -> National:
    return national(documents)


def test_it_says_what_it_is_made_of(picture: National) -> None:
    assert picture.documents == 7
    assert picture.inspected_from == dt.date(2019, 5, 3)
    assert picture.inspected_to == dt.date(2026, 5, 1)
    assert picture.not_counted == (NotCounted("the days of the inspection were not read", 1),)


def test_grades_have_a_row_for_every_grade_of_the_scale(picture: National) -> None:
    assert [each for each in picture.grades if each.year == 2019] == [
        GradeCount(2019, "ilacs_2018", "overall_effectiveness", grade, **share(n, 2))
        for grade, n in {
            "outstanding": 0,
            "good": 1,
            "requires_improvement": 0,
            "inadequate": 1,
        }.items()
    ]
    assert {each.area for each in picture.grades if each.year == 2026} == {"leaders"}


def test_a_grade_off_its_scale_is_not_lost(make: Make) -> None:
    (row,) = [
        each
        for each in national([make(grades={"leaders": "adequate"})]).grades
        if each.grade == "adequate"
    ]
    assert (row.n, row.d) == (1, 1)


def test_asks_are_counted_by_theme_year_and_overall_grade(picture: National) -> None:
    rows = {(each.theme, each.year, each.overall): each for each in picture.asks}
    plans = rows["plans", 2019, "good"]
    assert (plans.asks, plans.n, plans.d) == (2, 1, 1)
    assert rows["neglect", 2024, "inadequate"].d == 2
    assert rows["neglect", 2019, "not_graded"].n == 0
    assert len(picture.asks) == len(THEMES) * 5


def test_asks_add_up_over_grades_and_over_years(picture: National) -> None:
    by_year = {(each.theme, each.column): each for each in asks_by_year(picture.asks)}
    assert (by_year["plans", "2019"].asks, by_year["plans", "2019"].n) == (4, 3)
    assert by_year["plans", "2019"].d == 3
    by_grade = {(each.theme, each.column): each for each in asks_by_grade(picture.asks)}
    assert (by_grade["neglect", "inadequate"].n, by_grade["neglect", "inadequate"].d) == (1, 3)


def test_unawareness_is_counted_in_full_inspections_only(picture: National) -> None:
    assert picture.unaware == (
        UnawareCount("ilacs", "good", 0, **share(0, 1)),
        UnawareCount("ilacs", "inadequate", 3, **share(2, 3)),
        UnawareCount("ilacs", "none_printed", 1, **share(1, 1)),
    )


def test_unawareness_stands_apart_by_kind_of_inspection(make: Make) -> None:
    bad = {"overall_effectiveness": "inadequate"}
    readings = [
        make("sif", "2015-05-01", bad, unaware=4),
        make("ilacs_2018", "2019-05-03", bad),
        make("ilacs_2023", "2024-03-08", bad, unaware=1),
    ]
    assert national(readings).unaware == (
        UnawareCount("ilacs", "inadequate", 1, **share(1, 2)),
        UnawareCount("sif", "inadequate", 4, **share(1, 1)),
    )


def test_no_authority_is_named(make: Make) -> None:
    picture = national([make(authority=NamedAuthority("Wexcombe"), asks=[("plans",)], unaware=1)])
    assert "Wexcombe" not in str(asdict(picture))


def test_nothing_makes_an_empty_picture() -> None:
    picture = national([])
    assert (picture.documents, picture.inspected_from) == (0, None)
    assert (picture.grades, picture.asks, picture.unaware) == ((), (), ())


def test_the_long_table_holds_every_row(picture: National) -> None:
    rows = national_rows(picture)
    assert len(rows) == len(picture.grades) + len(picture.asks) + len(picture.unaware)
    assert [each.table for each in rows if each.overall == "none_printed" and not each.theme] == [
        "unaware"
    ]
    (unaware,) = [row for row in rows if row.table == "unaware" and row.overall == "inadequate"]
    assert (unaware.count, unaware.n, unaware.d) == (3, 2, 3)
