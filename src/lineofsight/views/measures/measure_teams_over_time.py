"""A measure in each team, import by import: each held against its own past, and none ranked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.charts.sparkline import Scale, scale_of, sparkline
from lineofsight.evaluation.control_words import shown_in_words
from lineofsight.evaluation.over_imports import OverImports, over_imports
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Measure, Unit
from lineofsight.memory.words import counted
from lineofsight.views.measures.measure_trend import AtImport, at_import
from lineofsight.views.measures.measure_words import figure_words
from lineofsight.views.sources import Sources

_HOW = (
    "Each team is held against limits of its own past, by the same rules as the whole council; all "
    "lines have the same scale, which begins at nothing.",
    "Teams have fewer children, so their limits are wider. With many teams one or another shows a "
    "change by chance alone: it is where to ask, and no rank.",
)
_NOBODY = "nobody to ask about"


@dataclass(frozen=True)
class TeamLine:
    """A team, the oldest import first. `svg` is its line, `described` what that shows in words."""

    team: str
    newest: str
    shows: str
    svg: str
    described: str
    figures: tuple[AtImport, ...]


@dataclass(frozen=True)
class TeamsOverTime:
    """The teams of the newest lists in the order given, and by which rules a change is told."""

    sentence: str
    teams: tuple[TeamLine, ...]
    how: tuple[str, ...]

    @property
    def by_import(self) -> tuple[tuple[AtImport, ...], ...]:
        """The figures of every team at each import, the newest first: the table of the lines."""
        return tuple(zip(*(each.figures for each in self.teams), strict=True))[::-1]


def teams_over_time(
    sources: Sources, measure: Measure, teams: Sequence[str]
) -> TeamsOverTime | None:
    """The measure in each of these teams; None where there is no line to draw.

    Children for each worker have none: of a team with one worker it would be that worker's.
    """
    if measure.unit is Unit.RATIO:
        return None
    answers = sources.need_answers()
    found = [over_imports(answers, measure.id, team=each) for each in teams]
    shown = [each for each in found if each.can_be_drawn]
    if not shown:
        return None
    scale = scale_of(shown)
    return TeamsOverTime(_sentence(shown), tuple(_line(each, scale) for each in shown), _HOW)


def _sentence(shown: Sequence[OverImports]) -> str:
    teams = counted(len(shown), "team")
    if not any(each.baseline for each in shown):
        return f"{teams} can be followed, each over too few imports to tell a change from chance."
    changed = sum(bool(each.points[-1].signals) for each in shown)
    return (
        f"{teams} can be followed. In {changed or 'none'} of them the newest figure differs from "
        "the team’s own past by more than chance."
    )


def _line(found: OverImports, scale: Scale) -> TeamLine:
    figures = tuple(_figures(found))
    newest, shows = figures[-1].figure, shown_in_words(found)
    return TeamLine(
        team=found.team or "",
        newest=newest,
        shows=shows,
        svg=sparkline(found, scale),
        described=f"{found.team}, import by import: {newest} in the newest; {shows}.",
        figures=figures,
    )


def _figures(found: OverImports) -> Iterator[AtImport]:
    unit = all_ids()[found.measure].unit
    for each in found.points:
        is_nobody = each.n is None and each.why_blind is None  # the council has a figure, they none
        figure = _NOBODY if is_nobody else figure_words(unit, each.n, each.d, each.value)
        yield at_import(each, figure)
