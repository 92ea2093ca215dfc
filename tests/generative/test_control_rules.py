"""The control rules, against a referee that draws the chart as the books describe it.

The referee takes the numbers from the literature, and whole numbers of points, so that no figure
lies on a limit by the way a machine rounds.
"""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.evaluation.control_limits import Kind, Observation, control_chart

BASELINE, LEAST = 12, 8
counts = st.lists(st.integers(0, 12), max_size=24)


def limits(values: list[int]) -> tuple[Fraction, Fraction, Fraction]:
    """Lower limit, average and upper limit of individual values: Wheeler's XmR chart."""
    first = values[:BASELINE]
    average = Fraction(sum(first), len(first))
    moves = [abs(after - before) for before, after in pairwise(first)]
    reach = Fraction(266, 100) * Fraction(sum(moves), len(moves))
    return average - reach, average, average + reach


def refereed(values: list[int], at: int) -> set[tuple[str, str]]:
    """The rules that the figure at this place completes, each with its side."""
    lower, average, upper = limits(values)
    three, six, seven = (values[max(0, at + 1 - length) : at + 1] for length in (3, 6, 7))
    steps = list(pairwise(six))
    high = [each > average + (upper - average) * 2 / 3 for each in three]
    low = [each < average - (average - lower) * 2 / 3 for each in three]
    holds = {
        ("outside", "above"): values[at] > upper,
        ("outside", "below"): values[at] < lower,
        ("run", "above"): len(seven) == 7 and all(each > average for each in seven),
        ("run", "below"): len(seven) == 7 and all(each < average for each in seven),
        ("trend", "above"): len(six) == 6 and all(after > before for before, after in steps),
        ("trend", "below"): len(six) == 6 and all(after < before for before, after in steps),
        ("near_limit", "above"): high[-1] and sum(high) >= 2,
        ("near_limit", "below"): low[-1] and sum(low) >= 2,
    }
    return {signal for signal, is_so in holds.items() if is_so}


@given(values=counts)
def test_signals_are_those_of_the_referee(values: list[int]) -> None:
    shown = control_chart(Kind.XMR, [Observation(float(each)) for each in values])
    if len(values) < LEAST:
        assert not shown.has_limits
        return
    for at, signals in enumerate(shown.signals):
        told = {(str(each.rule), str(each.side)) for each in signals}
        assert told == refereed(values, at), at


@given(values=counts.filter(lambda each: len(each) >= LEAST), more=counts)
def test_later_figures_move_no_limit(values: list[int], more: list[int]) -> None:
    """Once there is a baseline, what comes after changes nothing that was said."""
    seen = [Observation(float(each)) for each in (values * 2)[:BASELINE]]
    later = [*seen, *(Observation(float(each)) for each in more)]
    before, after = control_chart(Kind.XMR, seen), control_chart(Kind.XMR, later)
    assert after.limits[:BASELINE] == before.limits
    assert after.signals[:BASELINE] == before.signals
