"""The charts of money: drawn once, found by name, and swept kind by kind."""

from pathlib import Path

import pytest

from lineofsight.charts.money_kept import draw_money_charts, drawn
from lineofsight.charts.promises import promise_charts
from lineofsight.demo.money import write_money
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.reader import read_savings
from lineofsight.workspace.money_files import MoneyFile


@pytest.fixture
def proposals(tmp_path: Path) -> tuple[Proposal, ...]:
    return read_savings(write_money(tmp_path)[0]).proposals


def test_promises_with_a_day_are_drawn_the_first_due_above(
    proposals: tuple[Proposal, ...],
) -> None:
    (chart,) = promise_charts(proposals)
    assert chart.description.endswith("CF5: 31 December 2026. CF1: 31 March 2027.")
    assert promise_charts([each for each in proposals if not each.check_by]) == []


def test_the_same_chart_has_the_same_name(tmp_path: Path, proposals: tuple[Proposal, ...]) -> None:
    first, again = (
        draw_money_charts(tmp_path, MoneyFile.SAVINGS, promise_charts(proposals)) for _ in range(2)
    )
    assert first == again
    assert (drawn(tmp_path, "savings", first[0]) or "").startswith("<svg")


def test_keeping_sweeps_its_own_charts_only(
    tmp_path: Path, proposals: tuple[Proposal, ...]
) -> None:
    (name,) = draw_money_charts(tmp_path, MoneyFile.SAVINGS, promise_charts(proposals))
    draw_money_charts(tmp_path, MoneyFile.CLAIMS, [])
    assert drawn(tmp_path, "savings", name)
    draw_money_charts(tmp_path, MoneyFile.SAVINGS, [])
    assert drawn(tmp_path, "savings", name) is None


@pytest.mark.parametrize(("kind", "name"), [("nothing", "1-a"), ("savings", "../kept")])
def test_no_other_name_is_looked_for(tmp_path: Path, kind: str, name: str) -> None:
    assert drawn(tmp_path, kind, name) is None
