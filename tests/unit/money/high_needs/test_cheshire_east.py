"""The worked example: published balances, naive forecasts and the council's own, to the figure."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from lineofsight.money.high_needs.history import History, history
from lineofsight.money.high_needs.ledger import kept, naive
from lineofsight.money.high_needs.plans import BEGUN, ENDED, STOCK, closed
from lineofsight.money.high_needs.reader import ReadFigures, read_figures
from lineofsight.money.published.schools_grant import GrantDeficit
from lineofsight.money.years import FinancialYear

EXAMPLE = Path(__file__).parents[4] / "docs/examples/cheshire_east_schools_grant.csv"


@pytest.fixture
def read() -> ReadFigures:
    return read_figures(EXAMPLE)


@pytest.fixture
def outturns(read: ReadFigures) -> History:
    return history(read.figures, ())


def test_every_row_of_the_example_is_read(read: ReadFigures) -> None:
    assert len(read.figures) == 13
    assert read.problems == ()


@pytest.mark.parametrize(
    ("percent", "grant", "million"),
    [("0.93", "274.300", "2.55"), ("3.44", "290.500", "9.99"), ("8.14", "315.077", "25.65")],
)
def test_a_deficit_and_its_share_give_the_published_grant(
    percent: str, grant: str, million: str
) -> None:
    pounds = Decimal(million) * 1_000_000
    found = GrantDeficit("895", FinancialYear(2022), pounds, Decimal(percent), "published").grant
    assert float(found or 0) == pytest.approx(float(grant) * 1_000_000, rel=0.005)


def test_naive_forecasts_missed_by_what_they_are_known_to_have(outturns: History) -> None:
    found = naive({year: figure.deficit for year, figure in outturns.items()})
    repeating = [round(float(each.repeating_share or 0) * 100) for each in found]
    accelerating = [
        round(float(each.accelerating_share) * 100) for each in found if each.accelerating_share
    ]
    assert repeating == [-32, -12, -15, 1]
    assert accelerating == [6, -8, 11]


def test_the_councils_own_forecasts_are_scored(read: ReadFigures, outturns: History) -> None:
    found = {
        (each.forecast.made_on, each.forecast.as_at, each.forecast.mitigated): each
        for each in kept(read.figures, outturns)
    }
    six_months_before = found[dt.date(2023, 9, 13), dt.date(2024, 3, 31), True]
    one_month_before = found[dt.date(2025, 2, 27), dt.date(2025, 3, 31), None]
    assert six_months_before.share is not None
    assert round(six_months_before.share, 2) == Decimal("0.07")
    assert one_month_before.missed_by == Decimal(3_600_000)


def test_a_forecast_of_a_year_to_come_is_kept_without_a_score(
    read: ReadFigures, outturns: History
) -> None:
    waiting = [each for each in kept(read.figures, outturns) if each.outturn is None]
    assert {each.forecast.year for each in waiting} == {FinancialYear(2027), FinancialYear(2030)}
    assert all(each.missed_by is None and each.share is None for each in waiting)


def test_a_claim_is_no_outturn(outturns: History) -> None:
    assert FinancialYear(2018) not in outturns


def test_plans_do_not_close() -> None:
    found = closed(
        {
            STOCK: {2022: 3412, 2023: 4029, 2024: 4576, 2025: 4871},
            BEGUN: {2022: 767, 2023: 742, 2024: 593},
            ENDED: {2022: 216, 2023: 246, 2024: 397},
        }
    )
    assert [each.residual for each in found] == [66, 51, 99]
