"""Forecasts from other councils' movements: calibrated where they should be, silent elsewhere."""

from decimal import Decimal

from tests.unit.money.high_needs.seeded import seeded

from lineofsight.money.high_needs.baselines import accelerating, repeating
from lineofsight.money.high_needs.forecast import OwnYear, forecast, why_step_back
from lineofsight.money.high_needs.hindcast import FEWEST, Scored, hindcast, movements, origins
from lineofsight.money.high_needs.movements import Movement, Way
from lineofsight.money.published.schools_grant import GrantDeficit
from lineofsight.money.years import FinancialYear

ORIGIN = FinancialYear(2021)
GRANT = Decimal(200_000_000)


def moved(kept: float, seed: int, councils: int = 300) -> list[Movement]:
    """Councils that keep this much of their last movement, and chance besides."""
    chance = seeded(seed)
    lasts = [chance.gauss(1.0, 1.5) for _ in range(councils)]
    return [
        Movement(str(number), last, kept * last + chance.gauss(0.0, 0.5) * (1 + abs(last)))
        for number, last in enumerate(lasts)
    ]


def scores(kept: float) -> dict[Way, Scored]:
    found = hindcast(moved(kept, seed=4), ORIGIN, 1, seeded(2))
    return {each.way: each for each in found}


def published(years: int, councils: int = FEWEST + 10) -> list[GrantDeficit]:
    """Councils that each move by their own steady percent a year."""
    return [
        GrantDeficit(
            str(number),
            FinancialYear(2019 + year),
            GRANT * number * (year + 1) / 10_000,
            Decimal(number * (year + 1)) / 100,
            "published",
        )
        for number in range(1, councils + 1)
        for year in range(years)
    ]


def test_the_interval_holds_eight_in_ten() -> None:
    assert all(0.72 <= each.covered <= 0.88 for each in scores(0.5).values())


def test_the_model_wins_where_half_of_a_movement_is_kept() -> None:
    found = scores(0.5)
    assert found[Way.POOLED].crps < found[Way.REPEATING].crps
    assert why_step_back(list(found.values()), ()) is None


def test_the_model_steps_back_where_it_scores_no_better() -> None:
    equal = [Scored(way, ORIGIN, 1, 100, 0.8, 0.7, 0.9) for way in Way]
    why = why_step_back(equal, ())
    assert why is not None
    assert "no better than a naive forecast" in why


def test_the_model_steps_back_where_it_missed_the_council_itself() -> None:
    own = [OwnYear(ORIGIN, pooled=3.0, repeating=1.0)]
    why = why_step_back(list(scores(0.5).values()), own)
    assert why is not None
    assert "missed by 3.0 points" in why


def test_a_council_is_not_forecast_from_itself() -> None:
    alone = [*moved(0.5, seed=4, councils=60), Movement("odd", 0.0, 1000.0)]
    found = {each.way: each for each in hindcast(alone, ORIGIN, 1, seeded(1))}
    assert found[Way.POOLED].missed_by > 10


def test_years_with_too_few_councils_are_not_tried() -> None:
    few = {str(number): {ORIGIN.plus(-1): 1.0, ORIGIN: 2.0, ORIGIN.plus(1): 3.0} for number in "ab"}
    assert len(movements(few, ORIGIN, 1)) == 2
    assert origins(few, 1) == ()


def test_the_same_seed_foresees_the_same() -> None:
    deficits = {FinancialYear(2019 + year): GRANT * (year + 1) / 100 for year in range(4)}
    first, second = (forecast("7", deficits, published(4), seeded(seed)) for seed in (1, 1))
    assert first == second
    assert first is not None
    assert [each.year for each in first.steps] == [FinancialYear(2023), FinancialYear(2024)]
    assert all(each.low <= each.middle <= each.high for each in first.steps)


def test_nothing_is_foreseen_from_one_year() -> None:
    assert forecast("7", {ORIGIN: GRANT}, published(4), seeded(1)) is None


def test_nothing_is_foreseen_across_a_missing_year() -> None:
    deficits = {ORIGIN.plus(-2): GRANT, ORIGIN: GRANT}
    assert forecast("7", deficits, published(4), seeded(1)) is None


def test_naive_ways() -> None:
    past = [Decimal(1), Decimal(3), Decimal(8)]
    assert repeating(past) == 13
    assert repeating(past, 2) == 18
    assert accelerating(past) == 16  # 8 + 5 + 3
    assert accelerating(past, 2) == 27  # 16 + 8 + 3
    assert repeating(past[:1]) is None
    assert accelerating(past[:2]) is None
