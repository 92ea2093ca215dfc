"""A body is kept as JSON and comes back with its kind's fields, each as typed, and no others."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

import pytest

from lineofsight.register.bodies import as_text, from_text
from lineofsight.register.events import Body


class Colour(StrEnum):
    BLUE = "blue"


@dataclass(frozen=True)
class Everything(Body):
    """A field of every type that there may be."""

    text: str
    count: int
    day: dt.date
    colour: Colour


SAID = Everything("“Zoë”", 3, dt.date(2026, 6, 1), Colour.BLUE)
TEXT = '{"text": "“Zoë”", "count": 3, "day": "2026-06-01", "colour": "blue"}'


def test_a_body_is_kept_as_json_that_people_can_read() -> None:
    assert as_text(SAID) == TEXT


def test_a_body_comes_back_as_it_was() -> None:
    assert from_text(Everything, TEXT) == SAID


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        TEXT.replace('"count": 3, ', ""),
        TEXT.replace("{", '{"more": 1, '),
        TEXT.replace("3", '"3"'),
        TEXT.replace("3", "true"),
        TEXT.replace('"“Zoë”"', "5"),
        TEXT.replace("2026-06-01", "2026-06-31"),
        TEXT.replace('"2026-06-01"', "20260601"),
        TEXT.replace("blue", "red"),
        TEXT.replace('"blue"', "[]"),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_text(Everything, text)
