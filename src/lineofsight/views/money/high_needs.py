"""The schools grant and high needs: every source side by side, past forecasts, and what may come.

It is worked out when it is kept, from the council's own figures and open statistics. Deficits are
positive, in nominal pounds.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.charts.high_needs import high_needs_charts
from lineofsight.model.record import Problem
from lineofsight.money.high_needs.answer import FlowsAnswer, Granted, HighNeeds
from lineofsight.money.high_needs.figures import FIVE, Figure, Place
from lineofsight.money.high_needs.flows import Mitigation
from lineofsight.money.high_needs.flows_checked import CheckedJanuary
from lineofsight.money.high_needs.forecast import Forecast, Step
from lineofsight.money.high_needs.hindcast import Scored
from lineofsight.money.high_needs.ledger import Kept, Naive
from lineofsight.money.high_needs.movements import IN_WORDS
from lineofsight.money.high_needs.reconciliation import Reconciled
from lineofsight.money.high_needs.scoring import COVERED
from lineofsight.money.high_needs.stability import left_later
from lineofsight.money.high_needs.stock_flow import Span, YearAhead
from lineofsight.views.asked import Asked
from lineofsight.views.money.money_kept import Chart, keep_shown, kept_answer, to_keep_again
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import MoneyFile

PLACES = {
    Place.SECTION_251: "Section 251",
    Place.ACCOUNTS: "Accounts",
    Place.GRANT_NOTE: "Note on the grant",
    Place.ASSURANCE: "Assurance of the finance officer",
    Place.REVENUE_OUTTURN: "Revenue outturn",
    Place.COMMITTEE: "Committee",
    Place.COPIED: "Copied by others",
    Place.PRESS: "Press",
}
_MITIGATED = {True: "mitigated", False: "not mitigated", None: "not said"}


@dataclass(frozen=True)
class FigureShown:
    """One figure with its kind and source; `made_on` is the day a forecast was made."""

    as_at: dt.date
    deficit: int
    status: str
    place: str
    made_on: dt.date | None
    mitigated: str
    source: str


@dataclass(frozen=True)
class DayShown:
    """One 31 March: the deficits of each place in the order of the page's `places`.

    `missing` are those of the five that gave none. `questions` ask what explains a difference.
    """

    as_at: dt.date
    deficits: tuple[tuple[int, ...], ...]
    missing: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class PastForecast:
    """A forecast that was made, and what came; None while that is not known.

    `missed_by` is forecast less outturn, `percent` that over the outturn.
    """

    forecast: FigureShown
    came: int | None
    missed_by: int | None
    percent: float | None


@dataclass(frozen=True)
class NaiveShown:
    """What the two naive ways would have said of a year, and by what percentage they missed."""

    year: str
    came: int
    repeating: int
    repeating_percent: float | None
    accelerating: int | None
    accelerating_percent: float | None


@dataclass(frozen=True)
class StepShown:
    """The deficit at the end of a year to come. `why_naive`: why the model stepped back."""

    year: str
    low: int
    middle: int
    high: int
    way: str
    why_naive: str | None


@dataclass(frozen=True)
class ScoredShown:
    """How one way did over many councils, in points of the grant; `within` of 100."""

    way: str
    origin: str
    years: int
    councils: int
    within: float
    crps: float
    missed_by: float


@dataclass(frozen=True)
class Ahead:
    """What may come: eight in ten lie within. Pounds are shares of `grant`, that of `grant_of`."""

    steps: tuple[StepShown, ...]
    scored: tuple[ScoredShown, ...]
    grant: int
    grant_of: str
    meant: float


@dataclass(frozen=True)
class GrantRow:
    """What the stability grant would pay of a deficit, by how much of it is eligible."""

    of: str
    deficit: int
    reading: str
    paid: int
    left: int
    left_a_year_later: int | None


@dataclass(frozen=True)
class PlansRow:
    """Plans from one January to the next; `residual` is what nothing accounts for."""

    year: int
    january: int
    begun: int
    ended: int
    next_january: int
    residual: int


@dataclass(frozen=True)
class JanuaryShown:
    """Stock and flow tried on a past January."""

    january: int
    low: int
    middle: int
    high: int
    came: int
    repeating: int


@dataclass(frozen=True)
class Between:
    """The ends of an 80% interval."""

    low: int
    high: int


@dataclass(frozen=True)
class FlowsYear:
    """Plans and their cost in a year ahead; `deficit` is None where no grant was given."""

    year: str
    plans: Between
    residual: Between
    cost: Between
    deficit: Between | None


@dataclass(frozen=True)
class MitigationRow:
    """What a mitigation was claimed to save in a year, and what it delivered."""

    name: str
    year: str
    claimed: int
    delivered: int | None
    evidence: str


@dataclass(frozen=True)
class FlowsShown:
    """Stock and flow by age and placement, unless it steps back."""

    checked: tuple[JanuaryShown, ...]
    why_stepped_back: str | None
    ahead: tuple[FlowsYear, ...]
    mitigations: tuple[MitigationRow, ...]


@dataclass(frozen=True)
class HighNeedsShown:
    """One council, on the day on which it was worked out."""

    authority: str
    on: dt.date
    places: tuple[str, ...]
    days: tuple[DayShown, ...]
    figures: tuple[FigureShown, ...]
    past: tuple[PastForecast, ...]
    naive: tuple[NaiveShown, ...]
    ahead: Ahead | None
    why_none_ahead: str | None
    granted: tuple[GrantRow, ...]
    plans: tuple[PlansRow, ...]
    flows: FlowsShown | None
    problems: tuple[Problem, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class HighNeedsPage:
    """`shown` is None until something is kept. `to_keep_again` says what another version kept."""

    title: str
    shown: HighNeedsShown | None
    to_keep_again: tuple[str, ...]


def high_needs_page(sources: Sources, asked: Asked) -> HighNeedsPage:  # noqa: ARG001  as every view
    """What was kept of the schools grant."""
    shown = kept_high_needs(sources.workspace)
    again = to_keep_again(sources.workspace, MoneyFile.HIGH_NEEDS)
    return HighNeedsPage("The schools grant and high needs", shown, again)


def kept_high_needs(workspace: Path) -> HighNeedsShown | None:
    """The answer that was kept; None until one is."""
    return kept_answer(workspace, MoneyFile.HIGH_NEEDS, HighNeedsShown)


def keep_high_needs(workspace: Path, answer: HighNeeds, files: Sequence[Path]) -> None:
    """Keep an answer with its charts, and the council's own files that it rests on."""
    shown, drawings = high_needs_shown(answer), high_needs_charts(answer)
    keep_shown(workspace, MoneyFile.HIGH_NEEDS, shown, drawings, files)


def high_needs_shown(answer: HighNeeds) -> HighNeedsShown:
    """An answer as a page shows it, without its charts."""
    given = {figure.place for day in answer.reconciled for figure in day.figures}
    places = [each for each in Place if each in given or each in FIVE]
    return HighNeedsShown(
        authority=answer.authority,
        on=answer.on,
        places=tuple(PLACES[each] for each in places),
        days=tuple(_day(each, places) for each in answer.reconciled),
        figures=tuple(map(_figure, answer.figures)),
        past=tuple(map(_past, answer.kept)),
        naive=tuple(map(_naive, answer.naive)),
        ahead=_ahead(answer.forecast) if answer.forecast else None,
        why_none_ahead=answer.why_no_forecast,
        granted=tuple(row for each in answer.granted for row in _granted(each)),
        plans=tuple(
            PlansRow(p.year, p.january, p.begun, p.ended, p.next_january, p.residual)
            for p in answer.plans
        ),
        flows=_flows(answer.flows) if answer.flows else None,
        problems=answer.problems,
        charts=(),
    )


def _day(day: Reconciled, places: Sequence[Place]) -> DayShown:
    deficits = tuple(
        tuple(_whole(each.deficit) for each in day.figures if each.place is place)
        for place in places
    )
    missing = tuple(PLACES[each] for each in day.missing)
    return DayShown(day.as_at, deficits, missing, day.questions)


def _figure(each: Figure) -> FigureShown:
    return FigureShown(
        as_at=each.as_at,
        deficit=_whole(each.deficit),
        status=each.status.value,
        place=PLACES[each.place],
        made_on=each.made_on,
        mitigated=_MITIGATED[each.mitigated],
        source=each.source,
    )


def _past(each: Kept) -> PastForecast:
    return PastForecast(
        _figure(each.forecast), _known(each.outturn), _known(each.missed_by), _percent(each.share)
    )


def _naive(each: Naive) -> NaiveShown:
    return NaiveShown(
        str(each.year),
        _whole(each.outturn),
        _whole(each.repeating),
        _percent(each.repeating_share),
        _known(each.accelerating),
        _percent(each.accelerating_share),
    )


def _ahead(found: Forecast) -> Ahead:
    return Ahead(
        steps=tuple(map(_step, found.steps)),
        scored=tuple(map(_scored, found.scored)),
        grant=_whole(found.grant),
        grant_of=str(found.grant_of),
        meant=100 * COVERED,
    )


def _step(each: Step) -> StepShown:
    return StepShown(
        str(each.year),
        _whole(each.low),
        _whole(each.middle),
        _whole(each.high),
        IN_WORDS[each.way],
        each.why_naive,
    )


def _scored(each: Scored) -> ScoredShown:
    return ScoredShown(
        IN_WORDS[each.way],
        str(each.origin),
        each.years,
        each.councils,
        100 * each.covered,
        each.crps,
        each.missed_by,
    )


def _granted(each: Granted) -> Iterator[GrantRow]:
    grown = each.grown_a_year_later
    for reading in each.readings:
        later = None if grown is None else _whole(left_later(reading.left, grown))
        yield GrantRow(
            each.of,
            _whole(each.deficit),
            reading.words,
            _whole(reading.paid),
            _whole(reading.left),
            later,
        )


def _flows(found: FlowsAnswer) -> FlowsShown:
    return FlowsShown(
        checked=tuple(map(_january, found.checked)),
        why_stepped_back=found.why_stepped_back,
        ahead=tuple(map(_flows_year, found.ahead)),
        mitigations=tuple(row for each in found.mitigations for row in _mitigation(each)),
    )


def _january(each: CheckedJanuary) -> JanuaryShown:
    return JanuaryShown(
        each.january,
        round(each.low),
        round(each.middle),
        round(each.high),
        each.came,
        round(each.repeating),
    )


def _flows_year(each: YearAhead) -> FlowsYear:
    return FlowsYear(
        str(each.year),
        _between(each.plans),
        _between(each.residual),
        _between(each.cost),
        _between(each.deficit) if each.deficit else None,
    )


def _between(span: Span) -> Between:
    return Between(round(span.low), round(span.high))


def _mitigation(each: Mitigation) -> Iterator[MitigationRow]:
    for year, pounds in each.claimed.items():
        delivered = _known(each.delivered.get(year))
        yield MitigationRow(each.name, str(year), _whole(pounds), delivered, each.evidence)


def _whole(pounds: Decimal) -> int:
    return round(pounds)


def _known(pounds: Decimal | None) -> int | None:
    return None if pounds is None else _whole(pounds)


def _percent(share: Decimal | None) -> float | None:
    return None if share is None else float(100 * share)
