"""Everything that can be said of one council's schools grant, put together from its sources."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.model.authorities import Authority
from lineofsight.model.record import Problem
from lineofsight.money.high_needs.figures import FIVE, Figure
from lineofsight.money.high_needs.flows import Mitigation
from lineofsight.money.high_needs.flows_checked import CheckedJanuary, checked, why_step_back
from lineofsight.money.high_needs.flows_reading import GivenFlows
from lineofsight.money.high_needs.forecast import Forecast, Step, forecast
from lineofsight.money.high_needs.history import History, history, published_figure
from lineofsight.money.high_needs.ledger import Kept, Naive, kept, naive
from lineofsight.money.high_needs.plans import PlansYear, plans_by_year
from lineofsight.money.high_needs.reader import ReadFigures
from lineofsight.money.high_needs.reconciliation import Reconciled, reconciled
from lineofsight.money.high_needs.stability import AS_AT, Reading, readings
from lineofsight.money.high_needs.stock_flow import YearAhead, ahead
from lineofsight.money.parameters import Scenario, all_parameters, parameter
from lineofsight.money.published.schools_grant import grant_deficits

YEARS_AHEAD = 3  # of stock and flow


@dataclass(frozen=True)
class Granted:
    """What the stability grant would pay of a deficit at its day; `of` says which deficit.

    `grown_a_year_later` is what comes in the year after, by the middle of the forecast, and stays
    with the council; None where nothing is foreseen of it.
    """

    of: str
    deficit: Decimal
    readings: tuple[Reading, ...]
    grown_a_year_later: Decimal | None


@dataclass(frozen=True)
class FlowsAnswer:
    """The stock and flow model: its past Januaries, and the years ahead unless it steps back."""

    residuals: tuple[tuple[int, int], ...]  # calendar year, plans that nothing accounts for
    checked: tuple[CheckedJanuary, ...]
    why_stepped_back: str | None
    ahead: tuple[YearAhead, ...]
    mitigations: tuple[Mitigation, ...]


@dataclass(frozen=True)
class HighNeeds:
    """One council. `why_no_forecast` says what is missing where there is none."""

    authority: str
    on: dt.date
    figures: tuple[Figure, ...]
    history: History
    reconciled: tuple[Reconciled, ...]
    naive: tuple[Naive, ...]
    kept: tuple[Kept, ...]
    forecast: Forecast | None
    why_no_forecast: str | None
    granted: tuple[Granted, ...]
    plans: tuple[PlansYear, ...]
    flows: FlowsAnswer | None
    problems: tuple[Problem, ...]


def high_needs(
    authority: Authority,
    folder: Path,
    own: ReadFigures | None,
    flows: GivenFlows | None,
    on: dt.date,
    chance: random.Random,
    scenario: Scenario | None = None,
) -> HighNeeds:
    """One council on a day. Raises NotRead where the folder lacks a file that is needed."""
    every = grant_deficits(folder)
    number = authority.old_number
    given = own.figures if own else ()
    published = [published_figure(each) for each in every if each.authority == number]
    outturns = history(given, published)
    deficits = {year: figure.deficit for year, figure in outturns.items()}
    figures = tuple(_without_repeats([*given, *published]))
    foreseen = forecast(number, deficits, every, chance)
    return HighNeeds(
        authority=authority.name,
        on=on,
        figures=figures,
        history=outturns,
        reconciled=reconciled(figures),
        naive=naive(deficits),
        kept=kept(figures, outturns),
        forecast=foreseen,
        why_no_forecast=None if foreseen else _why_none(outturns),
        granted=tuple(_granted(figures, foreseen, on, scenario)),
        plans=plans_by_year(folder, number),
        flows=_flows(flows, chance) if flows else None,
        problems=own.problems if own else (),
    )


def _without_repeats(figures: Sequence[Figure]) -> Sequence[Figure]:
    """The council's file may hold what is published too: the first of each stays."""
    first: dict[tuple[object, ...], Figure] = {}
    for each in figures:
        key = (each.place, each.as_at, each.status, each.deficit, each.made_on)
        first.setdefault(key, each)
    return tuple(first.values())


def _why_none(outturns: History) -> str:
    if not outturns:
        return "no outturn is known: name a file of the council's own figures after --figures"
    return (
        f"the balance of the year before {max(outturns)} is not known: add it to a file of the "
        "council's own figures and name that after --figures"
    )


def _granted(
    figures: Sequence[Figure],
    foreseen: Forecast | None,
    on: dt.date,
    scenario: Scenario | None,
) -> Sequence[Granted]:
    """Of the lowest outturn at the grant's day; before there is one, of what is foreseen.

    Only the five sources that the department compares count, where one of them is given.
    """
    if on < all_parameters()[AS_AT][0].since:
        return ()
    day = parameter(AS_AT, on, scenario).day
    grown = _grown_after(day, foreseen)
    lowest = next((each for each in reconciled(figures) if each.as_at == day), None)
    if lowest is not None:
        compared = [each for each in lowest.figures if each.place in FIVE]
        deficit = min(each.deficit for each in compared or lowest.figures)
        parts = [each.eligible for each in compared or lowest.figures if each.eligible is not None]
        found = readings(deficit, min(parts, default=None), on, scenario)
        of = "lowest of the five sources" if compared else "lowest outturn, of none of the five"
        return [Granted(of, deficit, found, grown)]
    step = _step_at(day, foreseen)
    if step is None:
        return ()
    ends = (("low end", step.low), ("middle", step.middle), ("high end", step.high))
    return [
        Granted(f"{words} of the forecast", pounds, readings(pounds, None, on, scenario), grown)
        for words, pounds in ends
    ]


def _step_at(day: dt.date, foreseen: Forecast | None) -> Step | None:
    steps = foreseen.steps if foreseen else ()
    return next((each for each in steps if each.year.last_day == day), None)


def _grown_after(day: dt.date, foreseen: Forecast | None) -> Decimal | None:
    first, second = _step_at(day, foreseen), _step_at(day.replace(year=day.year + 1), foreseen)
    return second.middle - first.middle if first and second else None


def _flows(given: GivenFlows, chance: random.Random) -> FlowsAnswer:
    checks = checked(given.flows, chance)
    why = why_step_back(checks)
    years = given.flows.known_years(max(given.flows.plans))
    return FlowsAnswer(
        tuple((year, given.flows.residual(year)) for year in years),
        checks,
        why,
        () if why else ahead(given.flows, given.settings, YEARS_AHEAD, chance),
        tuple(given.settings.mitigations),
    )
