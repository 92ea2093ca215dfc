"""Control charts: limits as published by others, and each rule on drawn values."""

import pytest

from lineofsight.evaluation.control_limits import (
    ControlChart,
    Direction,
    Kind,
    Limits,
    Observation,
    Rule,
    Side,
    Signal,
    control_chart,
    control_rules,
    kind_of,
)
from lineofsight.measures.measure import Good, Unit

# D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control, 2nd edition (1992),
# page 49: twelve values, average 41.42, average moving range 1.73, limits 36.82 and 46.01.
WHEELER = (39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40)
# NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.2: limits 45.8159 and 55.8041, with
# 3 / 1.128 where Wheeler writes 2.66.
NIST = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
# The same handbook, section 6.3.3.2: defective wafers out of 50 in thirty samples; the average
# share is 0.2313 and the limits 0.0524 and 0.4102.
WAFERS = (
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
    7, 13, 9, 6,
)  # fmt: skip


def xmr(values: tuple[float, ...], baseline: int | None = None) -> ControlChart:
    return control_chart(Kind.XMR, [Observation(each) for each in values], baseline)


def test_wheelers_limits() -> None:
    within = xmr(WHEELER).limits[-1]
    assert within.average == pytest.approx(41.42, abs=0.005)
    assert (within.lower, within.upper) == pytest.approx((36.82, 46.01), abs=0.005)
    assert not any(xmr(WHEELER).signals)


def test_the_handbooks_limits_of_individual_values() -> None:
    within = xmr(NIST).limits[-1]
    assert within.average == pytest.approx(50.81)
    assert (within.lower, within.upper) == pytest.approx((45.8159, 55.8041), abs=0.001)


def test_the_handbooks_limits_of_a_share() -> None:
    wafers = [Observation(100 * each / 50, 50) for each in WAFERS]
    within = control_chart(Kind.P, wafers, baseline=len(wafers)).limits[0]
    expected = (5.24, 23.13, 41.02)
    assert (within.lower, within.average, within.upper) == pytest.approx(expected, abs=0.01)


def test_fewer_children_have_wider_limits() -> None:
    shares = [Observation(20.0, d) for d in (100, 400) * 6]
    few, many = control_chart(Kind.P, shares).limits[:2]
    assert few.upper - few.average == pytest.approx(2 * (many.upper - many.average))
    assert few.upper == pytest.approx(32.0)


# Worked by hand: 20 of 100 in each of twelve imports, so the average is 20% and a standard
# deviation is the root of 0.2 x 0.8 / d: 4 points of 100 children, 8 of 25, 2 of 400.
A_FIFTH = [(20, 100)] * 12


@pytest.mark.parametrize(
    ("n", "d", "limits", "shows"),
    [
        (32, 100, (8, 32), set()),  # on the limit is not beyond it
        (33, 100, (8, 32), {Rule.OUTSIDE}),
        (33 * 4, 400, (14, 26), {Rule.OUTSIDE}),
        (8, 25, (-4, 44), set()),  # 32% of few children is nothing unusual
        (12, 25, (-4, 44), {Rule.OUTSIDE}),
        (7, 100, (8, 32), {Rule.OUTSIDE}),
        (0, 25, (-4, 44), set()),  # nothing can lie below a limit that lies below nothing
    ],
)
def test_a_share_against_limits_worked_by_hand(
    n: int, d: int, limits: tuple[float, float], shows: set[Rule]
) -> None:
    shares = [Observation(100 * part / whole, whole) for part, whole in (*A_FIFTH, (n, d))]
    shown = control_chart(Kind.P, shares)
    assert (shown.limits[-1].lower, shown.limits[-1].upper) == pytest.approx(limits)
    assert {each.rule for each in shown.signals[-1]} == shows


def test_two_of_three_shares_near_a_limit_of_their_own() -> None:
    """Two standard deviations up are 28% of 100 children and 36% of 25: 8 of 25 are not there."""
    shares = [*A_FIFTH, (29, 100), (20, 100), (8, 25), (29, 100), (10, 25)]
    shown = control_chart(Kind.P, [Observation(100 * n / d, d) for n, d in shares])
    near = [Rule.NEAR_LIMIT in {each.rule for each in signals} for signals in shown.signals[12:]]
    assert near == [False] * 4 + [True]


def test_too_few_values_have_no_limits() -> None:
    assert not xmr(WHEELER[:7]).has_limits
    assert xmr(WHEELER[:7]).baseline == 0
    assert xmr(WHEELER[:8]).has_limits


def test_later_values_do_not_move_the_limits() -> None:
    longer = xmr((*WHEELER, 60, 61, 62, 63))
    assert longer.baseline == 12
    assert set(longer.limits) == set(xmr(WHEELER).limits)
    assert all(Signal(Rule.OUTSIDE, Side.ABOVE) in each for each in longer.signals[12:])


def test_values_that_never_change_have_limits_of_no_width() -> None:
    assert xmr((7,) * 9).limits[-1] == Limits(7, 7, 7)
    assert not any(xmr((7,) * 9).signals)


def test_limits_are_shown_where_a_figure_can_be() -> None:
    within = Limits(-4, 50, 104)
    assert within.possible(Kind.P) == Limits(0, 50, 100)
    assert within.possible(Kind.XMR) == Limits(0, 50, 104)


# Twelve quiet values have the average 10 and the limits 4.68 and 15.32; then a value a character:
# "^" above the upper limit, "v" below the lower, "+" and "-" in the third next to a limit, "." and
# "," nearer to the average, "=" on it. Below: what each shows.
QUIET = (9, 11) * 6
HEIGHTS = {"^": 21.0, "+": 14.0, ".": 12.0, "=": 10.0, ",": 8.0, "-": 6.0, "v": -1.0}
SHOWN = {"o": Rule.OUTSIDE, "r": Rule.RUN, "n": Rule.NEAR_LIMIT}


@pytest.mark.parametrize(
    ("drawn", "shows"),
    [
        (",.,.,.,.", "        "),
        (",.^,.,v", "  o   o"),
        (",.......", "       r"),
        (",........", "       rr"),
        (",......=.", "         "),
        (".,,,,,,,", "       r"),
        (",+,+,", "   n "),
        (",++,", "  n "),
        (",+..+", "     "),
        ("=--", "  n"),
        ("=+-", "   "),
    ],
)
def test_the_rules(drawn: str, shows: str) -> None:
    shown = xmr((*QUIET, *(HEIGHTS[each] for each in drawn))).signals[12:]
    found = [{each.rule for each in signals} for signals in shown]
    assert found == [set() if each == " " else {SHOWN[each]} for each in shows]


@pytest.mark.parametrize(
    ("values", "shows"),
    [
        ((9, 9.2, 9.4, 9.6, 9.8, 10.1), [Side.ABOVE]),
        ((9.2, 9.4, 9.6, 9.8, 10.1), []),
        ((9, 9.2, 9.4, 9.4, 9.8, 10.1), []),
        ((11, 10.8, 10.6, 10.4, 10.2, 9.9), [Side.BELOW]),
    ],
)
def test_a_trend(values: tuple[float, ...], shows: list[Side]) -> None:
    shown = xmr((*QUIET[:-1], 10, *values) if values[0] > 9 else (*QUIET, *values)).signals[-1]
    assert [each.side for each in shown if each.rule is Rule.TREND] == shows


def test_near_nothing_is_not_near_a_limit_that_lies_below_it() -> None:
    counts = (0, 4) * 6
    assert not any(each.rule is Rule.NEAR_LIMIT for each in xmr((*counts, 0, 0)).signals[-1])


@pytest.mark.parametrize(
    ("good", "side", "direction"),
    [
        (Good.LOW, Side.ABOVE, Direction.WORSENING),
        (Good.LOW, Side.BELOW, Direction.IMPROVING),
        (Good.HIGH, Side.ABOVE, Direction.IMPROVING),
        (Good.HIGH, Side.BELOW, Direction.WORSENING),
        (Good.NONE, Side.ABOVE, Direction.CHANGED),
        (Good.NONE, Side.BELOW, Direction.CHANGED),
    ],
)
def test_better_or_worse(good: Good, side: Side, direction: Direction) -> None:
    assert Signal(Rule.RUN, side).direction(good) is direction


def test_only_shares_have_a_p_chart() -> None:
    assert [each for each in Unit if kind_of(each) is Kind.P] == [Unit.PERCENT]


def test_every_rule_has_its_source() -> None:
    assert {*map(str, Rule)} - {"outside"} <= control_rules().keys()
    assert all(each.source and each.why for each in control_rules().values())
