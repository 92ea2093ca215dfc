"""A savings register in the terminal: totals first, then each saving, then the questions."""

from collections.abc import Sequence
from decimal import Decimal

import click

from lineofsight.commands.printing import print_table
from lineofsight.memory.words import counted
from lineofsight.money.amounts import in_pounds
from lineofsight.views.money.savings import (
    Pounds,
    QuestionShown,
    SavingShown,
    SavingsShown,
    TotalsShown,
    YearPounds,
)

_MOST_WORDS = 160  # characters of a passage


def print_savings(shown: SavingsShown) -> None:
    """Everything that is shown of one file."""
    click.echo(f"{shown.file}: {counted(len(shown.savings), 'saving')}")
    _print_totals(shown.totals)
    _print_list(shown.savings)
    for question in shown.questions:
        _print_question(question)
    _print_promises(shown.savings)
    _print_touched(shown)
    for assumed in shown.assumed:
        click.echo(f"Assumed: {assumed}")
    if shown.columns_not_read:
        click.echo(f"Columns that are not read: {', '.join(shown.columns_not_read)}.")
    if shown.sheets_not_read:
        click.echo(f"Sheets that are not read: {', '.join(shown.sheets_not_read)}.")
    _print_problems(shown)


def _print_totals(totals: TotalsShown | None) -> None:
    if totals is None:
        click.echo("No total: the prices are not all the same.")
        return
    click.echo(f"Recurrent, a year once all is in: {between(totals.recurrent)}")
    if totals.one_off != Pounds(0, 0):
        click.echo(f"For once: {between(totals.one_off)}")
    if totals.ring_fenced != Pounds(0, 0):
        click.echo(f"Of the recurrent, inside a ring-fenced grant: {between(totals.ring_fenced)}")
    for year in totals.by_year:
        click.echo(f"Saved in {year.year}: {between(year)}")
    if totals.without_year:
        click.echo(f"In no year, since none is written: {counted(totals.without_year, 'saving')}")
    if totals.without_sum:
        click.echo(f"In no total, since no sum is known: {counted(totals.without_sum, 'saving')}")
    if totals.rows_set_aside:
        rows = counted(totals.rows_set_aside, "row")
        click.echo(f"In no total, since the money cannot be read: {rows} (named at the end)")


def _print_list(savings: Sequence[SavingShown]) -> None:
    headings = ("", "saving", "service", "stage", "recurrent a year", "children", "themes")
    print_table("Savings", headings, map(_row, savings))
    click.echo()


def _row(saving: SavingShown) -> list[str]:
    stage = saving.stage.replace("_", " ")
    suggested = "" if saving.themes_written or not saving.themes else " (suggested)"
    return [
        saving.reference,
        saving.title,
        saving.service or "not said",
        stage if saving.counted else f"{stage}, not counted",
        between(saving.recurrent) if saving.recurrent else "not known",
        "not said" if saving.reach is None else f"{saving.reach:,}",
        ", ".join(saving.themes) + suggested,
    ]


def _print_question(question: QuestionShown) -> None:
    click.echo(f"Question on {', '.join(question.references)}: {question.ask}")
    for answer in question.answers:
        click.echo(
            f"  - {answer.words}: {between(answer.recurrent)} a year; all savings "
            f"{between(answer.total)} (write {answer.write})"
        )


def _print_promises(savings: Sequence[SavingShown]) -> None:
    for saving in savings:
        if saving.promise:
            day = f"to be checked by {saving.check_by}" if saving.check_by else "no day to check it"
            click.echo(f"Promise on {saving.reference}: “{saving.promise}” ({day})")


def _print_touched(shown: SavingsShown) -> None:
    for touch in shown.touched:
        where = f"paragraph {touch.paragraph}" if touch.paragraph else f"page {touch.page}"
        text = touch.text if len(touch.text) <= _MOST_WORDS else f"{touch.text[:_MOST_WORDS]}…"
        verb = "may touch" if touch.is_suggested else "touches"
        click.echo(
            f"{touch.reference} {verb} what was {touch.said} ({touch.theme}, {touch.on}, "
            f"{where}): {text}"
        )


def _print_problems(shown: SavingsShown) -> None:
    for each in shown.problems:
        sheet = f", sheet {each.sheet}" if each.sheet else ""
        click.echo(f"{each.file}{sheet}, row {each.row}, {each.column}: {each.problem}", err=True)


def between(pounds: Pounds | YearPounds) -> str:
    """One amount, or the least and the most."""
    low, high = in_pounds(Decimal(pounds.low)), in_pounds(Decimal(pounds.high))
    return low if pounds.low == pounds.high else f"{low} to {high}"
