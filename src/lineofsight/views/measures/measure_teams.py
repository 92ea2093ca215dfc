"""A measure team by team: each held against limits of its own size, and none ranked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.evaluation.between_teams import BetweenTeams, TeamShare, between_teams
from lineofsight.evaluation.funnel import USUAL, Stands
from lineofsight.measures.measure import Measure, Unit
from lineofsight.memory.words import counted
from lineofsight.views.asked import Asked
from lineofsight.views.measures.measure_chart import Chart, chart
from lineofsight.views.measures.measure_words import figure_words, people
from lineofsight.views.sources import Sources
from lineofsight.views.teams.teams import NO_TEAM, digest

_HOW = (
    "The limits show what chance alone would make of the whole council’s share in a team of that "
    "size: 95 teams in 100 would lie within the first, 998 in 1,000 within the second. They are "
    "exact (binomial) and in whole numbers, half of what is left out lying on either side "
    "(a funnel plot, after Spiegelhalter).",
    "Of a team it is said only whether it lies within. A team outside may do other work, look "
    "after other children or record otherwise: it is where to ask, and no rank. The whole "
    "council’s share has every team in it, and nobody says that it is good.",
)
_PER_WORKER = (
    "Children for each named worker. A team with one worker is not shown: the number would be that "
    "worker’s."
)
_A_NUMBER = "A number, and no share: teams differ in size, so they are not held against each other."
AT_ONCE = 50
_MOST_NAMED = 5
_MANY = 10  # teams, of which one may well lie outside the first limits


@dataclass(frozen=True)
class Row:
    """A team. `usual` and `nearly_always` are the limits, as numbers of children."""

    team: str
    address: str
    figure: str
    n: int | None
    d: int | None
    value: float | None
    usual: str | None
    nearly_always: str | None
    stands: str


@dataclass(frozen=True)
class Teams:
    """The largest team first, which is no rank. `how` is there where limits are.

    `drawn` is how many of them the chart has room for, `at_once` how many the page shows.
    """

    sentence: str
    has_limits: bool
    rows: tuple[Row, ...]
    drawn: int
    at_once: int
    how: tuple[str, ...]
    chart: Chart | None

    @property
    def named_at_once(self) -> tuple[str, ...]:
        """The teams that the page shows, but for rows that name none."""
        return tuple(each.team for each in self.rows[: self.at_once] if each.team != NO_TEAM)


def teams(sources: Sources, measure: Measure, import_no: int, asked: Asked) -> Teams:
    """The measure in each team at one import."""
    found = between_teams(sources.need_answers(), import_no, measure.id)
    sentence = _sentence(found, measure)
    return Teams(
        sentence=sentence,
        has_limits=found.can_be_drawn,
        rows=tuple(_row(each, measure) for each in found.teams),
        drawn=len(found.drawn),
        at_once=len(found.teams) if _all_asked_for(asked) else AT_ONCE,
        how=_HOW if found.can_be_drawn else (),
        chart=chart(sources, found, f"{measure.title}, team by team. {sentence}"),
    )


def _all_asked_for(asked: Asked) -> bool:
    given = asked.filter("teams")
    if given not in (None, "all"):
        raise WrongUse("“teams” in the address can be “all” or left out: correct it.")
    return given is not None


def _sentence(found: BetweenTeams, measure: Measure) -> str:
    if not found.teams:
        return f"No team has any {people(measure.id)} to ask about."
    if measure.unit is Unit.RATIO:
        return _PER_WORKER
    if found.share is None:
        return _A_NUMBER
    if not found.can_be_drawn:
        return "One team only, so there is nothing to hold it against."
    return " ".join(_outside(found))


def _outside(found: BetweenTeams) -> Iterator[str]:
    outside = [each for each in found.teams if each.stands is not Stands.WITHIN]
    share = f"the whole council’s share ({100 * (found.share or 0):.1f}%)"
    if not outside:
        yield f"No team differs from {share} by more than chance alone would make it."
        return
    differ = "differs" if len(outside) == 1 else "differ"
    yield f"{len(outside)} of {counted(len(found.teams), 'team')} {differ} from {share} by more"
    yield f"than chance usually makes it: {'; '.join(_named(outside))}."
    if len(found.teams) >= _MANY:
        by_chance = max(1, round(len(found.teams) * (1 - USUAL)))
        yield f"Of so many teams, chance alone would put about {by_chance} outside the 95% limits."


def _named(outside: Sequence[TeamShare]) -> Iterator[str]:
    """The teams by name, the first few of them."""
    for each in outside[:_MOST_NAMED]:
        yield f"{each.team or NO_TEAM} is {_stands(each)}"
    if len(outside) > _MOST_NAMED:
        yield f"and {len(outside) - _MOST_NAMED} more, in the table"


def _row(team: TeamShare, measure: Measure) -> Row:
    limits = team.limits
    return Row(
        team=team.team or NO_TEAM,
        address=f"/children?measure={measure.id}&team={digest(team.team)}",
        figure=_figure(team, measure.unit),
        n=team.n,
        d=team.d,
        value=team.value,
        usual=f"{limits.usual.least} to {limits.usual.most}" if limits else None,
        nearly_always=(
            f"{limits.nearly_always.least} to {limits.nearly_always.most}" if limits else None
        ),
        stands=_stands(team) if limits else "",
    )


def _figure(team: TeamShare, unit: Unit) -> str:
    if team.is_one_worker:
        return "not shown: one worker"
    return figure_words(unit, team.n, team.d, team.value)


def _stands(team: TeamShare) -> str:
    if team.stands is Stands.WITHIN:
        return "within"
    limits = "99.8%" if team.stands is Stands.OUTSIDE_998 else "95%"
    return f"{'above' if team.is_above else 'below'} the {limits} limits"
