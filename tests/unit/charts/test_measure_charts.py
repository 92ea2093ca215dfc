"""The charts of a measure: what they show, in ink, with no style and no words cut out of reach."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.unit.views.making_measures import Counts, Lists, workspace

from lineofsight.charts import kept
from lineofsight.charts.measure import draw_measure_charts
from lineofsight.errors import NothingRead

SEEN = "cin.not_seen"
LONG = "The Family Safeguarding Team of the North & East"
FILLED = re.compile(r"(?:fill|stroke)=\"(?P<colour>[^\"]+)\"")
NO_COLOURS = re.compile(r"none|transparent|black|white|#(?P<pair>[0-9a-f]{1,2})(?P=pair){2}")


def lists(not_met: int, *teams: tuple[str | None, int, int | None]) -> Lists:
    figures = {SEEN: Counts(met=100 - not_met, not_met=not_met)}
    return Lists(figures=figures, teams={SEEN: teams} if teams else {})


def charts(folder: Path) -> dict[str, str]:
    return {file.stem: file.read_text("utf-8") for file in (folder / kept.FOLDER).glob("*.svg")}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Two charts: nine imports of which the last stands out, and three teams of which one does."""
    folder = tmp_path_factory.mktemp("drawn")
    before = [lists(each) for each in (10, 12, 11, 10, 12, 11, 10, 12)]
    teams = (("Team Heron", 40, 50), (LONG, 3, 50), (f"{LONG} again", 3, 50))
    workspace(folder, *before, lists(46, *teams))
    assert draw_measure_charts(folder) == 2
    return sorted(charts(folder).values(), key=len)


def words(svg: str) -> str:
    return " ".join(ET.fromstring(svg).itertext())  # noqa: S314 - drawn here


def test_nothing_is_styled_or_runs(drawn: list[str]) -> None:
    for svg in drawn:
        assert "style" not in svg
        assert "<script" not in svg
        assert "clip-path" not in svg


def test_its_parts_are_nothing_to_a_screen_reader(drawn: list[str]) -> None:
    """The page names the whole picture, and has its numbers in a table."""
    for svg in drawn:
        assert 'role="' not in svg
        assert "aria-" not in svg


def test_there_is_no_colour(drawn: list[str]) -> None:
    for svg in drawn:
        assert all(NO_COLOURS.fullmatch(each["colour"]) for each in FILLED.finditer(svg))


def test_words_are_large_enough_for_a_telephone(drawn: list[str]) -> None:
    """No wider than 350 pixels, so that letters of 13 are at least 11 where the screen is 320."""
    for svg in drawn:
        width = float(ET.fromstring(svg).get("width", "0"))  # noqa: S314 - drawn here
        assert width <= 350
        assert set(re.findall(r"font-size=\"(\d+)px\"", svg)) == {"13"}


def test_teams_are_named_with_how_many_they_are(drawn: list[str]) -> None:
    named = next(svg for svg in drawn if "Heron" in svg)
    assert "Team Heron (50)" in words(named)
    assert words(named).count("The Family Safe… (50)") == 2  # the same when short, and yet two


def test_nothing_is_drawn_twice(tmp_path: Path) -> None:
    workspace(tmp_path, lists(10), lists(12))
    assert draw_measure_charts(tmp_path) == 1
    assert draw_measure_charts(tmp_path) == 0


def test_charts_of_earlier_answers_go(tmp_path: Path) -> None:
    workspace(tmp_path, lists(10), lists(12))
    draw_measure_charts(tmp_path)
    before = set(charts(tmp_path))
    workspace(tmp_path, lists(10), lists(12), lists(14))
    assert draw_measure_charts(tmp_path) == 1
    assert not before & set(charts(tmp_path))


def test_without_a_line_or_teams_nothing_is_drawn(tmp_path: Path) -> None:
    workspace(tmp_path, lists(10, ("Team Heron", 10, 100)))
    assert draw_measure_charts(tmp_path) == 0


def test_without_answers_there_is_nothing_to_draw(tmp_path: Path) -> None:
    with pytest.raises(NothingRead):
        draw_measure_charts(tmp_path)


def test_a_name_is_only_a_name(tmp_path: Path) -> None:
    odd = [('<script>alert("x")</script>', 4, 50), ("a|b 'c' \"d\"", 5, 50)]
    workspace(tmp_path, lists(10, *odd))
    draw_measure_charts(tmp_path)
    (svg,) = charts(tmp_path).values()
    assert "<script" not in svg
    assert "a b 'c' \"d\" (50)" in words(svg)
