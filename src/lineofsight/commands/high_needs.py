"""`lineofsight high-needs`: the schools grant's balance, past forecasts, and what may come."""

import json
import random
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

import click

from lineofsight.charts.high_needs import high_needs_charts
from lineofsight.clock import today
from lineofsight.commands.effects import plain
from lineofsight.commands.known_authority import known_authority
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.commands.progress import shown_while
from lineofsight.errors import ExitCode, NothingRead, NotRead
from lineofsight.model.authorities import Authority
from lineofsight.model.record import Problem
from lineofsight.money.high_needs.answer import FlowsAnswer, HighNeeds, high_needs
from lineofsight.money.high_needs.flows import Mitigation
from lineofsight.money.high_needs.flows_reading import GivenFlows, given_flows
from lineofsight.money.high_needs.forecast import Forecast
from lineofsight.money.high_needs.hindcast import Scored
from lineofsight.money.high_needs.ledger import Kept
from lineofsight.money.high_needs.movements import IN_WORDS
from lineofsight.money.high_needs.reader import read_figures
from lineofsight.money.high_needs.rows import DeficitRow, deficit_rows
from lineofsight.money.high_needs.stability import left_later
from lineofsight.money.high_needs.stock_flow import Span, YearAhead
from lineofsight.money.parameters import scenario_in
from lineofsight.views.money.high_needs import keep_high_needs
from lineofsight.workspace.place import workspace_folder

_UNKNOWN = "not known"
_PLACES = 1  # of a million


def run(
    name: str,
    *,
    folder: Path,
    figures: Path | None,
    flows: Path | None,
    scenario: Path | None,
    seed: int,
    workspace: Path | None,
    keep: bool,
    output: Output,
) -> ExitCode:
    """Print one council's balance; the same seed draws the same figures again."""
    known = known_authority(name, folder)
    try:
        given = given_flows(flows) if flows else None
        answer = _answer(known, folder, figures, given, scenario, seed)
    except NotRead as problem:
        raise NothingRead(str(problem)) from problem
    if keep:
        files = [each for each in (figures, scenario) if each]
        files += given.files if given else ()
        keep_high_needs(workspace_folder(workspace), answer, files)
    drawings = high_needs_charts(answer) if output.charts else []
    write_files(output, DeficitRow, deficit_rows(answer), drawings)
    if output.json:
        click.echo(json.dumps(plain(answer), ensure_ascii=False))
    else:
        _print(answer)
    open_questions = any(each.questions for each in answer.reconciled)
    return ExitCode.DONE_WITH_PROBLEMS if open_questions or answer.problems else ExitCode.DONE


def _answer(
    authority: Authority,
    folder: Path,
    figures: Path | None,
    flows: GivenFlows | None,
    scenario: Path | None,
    seed: int,
) -> HighNeeds:
    with shown_while("Working out the balance"):
        return high_needs(
            authority,
            folder,
            read_figures(figures) if figures else None,
            flows,
            today(),
            random.Random(seed),  # noqa: S311 - chance that can be drawn again, no secret
            scenario_in(scenario) if scenario else None,
        )


def _print(answer: HighNeeds) -> None:
    click.echo(f"{answer.authority}: the dedicated schools grant. A deficit is positive; nominal.")
    _print_sources(answer)
    _print_past(answer)
    if answer.forecast is None:
        click.echo(f"\nNo forecast: {answer.why_no_forecast}.")
    else:
        _print_forecast(answer.forecast)
    _print_granted(answer)
    print_table(
        "Plans from January to January",
        ("year", "January", "begun", "ended", "January after", "not accounted for"),
        [
            (p.year, p.january, p.begun, p.ended, p.next_january, f"{p.residual:+}")
            for p in answer.plans
        ],
    )
    if answer.flows is not None:
        _print_flows(answer.flows)
    _print_problems(answer.problems)


def _print_sources(answer: HighNeeds) -> None:
    print_table(
        "Outturns, every source side by side",
        ("as at", "deficit", "where", "source"),
        [
            (str(day.as_at), _m(each.deficit), each.place.value.replace("_", " "), each.source)
            for day in answer.reconciled
            for each in day.figures
        ],
    )
    click.echo()
    for day in answer.reconciled:
        missing = ", ".join(each.value.replace("_", " ") for each in day.missing)
        click.echo(f"{day.as_at}: not given: {missing}.")
        for question in day.questions:
            click.echo(f"{day.as_at}: {question}")


def _print_past(answer: HighNeeds) -> None:
    print_table(
        "What the naive ways would have said",
        ("year", "came", "last movement repeats", "missed by", "movement grows too", "missed by"),
        [
            (
                str(each.year),
                _m(each.outturn),
                _m(each.repeating),
                _percent(each.repeating_share),
                _m(each.accelerating),
                _percent(each.accelerating_share),
            )
            for each in answer.naive
        ],
    )
    _print_kept(answer.kept)


def _print_kept(forecasts: Iterable[Kept]) -> None:
    print_table(
        "Past forecasts, all kept",
        ("made on", "of", "said", "mitigated", "came", "missed by", ""),
        [
            (
                str(each.forecast.made_on or ""),
                str(each.forecast.as_at),
                _m(each.forecast.deficit),
                {True: "yes", False: "no", None: "not said"}[each.forecast.mitigated],
                _m(each.outturn) or "not known yet",
                _m(each.missed_by),
                _percent(each.share),
            )
            for each in forecasts
        ],
    )


def _print_forecast(found: Forecast) -> None:
    print_table(
        "What may come: eight in ten lie within",
        ("year", "from", "middle", "to", "how"),
        [
            (str(each.year), _m(each.low), _m(each.middle), _m(each.high), IN_WORDS[each.way])
            for each in found.steps
        ],
    )
    for each in found.steps:
        if each.why_naive:
            click.echo(f"{each.year}: the model steps back: {each.why_naive}.")
    click.echo(f"Shares of the grant of {found.grant_of}, {_m(found.grant)}, the newest known.")
    click.echo("The spread is that of other councils: it holds for years no stranger than theirs.")
    _print_scored(found.scored)


def _print_scored(ways: Iterable[Scored]) -> None:
    print_table(
        "How each way did over many councils (points of the grant; less is better)",
        ("from", "years ahead", "way", "councils", "within the 80%", "CRPS", "missed by"),
        [
            (
                str(each.origin),
                each.years,
                IN_WORDS[each.way],
                each.councils,
                f"{each.covered:.0%}",
                f"{each.crps:.2f}",
                f"{each.missed_by:.2f}",
            )
            for each in ways
        ],
    )


def _print_granted(answer: HighNeeds) -> None:
    print_table(
        "The stability grant, by how much is eligible",
        ("of", "deficit", "reading", "paid", "left", "left a year later"),
        [
            (
                each.of,
                _m(each.deficit),
                reading.words,
                _m(reading.paid),
                _m(reading.left),
                _UNKNOWN
                if each.grown_a_year_later is None
                else _m(left_later(reading.left, each.grown_a_year_later)),
            )
            for each in answer.granted
            for reading in each.readings
        ],
    )


def _print_flows(found: FlowsAnswer) -> None:
    print_table(
        "The flows tried on past Januaries",
        ("January", "from", "middle", "to", "came", "last movement repeats"),
        [
            (c.january, f"{c.low:.0f}", f"{c.middle:.0f}", f"{c.high:.0f}", c.came, c.repeating)
            for c in found.checked
        ],
    )
    if found.why_stepped_back:
        click.echo(f"The flows are not carried on: {found.why_stepped_back}.")
    _print_years(found.ahead)
    _print_mitigations(found.mitigations)


def _print_years(ahead: Iterable[YearAhead]) -> None:
    print_table(
        "Plans and cost ahead: eight in ten lie within",
        ("year", "plans", "of them not accounted for", "cost", "deficit"),
        [
            (
                str(each.year),
                f"{each.plans.low:,.0f} to {each.plans.high:,.0f}",
                f"{each.residual.low:,.0f} to {each.residual.high:,.0f}",
                _between(each.cost),
                "no grant given" if each.deficit is None else _between(each.deficit),
            )
            for each in ahead
        ],
    )


def _print_mitigations(mitigations: Iterable[Mitigation]) -> None:
    print_table(
        "Mitigations",
        ("name", "year", "claimed", "delivered", "evidence"),
        [
            (each.name, str(year), _m(pounds), _m(each.delivered.get(year)), each.evidence)
            for each in mitigations
            for year, pounds in each.claimed.items()
        ],
    )


def _print_problems(problems: Sequence[Problem]) -> None:
    for each in problems:
        click.echo(f"{each.file}, row {each.row}, {each.column}: {each.problem}", err=True)


def _between(span: Span) -> str:
    return f"{_m(Decimal(span.low))} to {_m(Decimal(span.high))}"


def _m(pounds: Decimal | None) -> str:
    if pounds is None:
        return ""
    return f"{'−' if pounds < 0 else ''}£{abs(pounds) / 1_000_000:,.{_PLACES}f}m"


def _percent(share: Decimal | None) -> str:
    return "" if share is None else f"{share:+.0%}"
