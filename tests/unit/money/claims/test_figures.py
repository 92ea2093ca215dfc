"""Figures as people say them."""

from decimal import Decimal

import pytest

from lineofsight.inputs.cells import Cell
from lineofsight.money.claims.claim import Unit
from lineofsight.money.claims.figures import figure_in

FIGURES = """
    written        | low       | high      | unit
    £90m           | 90000000  | 90000000  | pounds
    about £80m     | 80000000  | 80000000  | pounds
    £5m to £15m    | 5000000   | 15000000  | pounds
    £5m–£15m       | 5000000   | 15000000  | pounds
    12 times       | 12        | 12        | times
    13:1           | 13        | 13        | times
    double         | 2         | 2         | times
    133%           | 133       | 133       | percent
    6.0 per cent   | 6.0       | 6.0       | percent
    4,871          | 4871      | 4871      | number
    over 200       | 200       | 200       | number
    £900,000 to £1.2m | 900000 | 1200000   | pounds
    £15m to £5m    |           |           |
    £5 to £15m     |           |           |
    £5m to 15%     |           |           |
    a lot          |           |           |
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@pytest.mark.parametrize(("written", "low", "high", "unit"), rows(FIGURES))
def test_a_figure(written: str, low: str, high: str, unit: str) -> None:
    figure = figure_in(written)
    if not unit:
        assert figure is None
    else:
        assert figure is not None
        assert (figure.low, figure.high, figure.unit) == (Decimal(low), Decimal(high), Unit(unit))
        assert figure.as_written == written


@pytest.mark.parametrize(
    ("cell", "heading", "pounds"),
    [("31", "Figure (£m)", 31_000_000), ("(1,450)", "£000", -1_450_000), (31.4, "£m", 31_400_000)],
)
def test_a_bare_number_under_a_heading_of_pounds(cell: Cell, heading: str, pounds: int) -> None:
    figure = figure_in(cell, heading)
    assert figure is not None
    assert [figure.low, figure.high] == [pounds, pounds]
    assert figure.unit is Unit.POUNDS


def test_a_figure_with_its_own_unit_goes_before_the_heading() -> None:
    figure = figure_in("12 times", "Figure (£m)")
    assert figure is not None
    assert figure.unit is Unit.TIMES
