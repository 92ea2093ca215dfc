"""Charts of individual values: limits as published by others, and each rule on drawn values."""

import pytest

from lineofsight.evaluation.variation import LEAST_VALUES, Limits, Signal, limits, signals

# D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control, 2nd edition (1992),
# page 49: twelve values, average 41.42, average moving range 1.73, limits 36.82 and 46.01.
WHEELER = (39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40)
# The same authors' sixteen values, of which the last lies outside.
LAST_OUTSIDE = (
    5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200,
)  # fmt: skip
# NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.2: limits 45.8159 and 55.8041, with
# 3 / 1.128 where Wheeler writes 2.66.
NIST = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
WITHIN = Limits(lower=0.0, average=10.0, upper=20.0)


def found(values: tuple[float, ...]) -> Limits:
    within = limits(values)
    assert within is not None
    return within


def test_wheelers_limits() -> None:
    within = found(WHEELER)
    assert within.average == pytest.approx(41.42, abs=0.005)
    assert (within.lower, within.upper) == pytest.approx((36.82, 46.01), abs=0.005)
    assert not any(signals(WHEELER, within))


def test_wheelers_value_outside() -> None:
    shown = signals(LAST_OUTSIDE, found(LAST_OUTSIDE))
    assert shown[-1] == (Signal.OUTSIDE,)
    assert not any(shown[:-1])


def test_the_handbooks_limits() -> None:
    within = found(NIST)
    assert within.average == pytest.approx(50.81)
    assert (within.lower, within.upper) == pytest.approx((45.8159, 55.8041), abs=0.001)


def test_too_few_values_have_no_limits() -> None:
    assert limits(WHEELER[: LEAST_VALUES - 1]) is None
    assert limits(WHEELER[:LEAST_VALUES]) is not None


def test_values_that_never_change_have_limits_of_no_width() -> None:
    within = found((7,) * 8)
    assert within == Limits(7, 7, 7)
    assert not any(signals((7,) * 8, within))


# A value a character: "^" above the upper limit, "v" below the lower, "+" and "-" far from the
# average and "." and "," near it, above and below; "=" on it. Below, what each shows.
HEIGHTS = {"^": 21.0, "+": 16.0, ".": 12.0, "=": 10.0, ",": 8.0, "-": 4.0, "v": -1.0}
SHOWN = {"o": Signal.OUTSIDE, "r": Signal.RUN, "n": Signal.NEAR_LIMIT}


@pytest.mark.parametrize(
    ("drawn", "shows"),
    [
        ("..,,..,,", "        "),
        ("..^,..,v", "  o    o"),
        ("........", "       r"),
        (".........", "       rr"),
        (".......=", "        "),
        (",,,,,,,,", "       r"),
        (",,,,,,,.", "        "),
        ("+.+.+.,,", "        "),
        ("++.+,,..", "   n    "),
        ("+++,", "  n "),
        ("++-+", "   n"),
        ("--,-", "   n"),
        ("+-+-", "    "),
    ],
)
def test_the_rules(drawn: str, shows: str) -> None:
    shown = signals([HEIGHTS[each] for each in drawn], WITHIN)
    assert shown == [() if each == " " else (SHOWN[each],) for each in shows]


def test_one_value_can_show_several_things() -> None:
    rising = [HEIGHTS[each] for each in ".....++^"]
    assert signals(rising, WITHIN)[-1] == (Signal.OUTSIDE, Signal.RUN, Signal.NEAR_LIMIT)
