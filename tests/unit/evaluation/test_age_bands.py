"""Young people stand in the age band of the day: a birthday moves them, 29 February included."""

import datetime as dt

import pytest

from lineofsight.evaluation.age_bands import band

DAY = dt.date(2026, 9, 30)


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        (dt.date(2009, 10, 1), "under 17"),
        (dt.date(2009, 9, 30), "17 to 18"),
        (dt.date(2007, 10, 1), "17 to 18"),
        (dt.date(2007, 9, 30), "19 to 21"),
        (dt.date(2004, 9, 30), "22 to 24"),
        (dt.date(2001, 9, 30), "25 and over"),
        (None, "age not known"),
        (dt.date(2026, 10, 1), "age not known"),
    ],
)
def test_band(birth: dt.date | None, expected: str) -> None:
    assert band(birth, DAY) == expected


def test_a_leap_day_birthday_comes_on_the_first_of_march() -> None:
    born = dt.date(2004, 2, 29)
    assert band(born, dt.date(2026, 2, 28)) == "19 to 21"
    assert band(born, dt.date(2026, 3, 1)) == "22 to 24"
