"""Dated parameters: the value of a day, scenarios, and what a wrong file is told."""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.law.closed_table import ClosedTable
from lineofsight.money.parameters import (
    Tag,
    Unit,
    all_parameters,
    parameter,
    parameters_in,
    scenario_in,
)

ONE = """
[grant.share]
title = "Share"
unit = "share"
prices = "not_money"
[[grant.share.values]]
value = "0.90"
from = 2026-02-09
tag = "S"
source = "A note"
"""
SCENARIO = """
name = "Early end"
why = "What reserves would have to bear"
[override]
ends = 2027-03-31
[stability_grant]
share = 0.75
"""


def read_in(text: str) -> object:
    """The parameters of a file with this text."""
    return parameters_in(ClosedTable(tomllib.loads(text), "parameters.toml"))


def scenario_file(folder: Path, text: str) -> Path:
    """A scenario with this text."""
    file = folder / "early.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("on", "ends"),
    [
        (dt.date(2021, 6, 1), dt.date(2023, 3, 31)),
        (dt.date(2024, 5, 16), dt.date(2026, 3, 31)),
        (dt.date(2026, 2, 8), dt.date(2026, 3, 31)),
        (dt.date(2026, 2, 9), dt.date(2028, 3, 31)),
    ],
)
def test_the_override_ends_as_was_known_on_the_day(on: dt.date, ends: dt.date) -> None:
    assert parameter("override.ends", on).day == ends


def test_the_grant_pays_nine_tenths() -> None:
    grant = parameter("stability_grant.share", dt.date(2026, 9, 1))
    assert (grant.number, grant.unit, grant.tag) == (Decimal("0.90"), Unit.SHARE, Tag.SEEN)


def test_there_is_no_value_before_the_first() -> None:
    with pytest.raises(WrongUse, match="choose a day from 2026-02-09 on"):
        parameter("stability_grant.share", dt.date(2026, 2, 8))


def test_a_misspelt_id_is_our_mistake() -> None:
    with pytest.raises(OurMistake, match=r"nearest is 'override\.ends'"):
        parameter("override.end", dt.date(2026, 9, 1))


def test_every_parameter_says_where_it_is_from() -> None:
    values = [each for dated in all_parameters().values() for each in dated]
    assert len(values) >= len(all_parameters()) >= 12
    assert all(each.source and each.title for each in values)


def test_a_scenario_changes_what_it_names_and_says_so(tmp_path: Path) -> None:
    early = scenario_in(scenario_file(tmp_path, SCENARIO))
    on = dt.date(2026, 9, 1)
    ends = parameter("override.ends", on, early)
    assert (ends.day, ends.scenario) == (dt.date(2027, 3, 31), "Early end")
    assert parameter("stability_grant.share", on, early).number == Decimal("0.75")
    untouched = parameter("stability_grant.deficit_as_at", on, early)
    assert (untouched.day, untouched.scenario) == (dt.date(2026, 3, 31), None)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("ends = 2027-03-31", "ends = 2027", "write a date as 2028-03-31"),
        ("ends = 2027-03-31", "end = 2027-03-31", "there is no parameter “override.end”"),
        ("share = 0.75", 'share = "most"', "write a number of share"),
        ('name = "Early end"', "", "a scenario has a name and a reason"),
        ("[override]", "[override", "not written as TOML is"),
    ],
)
def test_a_scenario_that_cannot_be_used(tmp_path: Path, wrong: str, right: str, told: str) -> None:
    file = scenario_file(tmp_path, SCENARIO.replace(wrong, right))
    with pytest.raises(WrongUse, match=told):
        scenario_in(file)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ('tag = "S"', 'tag = "X"', "must be one of"),
        ('source = "A note"', "", "'source' must be there"),
        ('prices = "not_money"', 'prices = "nominal"', "must be nominal or real for money"),
        ('value = "0.90"', 'value = "most"', "must be a number between quotes"),
        ('value = "0.90"', "value = 0.90", "must be words"),
        ('title = "Share"', 'title = "Share"\nnote = "?"', r"nothing reads \['note'\]"),
        ("from = 2026-02-09", "from = 2026-02-09\nuntil = 2025-01-01", "must not come before"),
    ],
)
def test_a_wrong_file_of_ours_is_named(wrong: str, right: str, told: str) -> None:
    with pytest.raises(OurMistake, match=told):
        read_in(ONE.replace(wrong, right))


def test_two_values_of_one_day_are_refused() -> None:
    again = ONE[ONE.index("[[") :]
    with pytest.raises(OurMistake, match="must end before the next one begins"):
        read_in(ONE + again)
