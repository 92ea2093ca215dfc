"""Charts say in words, numbers and positions what they show, and nothing in colour."""

import datetime as dt
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lineofsight.charts.authority import authority_charts
from lineofsight.charts.national import national_charts
from lineofsight.charts.saving import Drawing, save
from lineofsight.errors import WrongUse
from lineofsight.memory.lookup import subject
from lineofsight.memory.national import national
from lineofsight.memory.story import story
from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    NamedAuthority,
    Reading,
    Section,
    Unaware,
)
from lineofsight.model.grades import Grade

WEXCOMBE = NamedAuthority("Wexcombe & Marle")
PRAISE = Finding("1", "Visits are frequent.", 3, ("visits_direct_work",), "strength")
BEFORE = Reading(
    "before.pdf",
    "a" * 64,
    "read",
    framework="looked_after_2013",
    authority=WEXCOMBE,
    inspection_end=dt.date(2013, 6, 28),
    judgements=(Judgement("overall_effectiveness", Grade.ADEQUATE, "Adequate", 1),),
    sections=(Section("Findings", None, None, (PRAISE,)),),
)
AFTER = Reading(
    "after.pdf",
    "b" * 64,
    "read",
    framework="sif",
    authority=WEXCOMBE,
    inspection_end=dt.date(2015, 7, 16),
    judgements=(Judgement("overall_effectiveness", Grade.INADEQUATE, "Inadequate", 1),),
    asks=(
        Ask(1, "Visits.", "recommendation", "local_authority", 2, themes=("visits_direct_work",)),
    ),
    unaware=(Unaware("Leaders did not know.", 2, None),),
)
STORY = story(subject("Wexcombe & Marle", [WEXCOMBE]), [BEFORE, AFTER])
DRAWINGS = (*authority_charts(STORY), *national_charts(national([BEFORE, AFTER])))
COLOUR = re.compile(r"(?:fill|stroke)=\"(?P<colour>[^\"]+)\"")
NO_COLOURS = re.compile(r"none|transparent|black|white|#(?P<pair>[0-9a-f]{1,2})(?P=pair){2}")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of every SVG by the chart's name."""
    folder = tmp_path_factory.mktemp("charts")
    save(DRAWINGS, folder)
    return {file.stem: file.read_text("utf-8") for file in folder.glob("*.svg")}


def words(svg: str) -> str:
    return " ".join(ET.fromstring(svg).itertext())  # noqa: S314 - drawn here


def test_there_is_a_chart_for_every_table(drawn: dict[str, str]) -> None:
    assert set(drawn) == {
        "wexcombe-marle-grades",
        "wexcombe-marle-themes",
        "national-grades-by-year",
        "national-asks-by-year",
        "national-asks-by-grade",
        "national-unaware-by-grade",
    }


@pytest.mark.parametrize("name", [each.name for each in DRAWINGS])
def test_nothing_is_in_colour(drawn: dict[str, str], name: str) -> None:
    colours = {match["colour"] for match in COLOUR.finditer(drawn[name])}
    assert "black" in colours
    assert [each for each in colours if not NO_COLOURS.fullmatch(each)] == []


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda each: each.name)
def test_the_description_stands_in_the_drawing(drawn: dict[str, str], drawing: Drawing) -> None:
    assert drawing.description in words(drawn[drawing.name])


def test_grades_are_drawn_as_words_with_their_place(drawn: dict[str, str]) -> None:
    told = words(drawn["wexcombe-marle-grades"])
    for expected in ("adequate, 3rd of 4", "inadequate, 4th of 4", "(grading changed here)"):
        assert expected in told
    assert "scale changed: adequate is no longer a grade" in told


def test_asked_and_praised_are_told_apart_by_shape(drawn: dict[str, str]) -> None:
    told = words(drawn["wexcombe-marle-themes"])
    assert "asked Visits and direct work 1; praised nothing." in told
    chart = next(each for each in DRAWINGS if each.name.endswith("themes")).chart.to_dict()
    marks = [layer["mark"] for layer in chart["layer"] if "shape" in layer["mark"]]
    assert [(mark["shape"], mark["filled"]) for mark in marks] == [
        ("square", True),
        ("circle", False),
    ]


def test_shares_are_drawn_with_n_and_interval(drawn: dict[str, str]) -> None:
    told = words(drawn["national-unaware-by-grade"])
    assert "1 of 1 (100%)" in told
    assert "95% interval 21% to 100%" in told


def test_nothing_makes_no_chart() -> None:
    assert national_charts(national([])) == []
    assert authority_charts(story(subject("Kent", []), [])) == []


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(WrongUse, match="could not be written"):
        save(DRAWINGS[:1], tmp_path / "taken")
