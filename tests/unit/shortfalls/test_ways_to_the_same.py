"""The same shortfalls, whether imports are worked out again or their answers are read."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, kept, on_a_plan

from lineofsight.evaluation.commit import write_read_model
from lineofsight.evaluation.results import Shortfall
from lineofsight.evaluation.teams import NO_TEAMS
from lineofsight.law.standards import Standards
from lineofsight.shortfalls.checking import check
from lineofsight.shortfalls.kept import TABLE, kept_shortfalls, shortfall_rows
from lineofsight.workspace.imports import Import
from lineofsight.workspace.read_model import newest

ASSUMED = Standards({})
LONG_AGO = dt.date(2026, 2, 1)
BEFORE = [dt.date(2026, 7, 31), dt.date(2026, 8, 31)]


@pytest.fixture
def line(tmp_path: Path) -> list[Import]:
    """Three month-ends: a child unseen since the second, another whom nobody can tell."""
    found = []
    for day in [*BEFORE, AS_AT]:
        seen = day - dt.timedelta(days=3)
        unseen = LONG_AGO if day > BEFORE[0] else seen
        rows = [
            on_a_plan("A1", last_seen=unseen),
            on_a_plan("A2", last_seen=seen, team="Team Wren"),
            on_a_plan("A3", last_seen="soon", team="Team Wren"),
        ]
        found.append(kept(tmp_path, {"need": rows}, day))
    return found


def checked(line: list[Import]) -> tuple[Shortfall, ...]:
    """What `check` says of the newest of them."""
    return check(line[-1], line[:-1], ASSUMED, NO_TEAMS).shortfalls


def test_worked_out_again_and_read_they_are_the_same(line: list[Import], tmp_path: Path) -> None:
    again = checked(line)
    assert again
    write_read_model(tmp_path, ASSUMED, {TABLE: shortfall_rows})
    assert checked(line) == again
    with newest(tmp_path) as answers:
        assert kept_shortfalls(answers) == again


def test_it_is_visible_since_the_import_that_first_had_it(line: list[Import]) -> None:
    (unseen,) = (each for each in checked(line) if each.measure == "cin.not_seen")
    assert (unseen.team, unseen.children, unseen.since) == (None, 1, BEFORE[1])
    assert unseen.cannot_see.startswith("1 who cannot be told.")
