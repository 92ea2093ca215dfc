"""Children who are on no list any more, and care leavers who have left theirs."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, Lists, kept, on_a_plan

from lineofsight.evaluation.left_the_list import Left, Roster, left_the_list
from lineofsight.evaluation.vanished import Vanishing, vanishing
from lineofsight.inputs.cells import Cell
from lineofsight.model.verdicts import Verdict

AUGUST = dt.date(2026, 8, 31)
BORN = dt.date(2004, 5, 5)

Row = Mapping[str, Cell]


def lists(**rows: Sequence[Row]) -> Lists:
    """All four lists that hold a row a child; one that is not given has somebody else."""
    other: Lists = {
        "need": [on_a_plan("x")],
        "protection": [{"child_id": "x", "plan_start": dt.date(2026, 1, 5)}],
        "care": [in_care("x")],
        "leaving": [leaver("y")],
    }
    return {**other, **rows}


def in_care(child: str, **more: Cell) -> Row:
    row: dict[str, Cell] = {
        "child_id": child,
        "date_of_birth": dt.date(2010, 1, 1),
        "care_start": dt.date(2026, 1, 5),
        "care_end": None,
        "team": "Team Heron",
    }
    return row | more


def leaver(child: str, **more: Cell) -> Row:
    row: dict[str, Cell] = {
        "child_id": child,
        "date_of_birth": BORN,
        "in_touch": "Yes",
        "team": "Team Wren",
    }
    return row | more


def gone(folder: Path, before: Lists, now: Lists, day: dt.date = AUGUST) -> dict[str, Vanishing]:
    found = vanishing(kept(folder, before, day), kept(folder, now))
    return {each.list: each for each in found}


@pytest.mark.parametrize(
    ("then", "now", "vanished"),
    [
        ({}, None, True),
        ({}, {}, False),
        ({}, {"need_end": AS_AT, "status": "e) Closed episode"}, False),
        ({"need_end": dt.date(2026, 8, 30)}, None, False),
        ({"status": "e) Closed episode"}, None, False),
        ({"need_start": "soon"}, None, False),
        ({"need_end": dt.date(2026, 9, 1)}, None, True),
    ],
)
def test_open_then_and_nowhere_now(
    tmp_path: Path, then: Row, now: Row | None, *, vanished: bool
) -> None:
    before = lists(need=[on_a_plan("lost", **then), on_a_plan("x")])
    stays = [on_a_plan("lost", **now)] if now is not None else []
    found = gone(tmp_path, before, lists(need=[*stays, on_a_plan("x")]))["need"]
    assert [each.child for each in found.children] == (["lost"] if vanished else [])
    assert found.why_not is None


def test_whoever_is_on_another_list_has_not_vanished(tmp_path: Path) -> None:
    before = lists(need=[on_a_plan("moved"), on_a_plan("x")])
    found = gone(tmp_path, before, lists(care=[in_care("moved")]))
    assert found["need"].children == ()
    assert found["need"].open_before == 2


def test_turning_25_is_no_vanishing(tmp_path: Path) -> None:
    grown = leaver("grown", date_of_birth=dt.date(2001, 9, 15))
    died = leaver("died", in_touch="DIED")
    found = gone(tmp_path, lists(leaving=[grown, died, leaver("lost"), leaver("y")]), lists())
    assert [(each.child, each.team) for each in found["leaving"].children] == [
        ("lost", "Team Wren")
    ]


def test_a_missing_list_cannot_tell(tmp_path: Path) -> None:
    now = {name: rows for name, rows in lists().items() if name != "care"}
    found = gone(tmp_path, lists(need=[on_a_plan("lost")]), now)
    assert found["need"].children == ()
    assert found["need"].why_not == "the later files lack List 8"


def test_over_half_a_year_ends_are_forgotten(tmp_path: Path) -> None:
    found = gone(tmp_path, lists(need=[on_a_plan("lost")]), lists(), dt.date(2026, 3, 1))
    assert "6 months" in (found["need"].why_not or "")
    assert found["leaving"].why_not is None


def left(folder: Path, *before: Lists, now: Lists) -> Left:
    roster = Roster()
    for month, each in enumerate(before, start=1):
        roster.add(kept(folder, each, dt.date(2026, month, 28)))
    return left_the_list(kept(folder, now), roster)


def stands(found: Left) -> dict[str, Verdict]:
    return {case.case: case.verdict for case in found.cases if case.case not in "xy"}


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (leaver("a"), Verdict.NOT_MET),
        (leaver("a", date_of_birth=dt.date(2001, 9, 30)), None),
        (leaver("a", date_of_birth=dt.date(2001, 10, 1)), Verdict.NOT_MET),
        (leaver("a", date_of_birth=None), Verdict.CANNOT_SAY),
        (leaver("a", in_touch="RHOM"), Verdict.EXCLUDED),
        (leaver("a", in_touch="DIED"), Verdict.EXCLUDED),
    ],
)
def test_a_care_leaver_who_is_on_no_list(tmp_path: Path, row: Row, verdict: Verdict | None) -> None:
    found = left(tmp_path, lists(leaving=[row, leaver("y")]), now=lists())
    assert stands(found).get("a") is verdict


# The list is as at 28 January 2026; sixteen that day, and 13 weeks before it, count.
@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ({"date_of_birth": dt.date(2010, 1, 28), "care_start": dt.date(2025, 10, 29)}, "not_met"),
        ({"date_of_birth": dt.date(2010, 1, 29), "care_start": dt.date(2025, 10, 29)}, None),
        ({"date_of_birth": dt.date(2010, 1, 28), "care_start": dt.date(2025, 10, 30)}, None),
        ({"date_of_birth": dt.date(2010, 1, 28), "care_start": None}, "cannot_say"),
        (
            {
                "date_of_birth": dt.date(2010, 1, 28),
                "care_start": dt.date(2025, 6, 2),
                "care_end": dt.date(2026, 1, 27),
            },
            None,  # fifteen when care ended, and still on List 8
        ),
    ],
)
def test_an_eligible_child_who_is_on_no_list(tmp_path: Path, row: Row, verdict: str | None) -> None:
    found = left(tmp_path, lists(care=[in_care("a", **row), in_care("x")]), now=lists())
    assert stands(found).get("a") == verdict


def test_who_left_long_ago_is_still_counted(tmp_path: Path) -> None:
    found = left(tmp_path, lists(leaving=[leaver("a"), leaver("y")]), lists(), now=lists())
    assert stands(found) == {"a": Verdict.NOT_MET}
    assert found.cases[0].dates == {"last_listed": dt.date(2026, 1, 28)}
    assert found.summary.figure.n == 1
    assert found.summary.by_team["Team Wren"].n == 1


def test_who_came_back_is_there(tmp_path: Path) -> None:
    before = lists(leaving=[leaver("a"), leaver("y")])
    found = left(tmp_path, before, lists(), now=lists(care=[in_care("a"), in_care("x")]))
    assert stands(found) == {"a": Verdict.MET}


def test_without_an_earlier_import_it_is_blind(tmp_path: Path) -> None:
    found = left(tmp_path, now=lists())
    assert (
        found.summary.why_blind
        == "needs an earlier import, to compare its lists 8 and 9 with these"
    )


def test_without_a_list_now_it_is_blind(tmp_path: Path) -> None:
    now = {name: rows for name, rows in lists().items() if name != "leaving"}
    why = left(tmp_path, lists(), now=now).summary.why_blind
    assert why is not None
    assert "List 9" in why
