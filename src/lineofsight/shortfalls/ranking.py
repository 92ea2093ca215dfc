"""In which order shortfalls are shown: by how many children, and how far they are outside.

A child counts by the share who are outside with it (every measure, the law, the council's own
standard, or no rule at all), and each child beyond the usual counts besides. The weights are in
weights.toml.
"""

from collections.abc import Iterable

from lineofsight.evaluation import left_the_list
from lineofsight.measures.registry import all_measures
from lineofsight.shortfalls.amiss import Amiss
from lineofsight.shortfalls.weights import weights


def ranked(found: Iterable[Amiss]) -> tuple[Amiss, ...]:
    """The first to look at first; of equals, in the order of the ids and teams."""
    return tuple(
        sorted(found, key=lambda each: (-weight(each), each.place.measure, each.place.team or ""))
    )


def weight(each: Amiss) -> float:
    """How much a shortfall counts in the order: no figure for anybody to aim at."""
    asked = each.now.asked or each.council.asked or each.now.not_met
    share = each.now.not_met / asked if asked else 1.0
    beyond = each.worse.beyond if each.worse else 0.0
    outside = each.now.not_met * share * _outside(each.place.measure)
    return outside + beyond * weights().beyond_own_past.value


def _outside(measure: str) -> int:
    """What a child counts who is outside what this measure rests on."""
    known, by = all_measures().get(measure), weights()
    if measure == left_the_list.ID:
        return by.outside_every_measure.value
    if known is None or not known.leans_on_a_rule:
        return by.outside_no_rule.value
    return by.outside_the_law.value if known.law else by.outside_own_standard.value
