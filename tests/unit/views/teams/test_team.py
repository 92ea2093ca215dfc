"""A manager's home, and the teams beside each other."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.register.days import on
from tests.unit.views.making_children import (
    AS_AT,
    OPEN,
    REVIEW,
    TODAY,
    UNALLOCATED,
    VISIT,
    Line,
    opened,
    workspace,
)

from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import open_register
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.teams.team import TeamHome, table, team
from lineofsight.views.teams.team_list import TeamList, team_list
from lineofsight.views.teams.team_list import table as list_table
from lineofsight.views.teams.team_sections import Group
from lineofsight.views.teams.teams import FILE, digest

MANY = [Line(f"A{number}", due=f"2026-09-{number:02}") for number in range(1, 8)]
LINES = (
    *MANY,
    Line("B1", verdict="met", due="2026-10-14"),
    Line("B2", verdict="met", due="2026-10-15"),
    Line("B3", verdict="cannot_say"),
    Line("B4", VISIT, due="2026-09-29"),
    Line("B5", UNALLOCATED, worker=None),
    Line("B1", OPEN, "met"),
    Line("B6", OPEN, "cannot_say"),
    Line("C1", team="Team Avocet", due="2026-09-01"),
    Line("C2", UNALLOCATED, team=None),
)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("team"), LINES)


def home(folder: Path, name: str | None = "Team Wren") -> TeamHome:
    with opened(folder) as sources:
        return team(sources, Asked({"team": digest(name)}))


def teams(folder: Path, **filters: str) -> TeamList:
    with opened(folder) as sources:
        return team_list(sources, Asked({}, filters))


def groups(page: TeamHome) -> dict[str, list[tuple[str, int, int]]]:
    return {
        section.id: [(each.measure, each.n, each.d) for each in section.groups]
        for section in page.sections
    }


def group(page: TeamHome, section: str) -> Group:
    return next(each for each in page.sections if each.id == section).groups[0]


def test_a_managers_questions_are_answered_measure_by_measure(council: Path) -> None:
    page = home(council)
    assert groups(page) == {
        "overdue": [(REVIEW, 7, 9), (VISIT, 1, 1)],
        "soon": [(REVIEW, 1, 2)],
        "other": [(UNALLOCATED, 1, 1)],
        "cannot-tell": [(REVIEW, 1, 10)],
    }
    assert (page.needing, page.children) == (10, 13)


def test_the_first_five_stand_by_name_and_the_rest_on_the_worklist(council: Path) -> None:
    overdue = group(home(council), "overdue")
    assert [each.child for each in overdue.first] == ["A1", "A2", "A3", "A4", "A5"]
    assert overdue.first[0].due == dt.date(2026, 9, 1)
    wren = digest("Team Wren")
    assert overdue.address == f"/children?measure={REVIEW}&team={wren}&verdict=not_met"
    soon = group(home(council), "soon")
    assert soon.address == f"/children?measure={REVIEW}&team={wren}&due=10"


def test_rows_that_name_no_team_have_a_home_too(council: Path) -> None:
    page = home(council, None)
    assert (page.title, page.children) == ("No team named", 1)
    assert groups(page)["other"] == [(UNALLOCATED, 1, 1)]
    assert groups(page)["overdue"] == []


def test_a_team_that_is_not_in_the_lists_is_not_here(council: Path) -> None:
    with pytest.raises(NotHere):
        home(council, "Team Dunlin")


def test_what_is_known_stands_with_its_end_and_in_the_counts(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    for child, day in (("A1", AS_AT), ("A2", TODAY), ("C1", TODAY)):
        with on(AS_AT), open_register(folder) as register:
            answer = Known(day, "It is booked.")
            say_known(register, Case(REVIEW, child, child), answer, Who("owner", "Rosa"))
    page = home(folder)
    assert [(each.child, each.known and each.known.until) for each in page.in_hand] == [
        ("A2", TODAY)
    ]
    assert [each.child for each in page.expired] == ["A1"]
    assert group(page, "overdue").in_hand == 1
    assert group(page, "cannot-tell").in_hand == 0


def test_the_table_has_a_line_for_each_measure(council: Path) -> None:
    lines = table(home(council))
    assert lines.rows[0] == (
        "Overdue", "Children in care whose statutory review is overdue", 7, 9, 0,
    )  # fmt: skip
    assert len(lines.rows) == 5


def test_no_worker_is_named_or_counted_on_a_teams_pages(council: Path) -> None:
    assert "Ann Ashby" not in str(home(council))
    assert "Ann Ashby" not in str(teams(council))


def test_teams_stand_by_their_alphabet_with_children_waiting(council: Path) -> None:
    page = teams(council)
    assert [
        (each.title, each.children, each.not_met, each.cannot_tell, each.due_soon)
        for each in page.rows
    ] == [
        ("Team Avocet", 1, 1, 0, 0),
        ("Team Wren", 13, 9, 1, 1),
        ("No team named", 1, 1, 0, 0),
    ]
    assert (page.due_by, page.has_services) == (dt.date(2026, 10, 14), False)
    assert list_table(page).rows[0] == ("Team Avocet", None, None, 1, 1, 0, 0)


def test_services_come_from_the_councils_own_file(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    (folder / FILE).write_text("team,service,head\nTeam Wren,Care,Rosa T\n", encoding="utf-8")
    page = teams(folder)
    assert [each.service for each in page.rows] == [None, "Care", None]
    assert "Rosa T" not in str(page)


def test_many_teams_have_pages(tmp_path: Path) -> None:
    lines = [Line(f"A{number}", team=f"T{number:02}") for number in range(60)]
    folder = workspace(tmp_path, lines)
    assert [each.title for each in teams(folder, page="2").rows] == [
        f"T{number}" for number in range(50, 60)
    ]


def test_without_children_there_are_no_teams(tmp_path: Path) -> None:
    assert teams(workspace(tmp_path)).rows == ()
