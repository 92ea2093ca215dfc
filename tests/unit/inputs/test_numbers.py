"""Whole numbers and ages."""

import pytest

from lineofsight.inputs.cells import Cell
from lineofsight.inputs.numbers import age_in, whole_in


@pytest.mark.parametrize(("cell", "number"), [(5.0, 5), ("5", 5), (" 5.0 ", 5), (0, 0), ("0", 0)])
def test_whole_numbers(cell: Cell, number: int) -> None:
    assert whole_in(cell) == number


@pytest.mark.parametrize("cell", ["five", 5.5, "5.5", -1, True, "5 plans", float("nan"), ""])
def test_what_is_no_whole_number(cell: Cell) -> None:
    assert whole_in(cell) is None


@pytest.mark.parametrize(
    ("cell", "age"),
    [(6.138, 6), ("6.9", 6), (17, 17), (-1, -1), (-0.3, -1), ("-1", -1), ("Unborn", -1), (0.2, 0)],
)
def test_ages_are_whole_years_and_minus_one_is_unborn(cell: Cell, age: int) -> None:
    assert age_in(cell) == age


@pytest.mark.parametrize("cell", ["old", 400, "", "6 years"])
def test_what_is_no_age(cell: Cell) -> None:
    assert age_in(cell) is None
