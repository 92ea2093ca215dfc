"""What `check` counts: figures, teams, history, and what is blind and never a zero."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, kept, on_a_plan

from lineofsight.evaluation.results import Check, GroupFigure, MeasureResult, OfKnown, Rule
from lineofsight.evaluation.teams import NO_TEAMS, Team, Teams
from lineofsight.inputs.cells import Cell
from lineofsight.law.standards import Standards
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Measure
from lineofsight.shortfalls.checking import check
from lineofsight.workspace.imports import Import

LATE = dt.date(2026, 8, 1)
ASSUMED = Standards({})
TEAMS = Teams({"team heron": Team("Team Heron", "Need", "A Wader", "East")})


def result(answer: Check, measure: str) -> MeasureResult:
    (found,) = (each for each in answer.measures if each.id == measure)
    return found


@pytest.fixture
def need(tmp_path: Path) -> Import:
    rows = [
        on_a_plan("in time"),
        on_a_plan("late", last_seen=LATE),
        on_a_plan("late too", last_seen=LATE, team="Team Wren"),
        on_a_plan("not readable", last_seen="soon"),
    ]
    return kept(tmp_path, {"need": rows})


def test_every_measure_is_there_in_order(need: Import) -> None:
    answer = check(need, (), ASSUMED, NO_TEAMS)
    assert len(answer.measures) > 80
    assert [each.id for each in answer.measures] == list(all_ids())


def test_counts(need: Import) -> None:
    seen = result(check(need, (), ASSUMED, NO_TEAMS), "cin.not_seen")
    assert (seen.status, seen.n, seen.d) == ("answered", 2, 3)
    assert seen.value == pytest.approx(200 / 3)
    assert (seen.met, seen.not_met, seen.cannot_say) == (1, 2, 1)
    assert [(each.team, each.n, each.d) for each in seen.by_team] == [
        ("Team Heron", 1, 2),
        ("Team Wren", 1, 1),
    ]
    assert [each.count for each in seen.not_counted] == [1]
    assert (seen.history, seen.new, seen.cleared) == (None, None, None)


def test_a_list_that_is_not_there_is_blind_and_no_zero(need: Import) -> None:
    plans = result(check(need, (), ASSUMED, NO_TEAMS), "cpp.open")
    assert plans.status == "blind"
    assert "needs List 7" in (plans.why_blind or "")
    assert plans.n is plans.d is plans.value is plans.met is plans.due_10 is None


def test_a_declared_blind_spot_says_what_it_needs(need: Import) -> None:
    spot = result(check(need, (), ASSUMED, NO_TEAMS), "care.reviews_in_timescale")
    assert spot.status == "blind"
    assert (spot.why_blind or "").startswith("needs ")
    assert spot.n is None


def test_our_own_error_is_never_a_figure(need: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Measure, "sql", lambda _: "SELECT no_such_column")
    seen = result(check(need, (), ASSUMED, NO_TEAMS), "cin.not_seen")
    assert (seen.status, seen.n) == ("blind", None)
    assert "error of ours" in (seen.why_blind or "")


def test_services_and_teams_that_the_file_lacks(need: Import) -> None:
    answer = check(need, (), ASSUMED, TEAMS)
    seen = result(answer, "cin.not_seen")
    assert seen.by_service == (GroupFigure("Need", 1, 2, 50.0), GroupFigure(None, 1, 1, 100.0))
    assert [each.name for each in seen.by_locality] == ["East", None]
    assert answer.teams_not_mapped == ("Team Wren",)


def test_the_law_and_the_local_standard_stand_beside(need: Import) -> None:
    answer = check(need, (), Standards({"need.not_seen_days": 20}), NO_TEAMS)
    (rule,) = result(answer, "cin.not_seen").law
    assert (rule.id, rule.value) == ("need.not_seen_days", 20)
    assert rule.source.startswith("local standard, set by the council")
    assert "need.not_seen_days" not in {each.id for each in answer.standards_assumed}
    assumed = check(need, (), ASSUMED, NO_TEAMS).standards_assumed
    assert "need.not_seen_days" in {each.id for each in assumed}
    assert all(isinstance(each, Rule) for each in assumed)


def test_the_share_of_the_known_stands_beside(tmp_path: Path) -> None:
    def leaver(child: str, suitability: str) -> dict[str, Cell]:
        return {
            "child_id": child,
            "eligibility": "c) Former relevant child",
            "in_touch": "Yes",
            "suitability": suitability,
        }

    rows = [leaver("A1", "Suitable"), leaver("A2", "Unsuitable"), leaver("A3", "")]
    answer = check(kept(tmp_path, {"leaving": rows}), (), ASSUMED, NO_TEAMS)
    home = result(answer, "leaving.suitable_accommodation")
    assert (home.n, home.d, home.of_known) == (1, 3, OfKnown(1, 2, 50.0))
    assert result(answer, "leaving.in_touch").of_known is None


def test_history_new_and_cleared(tmp_path: Path) -> None:
    earlier = kept(
        tmp_path,
        {"need": [on_a_plan("stays", last_seen=dt.date(2026, 6, 1)), on_a_plan("seen since")]},
        dt.date(2026, 6, 30),
    )
    rows = [on_a_plan("stays", last_seen=dt.date(2026, 6, 1)), on_a_plan("new", last_seen=LATE)]
    now = kept(tmp_path, {"need": rows}, AS_AT)
    seen = result(check(now, [earlier], ASSUMED, NO_TEAMS), "cin.not_seen")
    assert seen.history is not None
    assert [(each.as_at, each.n, each.d) for each in seen.history] == [(earlier.as_at, 1, 1)]
    assert (seen.n, seen.new, seen.cleared) == (2, 1, 0)
