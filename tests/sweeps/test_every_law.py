"""Every dated number has its source and stands in the reference; no definition is shown as law."""

import datetime as dt
import re
from pathlib import Path

import pytest

from lineofsight import law
from lineofsight.law.dated import Kind, Law
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src/lineofsight/law"
PAGE = (ROOT / "docs/reference/law.md").read_text("utf-8")
NOT_NUMBERS = {"local_standards.toml", "bank_holidays.toml"}
TODAY_OF_THE_EXAMPLES = dt.date(2026, 9, 30)
NO_RULE = {Kind.MEASURE, Kind.STATISTIC}

IDS = list(law.all_laws())
VALUES = [each for values in law.all_laws().values() for each in values]


def on_disk() -> list[tuple[str, str]]:
    """Each value in the files, as its file's name and its key."""
    files = [file for file in FOLDER.glob("*.toml") if file.name not in NOT_NUMBERS]
    assert len(files) >= 5
    return [
        (file.stem, key)
        for file in files
        for key in re.findall(r"^\[\[(\w+)\.values\]\]$", file.read_text("utf-8"), re.MULTILINE)
    ]


def test_every_value_on_disk_is_loaded() -> None:
    assert sorted(f"{area}.{key}" for area, key in on_disk()) == sorted(each.id for each in VALUES)


@pytest.mark.parametrize("number", VALUES, ids=lambda each: f"{each.id}-{each.since}")
def test_says_what_it_is_and_where_that_is_written(number: Law) -> None:
    assert number.title[:1].isupper()
    assert not number.title.endswith(".")
    assert len(number.source) > 10
    assert not number.source.endswith(".")


@pytest.mark.parametrize("number", VALUES, ids=lambda each: f"{each.id}-{each.since}")
def test_a_definition_is_never_law_nor_law_a_definition(number: Law) -> None:
    assert (number.kind in NO_RULE) == number.id.startswith("definitions.")


@pytest.mark.parametrize("law_id", IDS)
def test_stands_in_the_reference_with_its_sources(law_id: str) -> None:
    part = PAGE.partition(f"\n### {law_id}\n")[2].partition("\n#")[0]
    assert part
    assert all(each.source in part for each in law.all_laws()[law_id])


@pytest.mark.parametrize("measure", all_measures().values(), ids=lambda each: each.id)
def test_what_a_measure_leans_on_was_in_force_on_the_day_of_its_examples(measure: Measure) -> None:
    assert [each for each in measure.law if law.find(each, TODAY_OF_THE_EXAMPLES) is None] == []
