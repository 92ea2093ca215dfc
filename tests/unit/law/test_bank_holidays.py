"""Bank holidays: our rules against GOV.UK's list and against another package, year by year."""

import datetime as dt
import sys
import tomllib

import holidays
import pytest

from lineofsight.errors import OurMistake
from lineofsight.law.bank_holidays import (
    bank_holidays,
    by_rule,
    easter_sunday,
    published,
    rules,
    rules_in,
)
from lineofsight.law.closed_table import ClosedTable

YEARS = range(1990, 2051)


def test_the_published_list_covers_the_years_that_matter() -> None:
    assert set(range(2012, 2029)) <= set(published())
    assert all(len(days) >= 8 for days in published().values())


@pytest.mark.parametrize("year", published())
def test_the_rules_find_what_was_published(year: int) -> None:
    assert by_rule(year) == published()[year] == bank_holidays(year)


@pytest.mark.parametrize("year", YEARS)
def test_the_rules_find_what_another_package_has(year: int) -> None:
    theirs = holidays.country_holidays("GB", subdiv="ENG", years=year)
    assert by_rule(year) == {day for day in theirs if day.year == year and day.weekday() < 5}


@pytest.mark.parametrize(
    ("year", "sunday"), [(1990, "04-15"), (2008, "03-23"), (2011, "04-24"), (2038, "04-25")]
)
def test_easter(year: int, sunday: str) -> None:
    assert easter_sunday(year) == dt.date.fromisoformat(f"{year}-{sunday}")


def test_every_day_proclaimed_is_a_weekday_and_what_it_replaced_is_worked() -> None:
    for each in rules().once:
        assert each.day in by_rule(each.day.year)
        assert each.instead_of is None or each.instead_of not in by_rule(each.day.year)


def test_nothing_that_could_fetch_is_loaded() -> None:
    assert "govuk_bank_holidays.bank_holidays" not in sys.modules


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "'working_day' must be there"),
        ('[working_day]\ndefinition = "x"\nsource = "y"\nwhy = "z"', r"nothing reads \['why'\]"),
        (
            '[working_day]\ndefinition = "x"\nsource = "y"\n[[date]]\ntitle = "x"\nmonth = 13',
            "month",
        ),
    ],
)
def test_a_file_with_a_mistake_names_the_key(text: str, sentence: str) -> None:
    with pytest.raises(OurMistake, match=sentence):
        rules_in(ClosedTable(tomllib.loads(text), "bank_holidays.toml"))
