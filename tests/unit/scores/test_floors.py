"""Floors: rounded down, held, raised, and lowered only on purpose."""

from pathlib import Path

import pytest
from floors import below, floor_under, load, raised, save
from totals import Score

from lineofsight.errors import WrongUse


@pytest.mark.parametrize(
    ("n", "d", "floor"),
    [
        (1, 1, 100.0),
        (2, 3, 66.6),
        (998, 1000, 99.8),
        (9989, 10000, 99.8),
        (57, 1000, 5.7),
        (0, 9, 0),
    ],
)
def test_a_floor_is_the_score_rounded_down_to_a_tenth(n: int, d: int, floor: float) -> None:
    assert floor_under(Score(n, d)) == floor
    assert below({"develop": {"tone": Score(n, d)}}, {"develop": {"tone": floor}}) == []


def test_a_score_under_its_floor_is_named() -> None:
    scores = {"develop": {"tone": Score(2, 3)}, "set_aside": {"tone": Score(2, 3)}}
    floors = {"develop": {"tone": 66.7}, "set_aside": {"tone": 66.6}}
    assert below(scores, floors) == ["develop, tone: 66.67% is under its floor of 66.7%."]


def test_what_has_no_floor_or_no_score_is_under_none() -> None:
    assert below({"develop": {"tone": Score(0, 3)}}, {}) == []
    assert below({}, {"develop": {"tone": 50.0}}) == []


def test_floors_rise() -> None:
    scores = {"develop": {"tone": Score(3, 4), "framework": Score(1, 1)}}
    new = raised(scores, {"develop": {"tone": 70.0}}, lower=False)
    assert new == {"develop": {"tone": 75.0, "framework": 100.0}}


@pytest.mark.parametrize("scores", [{"develop": {"tone": Score(1, 2)}}, {"develop": {}}, {}])
def test_a_floor_is_not_lowered_unless_asked(scores: dict[str, dict[str, Score]]) -> None:
    floors = {"develop": {"tone": 70.0}}
    with pytest.raises(WrongUse, match=r"develop tone from 70\.0%.*--lower"):
        raised(scores, floors, lower=False)
    raised(scores, floors, lower=True)


def test_floors_are_kept_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "scores.json"
    assert load(file) == {}
    save(file, {"develop": {"tone": 75.0}})
    assert load(file) == {"develop": {"tone": 75.0}}
