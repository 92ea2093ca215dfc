"""Whom a measure asks about, in words that come from its definition."""

import datetime as dt

import pytest

from lineofsight.law import standards
from lineofsight.measures.registry import all_measures
from lineofsight.views.measures.population import population

DAY = dt.date(2026, 9, 30)


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("cpp.visit_overdue", "children on a child protection plan on the day"),
        ("care.open", "children in care on the day"),
        (
            "leaving.adviser_allocated",
            "young people receiving leaving-care services on the day, where the young person is "
            "younger than 21",
        ),
    ],
)
def test_in_words(measure: str, words: str) -> None:
    assert population(all_measures()[measure], DAY, standards(None)) == words


def test_without_a_day_it_is_everyone_on_the_list() -> None:
    words = population(all_measures()["cpp.repeat_plan"], DAY, standards(None))
    assert words.startswith("child protection plans open on the day or ended in the six months")
    assert "“Child Protection Plan Start Date”" in words


@pytest.mark.parametrize("measure", all_measures())
def test_every_measure_has_words(measure: str) -> None:
    words = population(all_measures()[measure], DAY, standards(None))
    assert not words.endswith((":", ",", "where "))
