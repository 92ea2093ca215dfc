"""Spending after a judgement on made-up authorities whose extra pounds are known."""

import datetime as dt
from decimal import Decimal

from tests.unit.money.high_needs.seeded import seeded

from lineofsight.money.pressure.cost_of_failure import after_judgement, never, spread
from lineofsight.money.years import FinancialYear

BASE = 100_000_000
EXTRA = 10_000_000
FIRST_YEAR, LAST_YEAR = 2015, 2024
JUDGED = FinancialYear(2019)


def spending(extra: int = EXTRA) -> dict[str, dict[FinancialYear, Decimal]]:
    """Everybody grows by 3% a year; six were judged and spent so much more from then on."""
    found = {}
    for number in range(40):
        found[str(number)] = {
            FinancialYear(begins): Decimal(BASE) * Decimal("1.03") ** (begins - FIRST_YEAR)
            + (extra if number < 6 and begins >= JUDGED.begins else 0)
            for begins in range(FIRST_YEAR, LAST_YEAR + 1)
        }
    return found


def judged(number: int = 6, year: int = 2019) -> dict[str, dt.date]:
    return {str(each): dt.date(year, 9, 1) for each in range(number)}


def test_what_was_spent_beyond_others_growth_is_found() -> None:
    found = spread(spending(), judged(), seeded())
    assert found is not None
    assert found.authorities == 6
    assert round(found.middle) == 3 * EXTRA
    assert round(found.low) == round(found.high) == 3 * EXTRA
    assert found.middle_from <= found.middle <= found.middle_to
    assert found.before == 0


def test_nothing_more_is_nothing_found() -> None:
    found = spread(spending(extra=0), judged(), seeded())
    assert found is not None
    assert round(found.middle) == 0
    assert found.placebo[0] <= found.share <= found.placebo[1]


def test_the_judged_are_not_among_those_they_are_held_against() -> None:
    assert set(never(spending(), judged())) == {str(each) for each in range(6, 40)}


def test_a_judgement_whose_years_are_not_all_published_is_left_out() -> None:
    assert after_judgement(spending(), judged(year=2024)) == ()
    short = spending()
    del short["0"][JUDGED.plus(2)]
    assert len(after_judgement(short, judged())) == 5


def test_one_authority_is_no_spread() -> None:
    assert spread(spending(), judged(number=1), seeded()) is None


def test_at_another_councils_size() -> None:
    found = spread(spending(), judged(), seeded())
    assert found is not None
    low, middle, high = found.of(Decimal(50_000_000))
    assert low == middle == high
    assert 12_000_000 < middle < 15_000_000
