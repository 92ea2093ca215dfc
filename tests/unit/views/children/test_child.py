"""One child's record: what the lists hold, among what the law expected."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_children import (
    AS_AT,
    OPEN,
    REVIEW,
    VISIT,
    Line,
    Recorded,
    opened,
    workspace,
)

from lineofsight.model.tables import Type
from lineofsight.model.tables import table as listed
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.children.child import Child, child, table
from lineofsight.views.children.child_line import SAID_WITH, Day, Moment
from lineofsight.views.references import references

BORN = {"date_of_birth": "2014-02-28"}
CARE = {"care_start": "2026-03-02", "need_code": "N1", "last_review": "2026-03-30", **BORN}
PLAN = {"plan_start": "2026-01-05", "last_visit": "2026-09-10", "seen_alone": "no", **BORN}
LINES = (
    Line("CH-1", REVIEW, due="2026-06-30"),
    Line("CH-1", VISIT, "met", due="2026-10-14", reason="seen lately"),
    Line("CH-1", OPEN, "met", reason="in care on the day"),
    Line("CH-1", "care.health_assessment_overdue", "excluded", due="2026-11-01"),
)
ROWS = (
    Recorded("CH-1", "care", {**CARE, "team": "Team Wren", "worker": "Ann Ashby"}, row=7),
    Recorded(
        "CH-1", "protection", {**PLAN, "team": "Team Avocet"}, unread=("last_review",), row=4,
        problem="A date could not be read.",
    ),
    Recorded("CH-2", "need", {"date_of_birth": "2026-12-24"}),
)  # fmt: skip


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("child"), LINES, ROWS)


def record(folder: Path, of: str = "CH-1") -> Child:
    with opened(folder) as sources:
        return child(sources, Asked({"reference": references(sources).reference(of)}))


def moments(page: Child) -> list[Moment]:
    return [each for day in page.days for each in day.moments]


def day(page: Child, on: str) -> Day:
    return next(each for each in page.days if str(each.on) == on)


def test_the_title_does_not_say_who_it_is(council: Path) -> None:
    page = record(council)
    assert page.title == "A child’s record"
    assert page.child == "CH-1"


def test_another_reference_leads_to_nobody(council: Path) -> None:
    with opened(council) as sources, pytest.raises(NotHere):
        child(sources, Asked({"reference": "CH-1"}))


def test_days_stand_in_their_order_with_that_of_the_lists(council: Path) -> None:
    days = record(council).days
    assert [str(each.on) for each in days] == [
        "2014-02-28", "2026-01-05", "2026-03-02", "2026-03-30", "2026-06-30", "2026-09-10",
        "2026-09-30", "2026-10-14",
    ]  # fmt: skip
    assert [each.on for each in days if each.is_of_the_lists] == [AS_AT]
    assert [each.on.month for each in days if each.is_after] == [10]


def test_what_two_lists_say_alike_is_said_once(council: Path) -> None:
    (born,) = day(record(council), "2014-02-28").moments
    assert born.what == "Date of Birth"
    assert born.lists == ("List 7, Child protection", "List 8, Children in care")
    assert born.places == ("annex_a.xlsx, protection, row 4", "annex_a.xlsx, care, row 7")


def test_what_they_say_differently_stands_apart(tmp_path: Path) -> None:
    rows = (
        Recorded("CH-1", "need", BORN),
        Recorded("CH-1", "care", {"date_of_birth": "2013-02-28"}),
    )
    page = record(workspace(tmp_path, (), rows))
    assert [(each.what, each.on.year) for each in moments(page)] == [
        ("Date of Birth", 2013),
        ("Date of Birth", 2014),
    ]
    ages = [(each.says, each.lists) for each in page.facts if each.name == "Age"]
    assert ages == [("12", ("List 6, Children in need",)), ("13", ("List 8, Children in care",))]


def test_codes_are_said_in_words_beside_their_day(council: Path) -> None:
    page = record(council)
    (visit,) = day(page, "2026-09-10").moments
    assert visit.says == "Was the Child Seen Alone? no"
    (care,) = day(page, "2026-03-02").moments
    assert care.says == "Child's Category of Need: abuse or neglect"


def test_what_was_expected_stands_among_what_was_recorded(council: Path) -> None:
    (expected,) = day(record(council), "2026-06-30").moments
    assert expected.is_expected
    assert expected.says == "overdue. The next review is past due"
    assert (expected.measure, expected.title) == (
        REVIEW,
        "Children in care whose statutory review is overdue",
    )
    assert [law.address for law in expected.laws] == [
        "/law/children_in_care.first_review_working_days",
        "/law/children_in_care.second_review_months",
        "/law/children_in_care.later_review_months",
    ]
    assert "regulation 33" in expected.laws[0].source


def test_nothing_is_expected_of_whom_a_measure_leaves_out(council: Path) -> None:
    assert not [each for each in moments(record(council)) if each.on == dt.date(2026, 11, 1)]


def test_a_local_standard_says_whether_the_council_set_it(council: Path) -> None:
    (expected,) = day(record(council), "2026-10-14").moments
    (law,) = expected.laws
    assert law.source == "local standard, assumed: the council has not said"
    assert "10 working days" in law.words


def test_what_needs_an_answer_is_apart_from_what_does_not(council: Path) -> None:
    page = record(council)
    assert [each.line.measure for each in page.needs] == [REVIEW]
    assert {each.line.measure for each in page.others} == {
        VISIT, OPEN, "care.health_assessment_overdue",
    }  # fmt: skip


def test_age_teams_and_workers_are_those_of_each_list(council: Path) -> None:
    facts = [(each.name, each.says) for each in record(council).facts]
    assert facts == [
        ("Age", "12"), ("Team", "Team Avocet"), ("Team", "Team Wren"), ("Worker", "Ann Ashby"),
    ]  # fmt: skip


def test_a_child_not_yet_born_has_no_age(council: Path) -> None:
    facts = {each.name: each.says for each in record(council, "CH-2").facts}
    assert facts == {"Age": "not yet born", "Team": "not recorded", "Worker": "not recorded"}


def test_a_cell_that_could_not_be_read_is_said_with_its_place(council: Path) -> None:
    page = record(council)
    assert page.unread == (
        "“Date of latest review conference” in List 7, Child protection "
        "(annex_a.xlsx, protection, row 4) could not be read.",
    )
    row = page.rows[0]
    assert row.unread == ("Date of latest review conference",)
    assert row.problems == ("“DOB”: A date could not be read.",)
    assert "Child Protection Plan End Date" in row.blank
    assert "a value" not in str(page)


def test_rows_say_every_cell_in_words(council: Path) -> None:
    row = record(council).rows[1]
    assert (row.name, row.place) == ("List 8, Children in care", "annex_a.xlsx, care, row 7")
    assert [(each.title, each.says) for each in row.cells if each.column == "need_code"] == [
        ("Child's Category of Need", "abuse or neglect")
    ]


def test_the_table_has_a_line_for_each_moment(council: Path) -> None:
    page = record(council)
    lines = table(page)
    assert len(lines.rows) == len(moments(page))
    assert lines.name == "a-childs-record"
    assert [row[1] for row in lines.rows].count("expected") == 2


@pytest.mark.parametrize(("where", "said"), SAID_WITH.items())
def test_every_column_of_the_time_line_is_there(
    where: tuple[str, str], said: tuple[str, ...]
) -> None:
    table_, column = listed(where[0]), where[1]
    assert table_.column(column).type is Type.DATE
    assert all(table_.column(each).type is not Type.DATE for each in said)
