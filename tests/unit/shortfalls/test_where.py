"""A team is named only where the shortfall is its own."""

from tests.unit.shortfalls.months import HERON, WHOLE, WREN, day, drawn

from lineofsight.evaluation.months import Place
from lineofsight.shortfalls.own_past import Worse
from lineofsight.shortfalls.where import named_places


def worse(place: Place, beyond: int) -> Worse:
    """So many more than usual, of whom there are none."""
    (month,) = drawn((beyond, 60, beyond))
    return Worse(place, month, 0.0, 0.0, day(0))


def named(*found: Worse) -> list[str | None]:
    """The teams named, None for the council."""
    return [each.place.team for each in named_places({each.place: each for each in found})]


def test_a_team_that_has_half_of_it_is_named_and_the_council_is_not() -> None:
    assert named(worse(WHOLE, 20), worse(HERON, 10)) == ["Team Heron"]


def test_spread_over_teams_it_is_the_councils() -> None:
    assert named(worse(WHOLE, 20), worse(HERON, 9), worse(WREN, 8)) == [None]


def test_each_team_that_has_half() -> None:
    assert named(worse(WHOLE, 20), worse(HERON, 10), worse(WREN, 10)) == ["Team Heron", "Team Wren"]


def test_a_team_alone_where_the_council_is_as_usual() -> None:
    assert named(worse(HERON, 6)) == ["Team Heron"]


def test_one_measure_says_nothing_of_another() -> None:
    other = worse(Place("cpp.visit_overdue", None), 50)
    assert named(other, worse(HERON, 6)) == [None, "Team Heron"]
