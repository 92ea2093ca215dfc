"""A measure through the imports, as the read model has it."""

from pathlib import Path

from tests.unit.views.making_measures import Counts, Lists, workspace

from lineofsight.evaluation.control_limits import Direction, Kind, Rule, Side, Signal
from lineofsight.evaluation.over_imports import OverImports, over_imports
from lineofsight.workspace.read_model import newest

SEEN = "cin.not_seen"


def through(folder: Path, *figures: Counts, measure: str = SEEN) -> OverImports:
    workspace(folder, *(Lists(figures={measure: each}) for each in figures))
    with newest(folder) as answers:
        return over_imports(answers, measure)


def share(not_met: int) -> Counts:
    return Counts(met=100 - not_met, not_met=not_met)


def test_the_oldest_import_comes_first(tmp_path: Path) -> None:
    found = through(tmp_path, share(10), share(12), share(11))
    assert [each.value for each in found.points] == [10, 12, 11]
    assert [each.as_at for each in found.points] == sorted(each.as_at for each in found.points)
    assert found.can_be_drawn


def test_too_few_imports_have_no_limits(tmp_path: Path) -> None:
    found = through(tmp_path, *map(share, (10, 12, 11, 10, 12, 11, 40)))
    assert found.limits is None
    assert not any(each.signals for each in found.points)


def test_one_import_is_no_line(tmp_path: Path) -> None:
    assert not through(tmp_path, share(10)).can_be_drawn


def test_a_figure_outside_is_told(tmp_path: Path) -> None:
    found = through(tmp_path, *map(share, (10, 12, 11, 10, 12, 11, 10, 12, 11, 40)))
    outside = Signal(Rule.OUTSIDE, Side.ABOVE)
    assert outside in found.points[-1].signals
    assert not any(outside in each.signals for each in found.points[:-1])
    assert found.directions == (Direction.WORSENING,)


def test_an_import_that_cannot_tell_is_a_gap_and_no_zero(tmp_path: Path) -> None:
    blind = Counts(blind="needs “Date”")
    found = through(tmp_path, *map(share, (10, 12, 11, 10)), blind, *map(share, (12, 11, 10, 12)))
    assert found.points[4].value is None
    assert found.points[4].why_blind == "needs “Date”"
    assert found.limits is not None
    assert found.limits.average == 11


def test_limits_stay_where_a_figure_can_be(tmp_path: Path) -> None:
    low = through(tmp_path / "low", *map(share, (0, 3, 0, 3, 0, 3, 0, 3)))
    high = through(tmp_path / "high", *map(share, (100, 97, 100, 97, 100, 97, 100, 97)))
    assert low.limits is not None
    assert high.limits is not None
    assert low.limits.lower == 0
    assert high.limits.upper == 100


def test_a_count_has_no_upper_bound(tmp_path: Path) -> None:
    counts = (Counts(met=each) for each in (100, 197, 100, 197, 100, 197, 100, 197))
    found = through(tmp_path, *counts, measure="cin.open")
    assert found.limits is not None
    assert found.limits.upper > 197


def test_a_team_by_itself(tmp_path: Path) -> None:
    figures = {SEEN: share(10)}
    lists = [
        Lists(figures=figures, teams={SEEN: [("Heron", n, 20), ("Wren", 2, 20)]})
        for n in (2, 3, 2, 3, 2, 3, 2, 19)
    ]
    workspace(tmp_path, *lists)
    with newest(tmp_path) as answers:
        heron = over_imports(answers, SEEN, team="Heron")
        wren = over_imports(answers, SEEN, team="Wren")
    assert (heron.kind, heron.baseline) == (Kind.P, 8)
    assert heron.directions == (Direction.WORSENING,)
    assert wren.directions == ()


def test_a_team_without_children_counts_none_and_has_no_share(tmp_path: Path) -> None:
    count, seen = "leaving.over_21_without_adviser", SEEN
    figures = {count: Counts(not_met=3), seen: share(10)}
    workspace(
        tmp_path,
        Lists(figures=figures, teams={count: [("Heron", 3, None)], seen: [("Heron", 2, 20)]}),
        Lists(figures=figures),
        Lists(figures={count: Counts(blind="needs List 9"), seen: share(10)}),
    )
    with newest(tmp_path) as answers:
        counted = [each.n for each in over_imports(answers, count, team="Heron").points]
        shared = [each.value for each in over_imports(answers, seen, team="Heron").points]
    assert counted == [3, 0, None]
    assert shared == [10, None, None]


def test_up_to_an_earlier_import(tmp_path: Path) -> None:
    workspace(tmp_path, *(Lists(figures={SEEN: share(n)}) for n in (10, 12, 14)))
    with newest(tmp_path) as answers:
        assert [each.value for each in over_imports(answers, SEEN, until=2).points] == [10, 12]
