"""Where a shortfall is: in the council, or in a team that has most of it.

A team is named only where the shortfall is its own, so that nobody reads a table of teams.
"""

from collections.abc import Iterator, Mapping

from lineofsight.evaluation.months import Place
from lineofsight.shortfalls.own_past import Worse
from lineofsight.shortfalls.weights import weights


def named_places(worse: Mapping[Place, Worse]) -> tuple[Worse, ...]:
    """Of the places that are worse than their past: a measure's teams, or else the council."""
    measures = dict.fromkeys(place.measure for place in worse)
    return tuple(each for measure in measures for each in _named(measure, worse))


def _named(measure: str, worse: Mapping[Place, Worse]) -> Iterator[Worse]:
    whole = worse.get(Place(measure, None))
    teams = [each for place, each in worse.items() if place.measure == measure and place.team]
    least = whole.beyond * weights().least_percent_of_the_whole.value / 100 if whole else 0.0
    own = [each for each in teams if each.beyond >= least]
    if own:
        yield from own
    elif whole:
        yield whole
