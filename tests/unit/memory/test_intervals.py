"""Wilson's interval against published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.memory.intervals import share


# The first four: R. G. Newcombe, Two-sided confidence intervals for the single proportion,
# Statistics in Medicine 17 (1998), table I, method 3.
@pytest.mark.parametrize(
    ("n", "d", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (10, 10, 0.7225, 1.0000),
    ],
)
def test_published_intervals(n: int, d: int, low: float, high: float) -> None:
    found = share(n, d)
    assert found["value"] == n / d
    assert found["low"] == pytest.approx(low, abs=5e-5)
    assert found["high"] == pytest.approx(high, abs=5e-5)


def test_of_nothing_there_is_no_share() -> None:
    assert share(0, 0) == {"n": 0, "d": 0, "value": None, "low": None, "high": None}


@given(st.integers(1, 500).flatmap(lambda d: st.tuples(st.integers(0, d), st.just(d))))
def test_the_share_lies_in_its_interval_and_all_of_it_between_none_and_all(
    case: tuple[int, int],
) -> None:
    found = share(*case)
    assert found["value"] is not None
    assert found["low"] is not None
    assert found["high"] is not None
    assert 0 <= found["low"] <= found["value"] + 1e-12
    assert found["value"] - 1e-12 <= found["high"] <= 1
