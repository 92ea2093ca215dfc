"""docs/reference says what the program says: run `make docs` after a change."""

import json
from pathlib import Path

import pytest

from lineofsight.reference_pages.measured import BENCHMARKS, NOT_MEASURED, SCORES
from lineofsight.reference_pages.pages import every_page

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = every_page(DOCS, {})


@pytest.mark.parametrize("path", PAGES)
def test_page_is_as_the_program_would_write_it(path: str) -> None:
    assert (DOCS / path).read_text("utf-8") == PAGES[path], "run `make docs`"


def test_there_is_no_page_that_nothing_writes() -> None:
    on_disk = {f"reference/{file.name}" for file in (DOCS / "reference").iterdir()}
    assert on_disk == {path for path in PAGES if path.startswith("reference/")}


def test_scores_are_shown_once_there_are_floors() -> None:
    file = ROOT / "scores.json"
    floors = json.loads(file.read_text("utf-8")) if file.exists() else {}
    page = (DOCS / "reference/scores.md").read_text("utf-8")
    measured = [each.table_in(page) for each in SCORES.tables]
    assert not floors or NOT_MEASURED not in measured


def test_a_measured_table_is_kept_when_the_page_is_written_again() -> None:
    page = BENCHMARKS.written("", {"workbook": "| 1 |"})
    assert BENCHMARKS.written(page, {}) == page
    kept = {each.name: each.table_in(page) for each in BENCHMARKS.tables}
    assert kept == dict.fromkeys(kept, NOT_MEASURED) | {"workbook": "| 1 |"}
