"""The day that lists are as at: typed, or left to the names of their files."""

import datetime as dt
from pathlib import Path

import pytest

from lineofsight.pages.add.as_at import as_at
from lineofsight.views.drafts import Fault

TODAY = dt.date(2026, 11, 20)
DATED, OTHER, UNDATED = Path("a_2026-09-30.csv"), Path("b_2026-08-31.csv"), Path("c.csv")


def asked(day: str, *files: Path) -> dt.date | Fault | None:
    names = ("as-at-day", "as-at-month", "as-at-year")
    typed = dict(zip(names, day.split("-") if day else ("", " ", ""), strict=True))
    return as_at(typed, files, TODAY)


def test_a_day_that_was_typed_is_taken() -> None:
    assert asked("30-9-2026", UNDATED) == dt.date(2026, 9, 30)
    assert asked("29-9-2026", DATED) == dt.date(2026, 9, 29)


def test_names_that_hold_their_day_need_none() -> None:
    assert asked("", DATED) is None
    assert asked("", DATED, OTHER) is None


@pytest.mark.parametrize(
    ("day", "files", "sentence"),
    [
        ("", (UNDATED,), "the file’s name holds none"),
        ("", (DATED, UNDATED), "1 of 2 names hold none"),
        ("30-9-2026", (DATED, OTHER), "names hold different days"),
        ("31-9-2026", (UNDATED,), "one of the calendar"),
        ("30--2026", (UNDATED,), "one of the calendar"),
        ("21-11-2026", (UNDATED,), "has not come yet"),
        ("30-9-926", (UNDATED,), "too long ago"),
    ],
)
def test_what_is_wrong_is_said(day: str, files: tuple[Path, ...], sentence: str) -> None:
    fault = asked(day, *files)
    assert isinstance(fault, Fault)
    assert sentence in fault.sentence
    assert fault.field == "as-at-day"
