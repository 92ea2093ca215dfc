"""Looking the law up by day, and files of ours that are wrong."""

import datetime as dt
import tomllib

import pytest

from lineofsight import law
from lineofsight.errors import OurMistake
from lineofsight.law.closed_table import ClosedTable
from lineofsight.law.dated import Law, laws_in

TWICE = """
[visit_weeks]
title = "The next visit comes within"
unit = "weeks"
[[visit_weeks.values]]
value = 8
from = 2001-04-01
began = "by"
until = 2011-03-31
state = "ended"
kind = "guidance"
source = "An older paper"
[[visit_weeks.values]]
value = 6
from = 2011-04-01
began = "on"
state = "in_force"
kind = "regulation"
source = "Regulation 28"
[[visit_weeks.values]]
value = 4
state = "enacted_not_in_force"
kind = "act"
source = "A newer paper"
"""


def read(text: str) -> tuple[Law, ...]:
    [laws] = laws_in(ClosedTable(tomllib.loads(text), "care.toml"), "care")
    return laws


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2001-03-31", None),
        ("2001-04-01", 8),
        ("2011-03-31", 8),
        ("2011-04-01", 6),
        ("2050-12-31", 6),
    ],
)
def test_the_number_of_a_day_is_that_days(day: str, value: int | None) -> None:
    on = dt.date.fromisoformat(day)
    assert [each.value for each in read(TWICE) if each.in_force_on(on)] == (
        [value] if value else []
    )


def test_a_number_says_what_makes_it_law() -> None:
    found = law.value("children_in_care.visit_weeks", on=dt.date(2026, 9, 30))
    assert (found.value, found.unit, found.kind) == (6, "weeks", "regulation")
    assert found.source.endswith("regulation 28(2)(b) and (c)(ii)")


def test_only_days_and_weeks_are_a_fixed_number_of_days() -> None:
    months = law.value("children_in_care.health_months", on=dt.date(2026, 9, 30))
    with pytest.raises(ValueError, match="no fixed number of days"):
        _ = months.days


def test_a_number_that_is_not_there_is_our_mistake() -> None:
    with pytest.raises(OurMistake, match=r"nearest is 'children_in_care.visit_weeks'"):
        law.value("children_in_care.visits_weeks", on=dt.date(2026, 9, 30))


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ('title = "The next visit comes within"\n', "", "'title' must be there"),
        ('"The next visit comes within"', '" "', "'title' must be words"),
        ("title =", "titel =", "'title' must be there"),
        ('unit = "weeks"', 'unit = "week"', "'unit' must be one of"),
        ('unit = "weeks"', 'unit = "weeks"\nnote = "x"', r"nothing reads \['note'\]"),
        ("value = 6", "value = 0", "'value' must lie from 1"),
        ("value = 6", 'value = "6"', "'value' must be there, and must be a whole number"),
        ("value = 6", "value = true", "'value' must be there, and must be a whole number"),
        ("value = 6", "value = 6\nurl = 1", r"nothing reads \['url'\]"),
        ("from = 2011-04-01", "from = 2011-04-01T00:00:00", "'from' must be there, and .* a date"),
        ("from = 2011-04-01", 'from = "2011-04-01"', "'from' must be there, and must be a date"),
        ("from = 2011-04-01", "from = 2011-03-31", "must end before the next one begins"),
        ("until = 2011-03-31\n", "", "'until' must be there if it has ended"),
        ("until = 2011-03-31", "until = 2001-03-31", "'until' must not come before 'from'"),
        ("from = 2001-04-01\nbegan =", "began =", "'from' must be there, unless it is enacted"),
        ("value = 4", 'value = 4\nfrom = 2030-01-01\nbegan = "on"', "unless it is enacted"),
        ('state = "in_force"', 'state = "ended"', "'until' must be there if it has ended"),
        ('state = "in_force"', 'state = "inforce"', "'state' must be one of"),
        ('kind = "regulation"', 'kind = "law"', "'kind' must be one of"),
        ('source = "Regulation 28"', "", "'source' must be there"),
        ('began = "on"', 'began = "around"', "'began' must be one of"),
    ],
)
def test_a_file_with_a_mistake_names_the_key(right: str, wrong: str, sentence: str) -> None:
    assert right in TWICE
    with pytest.raises(OurMistake, match=f"^care.toml, visit_weeks.*{sentence}"):
        read(TWICE.replace(right, wrong))


@pytest.mark.parametrize("values", ["values = []", "values = 3", "values = [3]"])
def test_a_number_needs_values(values: str) -> None:
    with pytest.raises(OurMistake, match="values"):
        read(f'[visit_weeks]\ntitle = "Visits"\nunit = "weeks"\n{values}')
