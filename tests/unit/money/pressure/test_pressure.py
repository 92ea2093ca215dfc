"""The panel, the line of time, and what a week comes to."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.money.claims.claim import Status
from lineofsight.money.high_needs.figures import Figure, Place
from lineofsight.money.pressure.panel import panel
from lineofsight.money.pressure.position import Amount, Gap, Position, Reserves, position_in
from lineofsight.money.pressure.timeline import timeline
from lineofsight.money.pressure.weekly import a_year, children_implied
from lineofsight.money.published.support import Notice, Support
from lineofsight.money.years import FinancialYear

EXAMPLE = Path(__file__).parents[4] / "docs/examples/cheshire_east_position.toml"
TODAY = dt.date(2026, 10, 1)
YEAR = FinancialYear(2024)
DEFICIT = Figure(
    dt.date(2025, 3, 31), Decimal(112), Status.OUTTURN, Place.COMMITTEE, "committee minutes"
)


def amount(pounds: int) -> Amount:
    return Amount(Decimal(pounds), Status.OUTTURN, "a source")


def test_a_gap_stands_beside_the_newest_reserves_as_its_year_began() -> None:
    reserves = tuple(
        Reserves(dt.date(year, 3, 31), amount(pounds))
        for year, pounds in ((2024, 5), (2025, 1), (2026, 50))
    )
    found = panel(Position((Gap(YEAR, amount(10)),), reserves), None, (), TODAY)
    assert found.gaps[0].reserves == reserves[0]
    assert found.gaps[0].times == Decimal("0.5")


@pytest.mark.parametrize("pounds", [0, -3])
def test_no_gap_is_not_divided_by(pounds: int) -> None:
    reserves = (Reserves(dt.date(2024, 3, 31), amount(5)),)
    found = panel(Position((Gap(YEAR, amount(pounds)),), reserves), None, (), TODAY)
    assert found.gaps[0].times is None


def test_a_lapse_asks_reserves_for_what_they_do_not_have() -> None:
    reserves = (Reserves(dt.date(2025, 3, 31), amount(12)),)
    found = panel(Position(reserves=reserves), DEFICIT, (), TODAY).override
    assert found.not_covered == 100
    assert found.override_ends == dt.date(2028, 3, 31)


def test_unknown_reserves_cover_nobody_knows_what() -> None:
    assert panel(Position(), DEFICIT, (), TODAY).override.not_covered is None


def test_the_line_of_time_is_in_order_and_each_moment_has_its_source() -> None:
    found = timeline(
        position_in(EXAMPLE).events,
        [Notice(dt.date(2025, 1, 1), "Notice")],
        [Support(YEAR, Decimal(17_600_000), revised_later=True)],
        dt.date(2024, 5, 16),
    )
    assert [each.day for each in found] == sorted(each.day for each in found)
    assert len(found) == 6
    assert all(each.source for each in found)
    assert "£17,600,000 agreed for 2024-25, revised later" in [each.words for each in found]


def test_the_plans_parts_are_its_cost() -> None:
    assert sum(each.pounds for each in position_in(EXAMPLE).plan) == 1_987_000


def test_the_published_bill_and_weekly_cost_are_550_children() -> None:
    assert round(children_implied(Decimal(60_662_339), Decimal(2115))) == 550


@pytest.mark.parametrize("children", [1, 123, 550])
def test_children_at_a_weekly_cost_are_the_same_children_in_a_years_bill(children: int) -> None:
    bill = a_year(Decimal(7920)) * children
    assert children_implied(bill, Decimal(7920)) == pytest.approx(Decimal(children))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('[[gaps]]\nyear = "2024"\npounds = 1\n', "no financial year"),
        ('[[gaps]]\nyear = "2024-25"\n', "“status” is missing"),
        ('[[reserves]]\nas_at = "soon"\npounds = 1\nstatus = "outturn"\nsource = "x"', "no date"),
        ('[[said]]\nleast = 9000\nmost = 5000\nwords = "x"\nsource = "x"', "out of range"),
        (
            '[[gaps]]\nyear = "2024-25"\npounds = 6.1\nstatus = "outturn"\nsource = "x"',
            "write every pound, 6100000 and not 6.1",
        ),
        ("[[reserve]]\npounds = 1\n", "nothing reads “reserve”"),
        ('[[events]]\nday = "2024-01-01"\nkind = "section114"\n', "section_114"),
    ],
)
def test_a_mistake_is_refused_in_a_sentence(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "position.toml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(WrongUse, match=said):
        position_in(file)
