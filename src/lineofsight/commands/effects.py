"""`lineofsight effects`: what several savings do together, in five views and never one figure."""

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from lineofsight.charts.effects import effects_charts
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.errors import ExitCode
from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects.effects import Effects, effects
from lineofsight.money.effects.package import Span
from lineofsight.money.effects.reach import Reach
from lineofsight.money.effects.reading import given_in
from lineofsight.money.effects.rows import TITLES, EffectRow, View, effect_rows, figure
from lineofsight.money.years import FinancialYear
from lineofsight.views.money.money_effects import keep_effects
from lineofsight.workspace.place import workspace_folder


def run(path: Path, *, workspace: Path | None, keep: bool, output: Output) -> ExitCode:
    """Work out a file of savings and their reach; questions left open are told by the exit code."""
    answer = effects(given_in(path))
    if keep:
        keep_effects(workspace_folder(workspace), path, answer)
    rows = effect_rows(answer)
    drawings = effects_charts(answer) if output.charts else []
    write_files(output, EffectRow, rows, drawings)
    if output.json:
        click.echo(json.dumps(plain(answer), ensure_ascii=False))
    else:
        _print(answer, rows)
    return (
        ExitCode.DONE_WITH_PROBLEMS if answer.questions or answer.given.not_used else ExitCode.DONE
    )


def plain(value: Any) -> Any:
    """A typed value as JSON has it: pounds as exact text, years as 2019-20, ids never."""
    if isinstance(value, Reach):
        return {"name": value.name, "count": value.count, "linked": value.children is not None}
    if dataclasses.is_dataclass(value) and not isinstance(value, FinancialYear):
        names = (field.name for field in dataclasses.fields(value))
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (tuple, frozenset)):
        return [plain(each) for each in (sorted(value) if isinstance(value, frozenset) else value)]
    return str(value) if isinstance(value, (Decimal, FinancialYear, dt.date)) else value


def _print(answer: Effects, rows: Sequence[EffectRow]) -> None:
    package = answer.given.package
    click.echo(
        f"{len(package.cuts)} savings, {_pounds(answer.pounds)} in a full year and "
        f"{_pounds(package.once)} once ({package.prices} prices)."
    )
    if answer.given.not_used:
        click.echo(
            f"{answer.given.not_used} things in the register could not be used:"
            " `lineofsight savings` says which."
        )
    click.echo("Five views, never put into one figure; estimates are rounded to two figures.")
    print_table(
        "To be asked first",
        ("question", "savings then come to"),
        [(each.words, _pounds(each.totals) if each.totals else "") for each in answer.questions],
    )
    for view, group in groupby(rows, key=lambda row: row.view):
        print_table(TITLES[view], ("", "figure", "of", "note"), map(_cells, group))
    if View.INTERACTION not in {row.view for row in rows}:
        click.echo("\nHow losses act together is not worked out: the file supposes nothing of it.")


def _cells(row: EffectRow) -> tuple[str, ...]:
    return row.about, figure(row), row.unit, row.note


def _pounds(span: Span) -> str:
    if span.least == span.most:
        return in_pounds(span.least)
    return f"{in_pounds(span.least)} to {in_pounds(span.most)}"
