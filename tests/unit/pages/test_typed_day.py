"""A day that somebody typed into three boxes."""

import datetime as dt

import pytest

from lineofsight.pages.typed_day import typed_day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (("30", "9", "2026"), dt.date(2026, 9, 30)),
        (("3", "09", "26"), dt.date(2026, 9, 3)),
        (("31", "9", "2026"), None),
        (("30", "September", "2026"), None),
        (("", "9", "2026"), None),
        (("30", "9", "20260"), None),
        (("-1", "9", "2026"), None),
        (("²", "9", "2026"), None),
        (("1", "1", "0000"), None),
    ],
)
def test_only_days_of_the_calendar(typed: tuple[str, str, str], day: dt.date | None) -> None:
    assert typed_day(*typed) == day
