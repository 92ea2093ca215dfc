"""One measure: what it means, the law, the figure, who is not in it, its past, and its teams."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.figures import Figure
from lineofsight.views.law.law_rules import (
    OwnStandard,
    Rule,
    rules_of,
    standards_in_force,
    standards_of,
)
from lineofsight.views.measures.known_since import Since, since_of
from lineofsight.views.measures.measure_answer import Answer, answer, figure_sentence
from lineofsight.views.measures.measure_cells import Column, columns
from lineofsight.views.measures.measure_changes import Changes, changes
from lineofsight.views.measures.measure_definition import Definition, definition
from lineofsight.views.measures.measure_teams import Teams, teams
from lineofsight.views.measures.measure_teams_over_time import TeamsOverTime, teams_over_time
from lineofsight.views.measures.measure_trend import Trend, trend
from lineofsight.views.measures.measure_words import STATUSES, area_title
from lineofsight.views.measures.population import population
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table
from lineofsight.views.themes.sight import figures_now


@dataclass(frozen=True)
class About:
    """What a measure that has a definition says of itself, by the law of the day."""

    why: str
    note: str
    population: str
    not_in_it: str
    definition: Definition
    rules: tuple[Rule, ...]
    standards: tuple[OwnStandard, ...]
    review_by: dt.date


@dataclass(frozen=True)
class Answered:
    """What the newest lists say; `teams_over_time` is None where no team has a line."""

    answer: Answer
    teams: Teams
    teams_over_time: TeamsOverTime | None
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class OverTime:
    """The measure through the imports, and since the one before."""

    sentence: str
    trend: Trend
    changes: Changes


@dataclass(frozen=True)
class MeasurePage:
    """A measure. `about` is None where none is defined, `answered` where nothing is known.

    `over_time` is there for everything that has a figure: also for what only earlier imports can
    tell, which has no definition over one. `since` is None where nobody is out of line.
    """

    title: str
    id: str
    area: str
    area_id: str
    theme: str
    as_at: dt.date | None
    status: str
    status_words: str
    why_blind: str | None
    about: About | None
    answered: Answered | None
    over_time: OverTime | None
    since: Since | None


def measure(sources: Sources, asked: Asked) -> MeasurePage:
    """The measure that the address names. Raises NotHere for any other name."""
    figure = figure_named(sources, asked.parts["measure"])
    known = all_measures().get(figure.id)
    about = _about(sources, known) if known else None
    return MeasurePage(
        title=figure.title,
        id=figure.id,
        area=area_title(figure.area),
        area_id=figure.area,
        theme=figure.theme,
        as_at=sources.as_at(),
        status=figure.status,
        status_words=STATUSES[figure.status],
        why_blind=figure.why_blind,
        about=about,
        answered=_answered(sources, asked, about, figure) if about else None,
        over_time=_over_time(sources, figure) if figure.is_answered else None,
        since=since_of(sources, figure),
    )


def figure_named(sources: Sources, measure_id: str) -> Figure:
    """The measure's figure in the newest lists. Raises NotHere for an id that there is not."""
    if measure_id not in all_ids():
        raise NotHere("There is no measure of that name: look for it under Measures.")
    return figures_now(sources)[measure_id]


def _about(sources: Sources, known: Measure) -> About:
    day = sources.as_at() or sources.today
    now = standards_in_force(sources)
    return About(
        why=known.why,
        note=known.note,
        population=population(known, day, now),
        not_in_it=known.not_in_it,
        definition=definition(known, day, now),
        rules=rules_of(known, day),
        standards=standards_of(known, now),
        review_by=known.review_by,
    )


def _answered(sources: Sources, asked: Asked, about: About, figure: Figure) -> Answered | None:
    newest = sources.newest_import()
    if newest is None or not figure.is_answered:
        return None
    answers, number, known = sources.need_answers(), newest[0], all_measures()[figure.id]
    found = teams(sources, known, number, asked)
    return Answered(
        answer=answer(answers, number, known, about.definition, figure),
        teams=found,
        teams_over_time=teams_over_time(sources, known, found.named_at_once),
        columns=columns(answers, number, known),
    )


def _over_time(sources: Sources, figure: Figure) -> OverTime:
    return OverTime(
        sentence=figure_sentence(figure),
        trend=trend(sources, all_ids()[figure.id]),
        changes=changes(sources, figure.id),
    )


def table(page: MeasurePage) -> Table:
    """Every number of the page, a line each: verdicts, reasons, imports, teams."""
    headings = ("what", "name", "n", "d", "value", "note")
    not_in_it = (page.about.not_in_it,) if page.about else ()
    return Table("measure", headings, list(_rows(page)), not_in_it)


def _rows(page: MeasurePage) -> Iterator[Sequence[Cell]]:
    if page.over_time is None:
        yield "status", page.status_words, None, None, None, page.why_blind
        return
    yield from _rows_now(page.answered) if page.answered else ()
    for on in page.over_time.trend.rows:
        yield "import", str(on.as_at), on.n, on.d, on.value, on.shows
    for group in page.over_time.changes.groups:
        for each in group.cases:
            yield group.title.lower(), each.child, None, None, str(each.visible), each.said


def _rows_now(found: Answered) -> Iterator[Sequence[Cell]]:
    for stand in found.answer.verdicts:
        yield "verdict", stand.words, stand.children, None, None, stand.means
    for left_out in found.answer.not_counted:
        yield "not in the number", left_out.why, left_out.children, None, None, None
    for team in found.teams.rows:
        yield "team", team.team, team.n, team.d, team.value, team.stands
    for line in found.teams_over_time.teams if found.teams_over_time else ():
        for each in line.figures:
            on = f"{line.team}, {each.as_at}"
            yield "team at an import", on, each.n, each.d, each.value, each.shows
