"""The control rules, against a referee that draws the charts as the books describe them.

The referee takes the numbers from the literature and counts in fractions, so that no figure lies on
a limit by the way a machine rounds. A limit of a share is a root: it is squared to be compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.evaluation.control_limits import ControlChart, Kind, Observation, control_chart

BASELINE, LEAST = 12, 8
counts = st.lists(st.integers(0, 12), max_size=24)
# How many are not met, out of how many: both vary from one import to the next.
shares = st.lists(
    st.integers(1, 40).flatmap(lambda d: st.tuples(st.integers(0, d), st.just(d))), max_size=24
)


@dataclass(frozen=True)
class Standing:
    """A figure beside its average, and the square of a standard deviation there."""

    value: Fraction
    average: Fraction
    variance: Fraction

    def lies_out(self, deviations: int) -> str | None:
        """The side on which it lies further out than so many standard deviations, if it does."""
        away = self.value - self.average
        if away**2 <= deviations**2 * self.variance:
            return None
        return "above" if away > 0 else "below"


def individual_values(values: list[int]) -> list[Standing]:
    """Wheeler's XmR chart: a limit is 2.66 average moving ranges away, so a third is 0.886…"""
    first = values[:BASELINE]
    average = Fraction(sum(first), len(first))
    moves = [abs(after - before) for before, after in pairwise(first)]
    deviation = Fraction(266, 300) * Fraction(sum(moves), len(moves))
    return [Standing(Fraction(value), average, deviation**2) for value in values]


def of_shares(given: list[tuple[int, int]]) -> list[Standing]:
    """Shewhart's p-chart: p is all the not met among all asked, its variance p(1 - p) / d."""
    first = given[:BASELINE]
    p = Fraction(sum(n for n, _ in first), sum(d for _, d in first))
    return [Standing(Fraction(n, d), p, p * (1 - p) / d) for n, d in given]


def refereed(drawn: Sequence[Standing], at: int) -> set[tuple[str, str]]:
    """The rules that the figure at this place completes, each with its side."""
    three, six, seven = (drawn[max(0, at + 1 - length) : at + 1] for length in (3, 6, 7))
    steps = [after.value - before.value for before, after in pairwise(six)]
    found = set()
    for side, rises in (("above", True), ("below", False)):
        near = [each.lies_out(2) == side for each in three]
        if drawn[at].lies_out(3) == side:
            found.add(("outside", side))
        if len(seven) == 7 and all(each.lies_out(0) == side for each in seven):
            found.add(("run", side))
        if len(six) == 6 and all(step and (step > 0) == rises for step in steps):
            found.add(("trend", side))
        if near[-1] and sum(near) >= 2:
            found.add(("near_limit", side))
    return found


def told(shown: ControlChart) -> list[set[tuple[str, str]]]:
    """What the program says of each figure."""
    return [{(str(each.rule), str(each.side)) for each in signals} for signals in shown.signals]


@given(values=counts)
def test_individual_values_show_what_the_referee_says(values: list[int]) -> None:
    shown = control_chart(Kind.XMR, [Observation(float(each)) for each in values])
    assert shown.has_limits == (len(values) >= LEAST)
    if shown.has_limits:
        drawn = individual_values(values)
        assert told(shown) == [refereed(drawn, at) for at in range(len(values))]


@given(given=shares)
def test_shares_show_what_the_referee_says(given: list[tuple[int, int]]) -> None:
    shown = control_chart(Kind.P, [Observation(100 * n / d, d) for n, d in given])
    assert shown.has_limits == (len(given) >= LEAST)
    if shown.has_limits:
        drawn = of_shares(given)
        assert told(shown) == [refereed(drawn, at) for at in range(len(given))]


@given(given=shares.filter(lambda each: len(each) >= LEAST))
def test_limits_of_shares_are_three_deviations_away(given: list[tuple[int, int]]) -> None:
    shown = control_chart(Kind.P, [Observation(100 * n / d, d) for n, d in given])
    for within, each in zip(shown.limits, of_shares(given), strict=True):
        assert abs(within.average / 100 - float(each.average)) < 1e-9
        for limit in (within.lower, within.upper):
            assert abs(((limit - within.average) / 100) ** 2 - 9 * float(each.variance)) < 1e-9


@given(values=counts.filter(lambda each: len(each) >= LEAST), more=counts)
def test_later_figures_move_no_limit(values: list[int], more: list[int]) -> None:
    """Once there is a baseline, what comes after changes nothing that was said."""
    seen = [Observation(float(each)) for each in (values * 2)[:BASELINE]]
    later = [*seen, *(Observation(float(each)) for each in more)]
    before, after = control_chart(Kind.XMR, seen), control_chart(Kind.XMR, later)
    assert after.limits[:BASELINE] == before.limits
    assert after.signals[:BASELINE] == before.signals
