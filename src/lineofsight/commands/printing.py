"""Tables for the terminal, JSON for programs, and files for both."""

import dataclasses
import datetime as dt
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.output import Output
from lineofsight.commands.progress import shown_while

if TYPE_CHECKING:
    from lineofsight.charts.saving import Drawing

_WIDTH_OF_A_FILE = 200  # characters, where there is no terminal that has a width


def print_table(
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str | int]],
    *,
    lines: bool = False,
) -> None:
    """A table with its title, or "none" under it; figures stand right, nothing is in colour.

    `lines` rules a line between the rows, for cells of several lines.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", title_style="bold", show_lines=lines)
    cells = [[_printable(cell) for cell in row] for row in rows]
    for place, heading in enumerate(headings):
        figures = all(_is_figure(row[place]) for row in cells)
        table.add_column(heading, justify="right" if figures else "left", overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))
    is_known = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(width=None if is_known else _WIDTH_OF_A_FILE)
    console.print()
    console.print(table if cells else f"{title}: none")


def _printable(cell: str | int) -> str:
    """A document's text must not be able to steer the terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in str(cell))


def _is_figure(cell: str) -> bool:
    return cell.replace("%", "").replace(".", "").isdigit() or cell == ""


def print_json(answer: Any) -> None:
    """One line of JSON: a dataclass, with dates as ISO dates."""
    click.echo(json.dumps(answer, ensure_ascii=False, default=_plain))


def _plain(value: Any) -> str | dict[str, Any]:
    """What JSON has no form for, a level at a time: a large answer is never copied whole."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in the JSON of a command.")


def write_files(
    output: Output, kind: type, rows: Sequence[Any], drawings: Sequence["Drawing"] = ()
) -> None:
    """The files that were asked for, each named on standard error once it is written."""
    from lineofsight.workspace.export import write_csv, write_parquet

    written: list[Path] = []
    if output.csv:
        write_csv(kind, rows, output.csv)
        written.append(output.csv)
    if output.parquet:
        write_parquet(kind, rows, output.parquet)
        written.append(output.parquet)
    if output.charts:
        from lineofsight.charts.saving import save

        with shown_while("Drawing charts"):
            written += save(drawings, output.charts)
    for file in written:
        click.echo(f"Written: {file}", err=True)
