"""A team's line in a table: what is drawn of it, and where."""

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest

from lineofsight.charts.sparkline import Scale, scale_of, sparkline
from lineofsight.evaluation.control_limits import Kind, Limits, Rule, Side, Signal
from lineofsight.evaluation.over_imports import OverImports, Point

SVG = "{http://www.w3.org/2000/svg}"
WITHIN = Limits(5, 20, 50)
OUTSIDE = (Signal(Rule.OUTSIDE, Side.ABOVE),)


def day(place: int) -> dt.date:
    return dt.date(2026, 1, 31) + dt.timedelta(days=30 * place)


def line(*values: float | None, within: Limits | None = None) -> OverImports:
    """A team's figures a month apart; 90 is marked as a change."""
    points = (
        Point(day(n), 1, 4, value, None, within, OUTSIDE if value == 90 else ())
        for n, value in enumerate(values)
    )
    return OverImports("cin.not_seen", "Heron", Kind.P, 0, tuple(points))


def drawn(shown: OverImports, *others: OverImports) -> ET.Element:
    return ET.fromstring(sparkline(shown, scale_of([shown, *others])))  # noqa: S314  our own


def steps(path: ET.Element) -> str:
    return "".join(re.findall("[ML]", path.attrib["d"]))


def test_a_dot_for_each_figure_and_a_diamond_for_a_change() -> None:
    svg = drawn(line(10, 20, 90))
    assert len(svg.findall(f"{SVG}circle")) == 2
    assert len(svg.findall(f"{SVG}polygon")) == 1


def test_where_an_import_has_no_figure_the_line_is_broken() -> None:
    figures, *_ = drawn(line(10, 20, None, 30, 40)).findall(f"{SVG}path")
    assert steps(figures) == "MLML"


def test_the_limits_are_dashed_and_the_average_is_not() -> None:
    figures, *limits = drawn(line(10, 20, within=WITHIN)).findall(f"{SVG}path")
    assert [steps(each) for each in (figures, *limits)] == ["ML"] * 4
    assert ["stroke-dasharray" in each.attrib for each in (figures, *limits)] == [
        False, False, True, True,
    ]  # fmt: skip


def test_without_limits_only_the_figures_are_drawn() -> None:
    assert len(drawn(line(10, 20)).findall(f"{SVG}path")) == 1


def test_lines_beside_one_another_share_their_scale() -> None:
    alone, beside = drawn(line(10, 20)), drawn(line(10, 20), line(10, 80))
    highest = [
        min(float(each.attrib["cy"]) for each in svg.iter(f"{SVG}circle"))
        for svg in (alone, beside)
    ]
    assert highest[0] < highest[1]


def test_a_scale_has_room_for_the_limits_and_begins_at_nothing() -> None:
    scale = scale_of([line(10, 20, within=WITHIN)])
    assert (scale.first, scale.last, scale.most) == (day(0), day(1), 50)
    assert scale.y(0) > scale.y(50) > 0


@pytest.mark.parametrize("values", [(0, 0), (5, None), (None, None)])
def test_lines_of_nothing_and_of_one_are_drawn_too(values: tuple[float | None, ...]) -> None:
    assert drawn(line(*values)).tag == f"{SVG}svg"


def test_a_first_day_that_is_the_last_stands_at_the_left() -> None:
    assert Scale(day(0), day(0), 1).x(day(0)) > 0
