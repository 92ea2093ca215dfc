"""The charts of a measure: import by import, and team by team.

They are drawn small, as wide as a telephone, and shown larger where there is room, so that their
words can be read on both. What the lines and marks mean is said beside them on the page.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lineofsight.charts.kept import is_kept, keep, name_of, sweep
from lineofsight.charts.look import INK, LINE_BREAK, PAPER, finished
from lineofsight.evaluation.between_teams import BetweenTeams, TeamShare, between_teams
from lineofsight.evaluation.funnel import Stands
from lineofsight.evaluation.over_imports import OverImports, over_imports
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Unit
from lineofsight.measures.registry import all_measures
from lineofsight.workspace import read_model

if TYPE_CHECKING:
    import altair as alt

Shown = OverImports | BetweenTeams
Spec = dict[str, Any]
Rows = list[dict[str, Any]]
Watched = Callable[[Sequence[str]], Iterable[str]]

NO_TEAM = "no team named"
_WIDTH = 250  # pixels, without the labels
_WIDTH_BESIDE_NAMES = 170
_HEIGHT = 170
_TEAM = 30
_LETTERS = 13
_LONGEST_NAME = 16  # letters: the table beside the chart has the whole name
_BAND = "#c0c0c0"
_IN_PERCENT = "datum.label + '%'"
_NEWEST = "SELECT number FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1"


def draw_measure_charts(workspace: Path, watched: Watched = iter) -> int:
    """Draw what the newest answers show and is not drawn yet; how many charts that was.

    `watched` hands on what it is given, one after another, and may tell somebody how far it is.

    Charts of earlier answers go first: nobody reads those once there are newer ones, and a chart of
    an import that was removed must not stay, even where drawing fails. Raises NothingRead when
    nothing was worked out yet.
    """
    shown = {name_of(each): each for each in _all_shown(workspace)}
    sweep(workspace, shown.keys())
    missing = [name for name in shown if not is_kept(workspace, name)]
    for name in watched(missing):
        keep(workspace, name, specification(shown[name]))
    return len(missing)


def _all_shown(workspace: Path) -> Iterator[Shown]:
    with read_model.newest(workspace) as answers:
        newest = answers.execute(_NEWEST).fetchone()
        for measure in all_ids() if newest else ():
            found: list[Shown] = [over_imports(answers, measure)]
            if measure in all_measures():
                found.append(between_teams(answers, newest[0], measure))
            yield from (each for each in found if each.can_be_drawn)


def specification(shown: Shown) -> Spec:
    """The chart as Vega-Lite: one drawing of each kind, which takes its data by name."""
    if isinstance(shown, OverImports):
        percent = all_ids()[shown.measure].unit is Unit.PERCENT
        return _import_by_import(percent=percent) | {"datasets": _of_imports(shown)}
    return _team_by_team() | {"datasets": _of_teams(shown)}


# Import by import


def _of_imports(shown: OverImports) -> Mapping[str, Rows]:
    limited = [(str(each.as_at), each.within) for each in shown.points if each.within]
    return {
        "figures": [
            {"on": str(each.as_at), "value": each.value, "signal": bool(each.signals)}
            for each in shown.valued
        ],
        "average": [{"on": on, "value": within.average} for on, within in limited],
        "lower": [{"on": on, "value": within.lower} for on, within in limited],
        "upper": [{"on": on, "value": within.upper} for on, within in limited],
    }


@cache
def _import_by_import(*, percent: bool) -> Spec:
    import altair as alt

    words = _IN_PERCENT if percent else "datum.label"
    up = _axis(labelExpr=words, tickCount=4, tickMinStep=1)
    along = _axis(format="%b %Y", tickCount=3, grid=False)
    value = alt.Y("value:Q", title=None).scale(zero=False).axis(up)
    on = alt.X("on:T", title=None).scale(type="utc").axis(along)
    figures = alt.Chart(alt.NamedData("figures")).encode(x=on, y=value)
    average = alt.Chart(alt.NamedData("average")).encode(x=on, y=value)
    limits = (alt.Chart(alt.NamedData(name)).encode(x=on, y=value) for name in ("lower", "upper"))
    return _as_spec(
        alt.layer(
            figures.mark_line(color=INK, strokeWidth=1.5),
            figures.mark_point(filled=True, color=INK, size=40, opacity=1),
            _diamond(figures.transform_filter(alt.datum.signal)),
            average.mark_line(color=INK, strokeWidth=1),
            *(
                each.mark_line(color=INK, strokeWidth=1, strokeDash=[6, 4], interpolate="step")
                for each in limits
            ),
        ).properties(width=_WIDTH, height=_HEIGHT)
    )


# Team by team


def _of_teams(shown: BetweenTeams) -> Mapping[str, Rows]:
    share = shown.share or 0.0
    return {
        "teams": [dict(_team(place, each)) for place, each in enumerate(shown.drawn)],
        "council": [{"value": 100 * share}],
    }


def _team(place: int, team: TeamShare) -> Iterator[tuple[str, Any]]:
    """A row of the chart. Its place keeps teams apart whose short names are the same."""
    if team.limits and team.d:
        yield "team", f"{place}{LINE_BREAK}{_short(team.team or NO_TEAM)} ({team.d:,})"
        yield "value", team.value
        yield "outside", team.stands is not Stands.WITHIN
        for name, number in (
            ("least", team.limits.nearly_always.least),
            ("most", team.limits.nearly_always.most),
            ("usual_least", team.limits.usual.least),
            ("usual_most", team.limits.usual.most),
        ):
            yield name, 100 * number / team.d


def _short(name: str) -> str:
    name = name.replace(LINE_BREAK, " ")
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


@cache
def _team_by_team() -> Spec:
    import altair as alt

    along = _axis(labelExpr=_IN_PERCENT, tickCount=4)
    names = _axis(ticks=False, labelExpr=f"split(datum.label, '{LINE_BREAK}')[1]")
    teams = alt.Chart(alt.NamedData("teams")).encode(
        y=alt.Y("team:N", sort=None, title=None).axis(names)
    )
    value = alt.X("value:Q", title=None).axis(along)
    council = alt.Chart(alt.NamedData("council")).mark_rule(color=INK, strokeDash=[2, 2])
    shares = teams.encode(x=value)
    return _as_spec(
        alt.layer(
            teams.mark_rule(color=INK).encode(x=alt.X("least:Q"), x2="most:Q"),
            teams.mark_bar(color=_BAND, height=12).encode(x="usual_least:Q", x2="usual_most:Q"),
            council.encode(x=value),
            shares.transform_filter("!datum.outside").mark_point(
                filled=True, color=INK, size=60, opacity=1
            ),
            _diamond(shares.transform_filter(alt.datum.outside)),
        ).properties(width=_WIDTH_BESIDE_NAMES, height=alt.Step(_TEAM))
    )


def _axis(**how: Any) -> "alt.Axis":
    """An axis whose labels are never cut: measuring where would take half the drawing's time."""
    import altair as alt

    return alt.Axis(labelFontSize=_LETTERS, labelLimit=0, **how)


def _diamond(chart: "alt.Chart") -> "alt.Chart":
    """What stands out, by its shape."""
    marked: alt.Chart = chart.mark_point(
        shape="diamond", size=180, fill=PAPER, stroke=INK, strokeWidth=2, opacity=1
    )
    return marked


def _as_spec(chart: "alt.TopLevelMixin") -> Spec:
    spec: Spec = finished(chart, "", "").to_dict()
    return spec
