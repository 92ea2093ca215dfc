"""The day that somebody typed into three boxes."""

import datetime as dt

import pytest

from lineofsight.pages.known.until import until
from lineofsight.views.drafts import Fault

TODAY = dt.date(2026, 10, 5)


def typed(day: str, month: str, year: str) -> dt.date | Fault:
    return until({"until-day": day, "until-month": month, "until-year": year}, TODAY)


@pytest.mark.parametrize(
    ("day", "month", "year", "said"),
    [
        ("5", "10", "2026", TODAY),
        (" 14 ", "05", "2027", dt.date(2027, 5, 14)),
        ("14", "5", "27", dt.date(2027, 5, 14)),
        ("6", "10", "2027", dt.date(2027, 10, 6)),
    ],
)
def test_a_day_from_today_to_a_year_from_now_is_taken(
    day: str, month: str, year: str, said: dt.date
) -> None:
    assert typed(day, month, year) == said


@pytest.mark.parametrize(
    ("day", "month", "year", "field", "says"),
    [
        ("", "", "", "until-day", "Type the day"),
        ("", "5", "2027", "until-day", "must have a day too"),
        ("14", "", "", "until-month", "must have a month and a year too"),
        ("31", "2", "2027", "until-day", "one of the calendar"),
        ("0", "1", "2027", "until-day", "one of the calendar"),
        ("1", "1", "0", "until-day", "passed"),
        ("x", "5", "2027", "until-day", "one of the calendar"),
        ("-1", "5", "2027", "until-day", "one of the calendar"),
        ("²", "5", "2027", "until-day", "one of the calendar"),
        ("1", "5", "0" * 5000, "until-day", "one of the calendar"),
        ("4", "10", "2026", "until-day", "has passed"),
        ("7", "10", "2027", "until-day", "over a year away"),
    ],
)
def test_another_is_refused_with_a_sentence(
    day: str, month: str, year: str, field: str, says: str
) -> None:
    fault = typed(day, month, year)
    assert isinstance(fault, Fault)
    assert fault.field == field
    assert says in fault.sentence


def test_a_form_without_the_boxes_is_refused() -> None:
    assert isinstance(until({}, TODAY), Fault)
