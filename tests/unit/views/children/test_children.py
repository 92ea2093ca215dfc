"""The worklist: which lines it has, in which order, and how they are counted."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.register.days import on
from tests.unit.views.making_children import (
    ADVISER,
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

from lineofsight.errors import WrongUse
from lineofsight.register.case_key import FILE as KEY
from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import open_register
from lineofsight.views.asked import Asked
from lineofsight.views.children.children import Children, children, table
from lineofsight.views.references import references
from lineofsight.views.teams.teams import digest

WREN = digest("Team Wren")
LINES = (
    Line("A1", due="2026-09-01"),
    Line("A2", due="2026-08-01", team="Team Avocet", worker=None, since=1),
    Line("A3", verdict="cannot_say", reason="Date of Latest Statutory Review: not readable"),
    Line("A4", verdict="met", due="2026-10-14"),
    Line("A5", verdict="excluded"),
    Line("A1", VISIT, "met", due="2026-10-15"),
    Line("A6", UNALLOCATED, worker=None, team=None),
    Line("A1", OPEN, "met"),
    Line("A2", OPEN, "met"),
    Line("A7", ADVISER, worker="Bo Birch"),
    Line("A8", ADVISER, "met"),
)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("worklist"), LINES)


def asked(folder: Path, **filters: str) -> Children:
    with opened(folder) as sources:
        return children(sources, Asked({}, filters))


def who(page: Children) -> list[tuple[str, str]]:
    return [(line.child, line.measure) for line in page.lines]


def test_what_needs_an_answer_stands_by_the_day_it_was_due(council: Path) -> None:
    page = asked(council)
    assert who(page) == [
        ("A2", REVIEW),
        ("A1", REVIEW),
        ("A3", REVIEW),
        ("A6", UNALLOCATED),
        ("A7", ADVISER),
    ]
    assert (page.numbers.n, page.numbers.d, page.numbers.cannot_tell) == (4, None, 1)
    assert page.numbers.sentence == (
        "5 lines about 5 children: 4 overdue, or to be looked at, 1 cannot tell."
    )


def test_a_line_says_what_why_since_when_and_where(council: Path) -> None:
    line = asked(council, measure=REVIEW).lines[0]
    assert (line.child, line.said, line.reason) == ("A2", "overdue", "the next review is past due")
    assert (line.due, line.since) == (dt.date(2026, 8, 1), dt.date(2026, 8, 31))
    assert (line.team, line.worker) == ("Team Avocet", None)
    assert (line.file, line.sheet, line.row) == ("annex_a.xlsx", "List 8", 2)
    assert line.known is None


def test_no_address_holds_a_child_or_a_worker(council: Path) -> None:
    page = asked(council, team=WREN)
    for line in page.lines:
        assert line.child not in line.answer
        assert line.child not in line.reference
    workers = next(each for each in page.filters if each.name == "who")
    assert [choice.words for choice in workers.choices] == ["all", "Ann Ashby", "Bo Birch"]
    assert all(len(choice.value) in (0, 16) for choice in workers.choices)


def test_a_measure_is_counted_of_those_of_whom_it_can_be_told(council: Path) -> None:
    page = asked(council, measure=REVIEW)
    assert page.title == "Children in care whose statutory review is overdue"
    assert page.numbers.sentence == (
        "2 of 3 children are overdue. Cannot tell: 1. Not in this number: 1."
    )
    assert page.numbers.shown == "On this list: 2 overdue, 1 cannot tell."
    assert (page.numbers.n, page.numbers.d, page.numbers.cannot_tell) == (2, 3, 1)


def test_a_measure_of_the_good_says_of_whom_it_is_not_so(council: Path) -> None:
    page = asked(council, measure=ADVISER)
    assert page.numbers.sentence == "It is not so for 1 of 2 young people. Cannot tell: 0."
    assert who(page) == [("A7", ADVISER)]


def test_a_measure_that_only_counts_lists_those_whom_it_counts(council: Path) -> None:
    page = asked(council, measure=OPEN)
    assert who(page) == [("A1", OPEN), ("A2", OPEN)]
    assert page.numbers.sentence == "It is so for 2 of 2 children. Cannot tell: 0."


def test_a_zero_says_who_is_not_seen(council: Path) -> None:
    page = asked(council, measure=VISIT)
    assert page.lines == ()
    assert page.numbers.sentence.startswith("0 of 1 child are overdue. Cannot tell: 0. Nobody sees")
    assert page.numbers.shown == "On this list: nobody."


def test_a_blind_measure_says_why_and_gives_no_number(council: Path) -> None:
    page = asked(council, measure="care.pep_current")
    assert page.numbers.sentence == "This cannot be told of anybody: needs other data."
    assert (page.numbers.n, page.numbers.d, page.lines) == (None, None, ())


def test_a_verdict_can_be_asked_for(council: Path) -> None:
    assert who(asked(council, measure=REVIEW, verdict="excluded")) == [("A5", REVIEW)]
    assert who(asked(council, verdict="cannot_say")) == [("A3", REVIEW)]


def test_a_team_sees_its_own_lines(council: Path) -> None:
    page = asked(council, team=digest("Team Avocet"), measure=REVIEW)
    assert who(page) == [("A2", REVIEW)]
    assert page.title == "Team Avocet: Children in care whose statutory review is overdue"
    assert page.numbers.sentence == "1 of 1 child is overdue. Cannot tell: 0."
    assert who(asked(council, team="none")) == [("A6", UNALLOCATED)]


def test_what_falls_due_is_within_working_days(council: Path) -> None:
    assert who(asked(council, due="10")) == [("A4", REVIEW)]
    page = asked(council, due="20")
    assert who(page) == [("A4", REVIEW), ("A1", VISIT)]
    assert page.numbers.sentence.startswith(
        "2 lines about 2 children, due in the next 20 working days"
    )
    assert who(asked(council, due="20", team=WREN, measure=VISIT)) == [("A1", VISIT)]


def test_one_workers_lines_are_not_counted(council: Path) -> None:
    with opened(council) as sources:
        worker = references(sources).worker("Bo Birch")
    page = asked(council, team=WREN, who=worker)
    assert who(page) == [("A7", ADVISER)]
    assert page.pages is None
    numbers = page.numbers
    assert (numbers.n, numbers.d, numbers.cannot_tell, numbers.lines) == (None, None, None, None)
    assert not any(each.isdigit() for each in numbers.sentence + numbers.shown)


@pytest.mark.parametrize(
    "wrong",
    [
        {"measure": "care.review"},
        {"verdict": "failed"},
        {"due": "15"},
        {"team": "Team Wren"},
        {"who": "0" * 16},
        {"team": WREN, "who": "0" * 16},
        {"page": "2"},
        {"page": "none"},
    ],
)
def test_a_filter_that_is_not_there_is_refused(council: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(WrongUse) as refused:
        asked(council, **wrong)
    assert "Wren" not in str(refused.value)


def test_long_lists_have_pages_and_can_be_had_whole(tmp_path: Path) -> None:
    lines = [Line(f"C{number:03}", due="2026-09-01") for number in range(120)]
    folder = workspace(tmp_path, lines)
    first, last, whole = asked(folder), asked(folder, page="3"), asked(folder, rows="all")
    assert [len(page.lines) for page in (first, last, whole)] == [50, 20, 120]
    assert [line.child for line in last.lines] == [f"C{number}" for number in range(100, 120)]
    names = [table(page).name for page in (first, last, whole)]
    assert names == ["children-page-1", "children-page-3", "children"]
    assert "page=3" not in last.given
    assert "page%3D3" in last.lines[0].answer


def known_until(folder: Path, day: dt.date, said_on: dt.date) -> None:
    with on(said_on), open_register(folder) as register:
        say_known(
            register, Case(REVIEW, "A1", "A1"), Known(day, "It is booked."), Who("owner", "Rosa")
        )


def test_what_is_known_stands_beside_its_line(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    known_until(folder, TODAY, said_on=AS_AT)
    said = {line.child: line.known for line in asked(folder, measure=REVIEW).lines}
    assert said["A2"] is None
    known = said["A1"]
    assert known is not None
    assert (known.holds, known.until, known.because) == (True, TODAY, "It is booked.")
    assert (known.who, known.on) == ("Rosa", AS_AT)
    row = dict(zip(table(page := asked(folder, measure=REVIEW)).headings, table(page).rows[1],
                   strict=True))  # fmt: skip
    assert (row["child"], row["in hand until"]) == ("A1", TODAY)
    assert (row["because"], row["said by"]) == ("It is booked.", "Rosa")


def test_once_its_day_has_passed_the_line_says_so(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    known_until(folder, TODAY - dt.timedelta(days=1), said_on=AS_AT)
    known = asked(folder, measure=REVIEW).lines[1].known
    assert known is not None
    assert (known.holds, known.has_expired) == (False, True)


def test_another_answer_is_seen_at_once(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    known_until(folder, TODAY, said_on=AS_AT)
    assert asked(folder, measure=REVIEW).lines[1].known is not None
    known_until(folder, TODAY + dt.timedelta(days=9), said_on=TODAY)
    known = asked(folder, measure=REVIEW).lines[1].known
    assert known is not None
    assert known.until == TODAY + dt.timedelta(days=9)


def test_without_its_key_the_register_says_so_and_the_list_stands(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    known_until(folder, TODAY, said_on=AS_AT)
    (folder / KEY).unlink()
    page = asked(folder, measure=REVIEW)
    assert KEY in (page.problem or "")
    assert len(page.lines) == 3


def test_nothing_is_written_by_looking(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINES)
    asked(folder)
    assert {each.name for each in folder.iterdir()} == {"read-model", "references.key"}
