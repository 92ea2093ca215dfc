"""Every class of ours that a page uses has a style, and every style is used."""

import re
from pathlib import Path

import lineofsight

ROOT = Path(__file__).parents[2]
PACKAGE = Path(lineofsight.__file__).parent
PAGES = {file: file.read_text("utf-8") for file in PACKAGE.rglob("*.html")}
WRITTEN = [*PAGES.values(), *(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))]
CHOSEN = re.compile(r"(los-[\w-]+--){{")  # a class whose end a page's context gives


def styled(sheet: Path) -> set[str]:
    return set(re.findall(r"\.(los-[\w-]+)", sheet.read_text("utf-8")))


SOURCE = styled(ROOT / "styles/lineofsight.scss")
COMPILED = styled(PACKAGE / "web/static/lineofsight.css")
USED = {name for text in WRITTEN for name in re.findall(r"\blos-[\w-]*\w(?![\w-])", text)}
ENDING_LATER = tuple(
    {name for text in WRITTEN for name in CHOSEN.findall(text.replace("{{ ", "{{"))}
)


def test_the_sheet_that_is_served_is_the_source_compiled() -> None:
    assert len(SOURCE) > 30
    assert SOURCE == COMPILED


def test_every_class_has_a_style() -> None:
    assert len(USED) > 30
    assert sorted(USED - SOURCE) == []


def test_every_style_is_used() -> None:
    assert sorted(name for name in SOURCE - USED if not name.startswith(ENDING_LATER)) == []


def test_ways_to_other_pages_are_not_printed() -> None:
    ways = [
        each for text in PAGES.values() for each in re.findall(r'<nav class="(.*?)" aria', text)
        if "govuk-pagination" in each
    ]  # fmt: skip
    assert len(ways) > 2
    assert [each for each in ways if "los-no-print" not in each] == []
