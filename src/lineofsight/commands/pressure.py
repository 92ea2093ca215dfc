"""`lineofsight pressure`: gaps, reserves, notices and costs side by side, and no score."""

import json
import random
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import click

from lineofsight.clock import today
from lineofsight.commands.effects import plain
from lineofsight.commands.known_authority import known_authority
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.errors import ExitCode, NothingRead, NotRead
from lineofsight.money.amounts import in_pounds
from lineofsight.money.high_needs.reader import read_figures
from lineofsight.money.parameters import scenario_in
from lineofsight.money.pressure.answer import Implied, LineAfter, Pressure, pressure
from lineofsight.money.pressure.beside import Beside
from lineofsight.money.pressure.panel import GapBesideReserves, IfOverrideLapsed
from lineofsight.money.pressure.position import Position, position_in
from lineofsight.money.pressure.rows import PressureRow, pressure_rows
from lineofsight.views.money.pressure import keep_pressure
from lineofsight.workspace.place import workspace_folder

_UNKNOWN = "not known"


def run(
    name: str,
    *,
    folder: Path,
    position: Path | None,
    figures: Path | None,
    scenario: Path | None,
    seed: int,
    workspace: Path | None,
    keep: bool,
    output: Output,
) -> ExitCode:
    """Print what presses on one council."""
    known = known_authority(name, folder)
    try:
        answer = pressure(
            known,
            folder,
            position_in(position) if position else Position(),
            read_figures(figures).figures if figures else (),
            today(),
            random.Random(seed),  # noqa: S311 - chance that can be drawn again, no secret
            scenario_in(scenario) if scenario else None,
        )
    except NotRead as problem:
        raise NothingRead(str(problem)) from problem
    if keep:
        files = [each for each in (position, figures, scenario) if each]
        keep_pressure(workspace_folder(workspace), answer, files)
    write_files(output, PressureRow, pressure_rows(answer))
    if output.json:
        click.echo(json.dumps(plain(answer), ensure_ascii=False))
    else:
        _print(answer)
    return ExitCode.DONE


def _print(answer: Pressure) -> None:
    click.echo(f"{answer.authority}: no score and no chance of a notice is given. Nominal pounds.")
    _print_gaps(answer.panel.gaps)
    _print_override(answer.panel.override)
    print_table(
        "On the line of time",
        ("day", "what", "", "source"),
        [(str(m.day), m.kind.replace("_", " "), m.words, m.source) for m in answer.timeline],
    )
    _print_beside(answer.beside)
    if answer.implied:
        _print_implied(answer.implied)
    _print_elsewhere(answer.after)
    _print_plan(answer)


def _print_gaps(gaps: Iterable[GapBesideReserves]) -> None:
    print_table(
        "Gap beside reserves",
        ("year", "gap", "kind", "general reserves", "as at", "reserves cover it"),
        [
            (
                str(each.gap.year),
                in_pounds(each.gap.amount.pounds),
                each.gap.amount.status.value,
                in_pounds(each.reserves.amount.pounds) if each.reserves else _UNKNOWN,
                str(each.reserves.as_at) if each.reserves else "",
                f"{each.times:.1f} times" if each.times is not None else "",
            )
            for each in gaps
        ],
    )


def _print_beside(lines: Iterable[Beside]) -> None:
    print_table(
        "Cost and spending beside others",
        (
            "",
            "year",
            "own",
            "neighbours",
            "of",
            "region",
            "England",
            "a tenth below",
            "a tenth above",
        ),
        [
            (
                f"{b.title}, {b.per.value}",
                str(b.year),
                *(_whole(each) for each in (b.own, b.neighbours)),
                b.of_neighbours,
                *(_whole(each) for each in (b.region, b.england, b.low, b.high)),
            )
            for b in lines
        ],
    )


def _print_implied(implied: Implied) -> None:
    published = _UNKNOWN if implied.published is None else implied.published
    click.echo(
        f"The bill of {implied.year} for children in care, at the weekly cost, pays for "
        f"{implied.by_cost:.0f} children; published at its end: {published}."
    )


def _print_override(found: IfOverrideLapsed) -> None:
    click.echo(f"\nThe override ends on {found.override_ends} ({found.override_source}).")
    if found.deficit is None or found.reserves is None or found.not_covered is None:
        click.echo(
            "If it lapsed: cannot say, since the deficit or the general reserves are not known."
        )
        return
    click.echo(
        f"If it lapsed: a deficit of {in_pounds(found.deficit.deficit)} at {found.deficit.as_at} "
        f"beside general reserves of {in_pounds(found.reserves.amount.pounds)} at "
        f"{found.reserves.as_at}: {in_pounds(found.not_covered)} not covered."
    )


def _print_elsewhere(lines: Iterable[LineAfter]) -> None:
    print_table(
        "Elsewhere: spent beyond others' growth, the year of an inadequate judgement and two more",
        (
            "line",
            "authorities",
            "middle half",
            "middle",
            "the middle lies within",
            "had they none",
            "before it",
        ),
        [_after(each) for each in lines],
    )
    click.echo(
        "An association, no price: spending had outgrown others' before the judgement too, and the "
        "plan may cover less than three years."
    )


def _print_plan(answer: Pressure) -> None:
    """What improvement is said to cost, beside what was spent elsewhere."""
    if answer.plan_total is not None:
        parts = " + ".join(in_pounds(each.pounds) for each in answer.plan)
        click.echo(f"The plan: {parts} = {in_pounds(answer.plan_total)}.")
    for said in answer.said:
        click.echo(
            f"Said: {in_pounds(said.least)} to {in_pounds(said.most)}: {said.words} "
            f"({said.source})."
        )
    for each in answer.after:
        _print_against(each, answer)
    for each in answer.after:
        _print_scaled(each)


def _print_against(line: LineAfter, answer: Pressure) -> None:
    """How many of those elsewhere lie above the plan, and within what was said."""
    more = [each.more for each in line.each]
    if answer.plan_total is not None:
        above = sum(each > answer.plan_total for each in more)
        click.echo(f"{line.title}: {above} of {len(more)} lie above what the plan costs.")
    for said in answer.said:
        within = sum(said.least <= each <= said.most for each in more)
        above = sum(each > said.most for each in more)
        click.echo(
            f"{line.title}: {within} of {len(more)} lie within {in_pounds(said.least)} to "
            f"{in_pounds(said.most)}, {above} above it."
        )


def _print_scaled(line: LineAfter) -> None:
    if line.scaled and line.base_year:
        low, middle, high = map(_millions, line.scaled)
        click.echo(
            f"{line.title}: at this council's spending of {line.base_year}, the middle half is "
            f"{low} to {high}, the middle {middle}."
        )


def _after(each: LineAfter) -> tuple[str | int, ...]:
    found = each.spread
    low, high = found.placebo
    return (
        each.title,
        found.authorities,
        f"{_millions(found.low)} to {_millions(found.high)}",
        f"{_millions(found.middle)} ({found.share:+.0%})",
        f"{_millions(found.middle_from)} to {_millions(found.middle_to)}",
        f"{low:+.1%} to {high:+.1%}",
        "" if found.before is None else f"{found.before:+.1%}",
    )


def _millions(pounds: Decimal) -> str:
    return f"{'−' if pounds < 0 else ''}£{abs(pounds) / 1_000_000:,.1f}m"


def _whole(pounds: Decimal | None) -> str:
    return _UNKNOWN if pounds is None else f"£{pounds:,.0f}"
