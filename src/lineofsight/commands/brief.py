"""`lineofsight brief`: one page for councillors, from what is kept about money and inspections."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from lineofsight.commands.printing import print_json, print_table
from lineofsight.errors import ExitCode, WrongUse
from lineofsight.packs.brief.pdf import as_pdf
from lineofsight.packs.brief.word import as_word
from lineofsight.views.asked import Asked
from lineofsight.views.brief.brief import Brief, brief_to_give
from lineofsight.views.brief.brief_line import Line
from lineofsight.views.sources import sources
from lineofsight.web.rendering import render
from lineofsight.workspace.place import workspace_folder


def run(*, workspace: Path | None, out: Path | None, json: bool) -> ExitCode:
    """Print the brief, and write it as the file that was asked for."""
    make = _maker(out) if out else None
    with sources(workspace_folder(workspace)) as opened:
        made = brief_to_give(opened, Asked())
    if out and make:
        _write(make(made), out)
    if json:
        print_json(made)
    else:
        _print(made)
    return ExitCode.DONE


def _as_html(made: Brief) -> bytes:
    return render("page/brief/alone.html", page=made).encode()


_MAKERS: Mapping[str, Callable[[Brief], bytes]] = {
    ".pdf": as_pdf,
    ".docx": as_word,
    ".html": _as_html,
}


def _maker(out: Path) -> Callable[[Brief], bytes]:
    try:
        return _MAKERS[out.suffix.lower()]
    except KeyError:
        raise WrongUse(
            f"{out} has no ending that is known: give it .pdf, .docx or .html."
        ) from None


def _write(content: bytes, out: Path) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise WrongUse(
            f"{out} could not be written ({error.strerror}): check its folder and your rights."
        ) from error
    click.echo(f"Written: {out}", err=True)


def _print(made: Brief) -> None:
    for line in made.break_even:
        click.echo(_in_words(line))
    if made.proposed:
        print_table("What is proposed", made.proposed.headings, made.proposed.rows)
        for line in made.proposed.notes:
            click.echo(f"- {_in_words(line)}")
    for section in made.sections:
        click.echo(f"\n{section.heading}")
        for line in section.lines:
            click.echo(f"- {_in_words(line)}")
    for sentence in made.to_keep:
        click.echo(f"\n{sentence}")


def _in_words(line: Line) -> str:
    return f"{line.words} [{line.rests_on}]" if line.rests_on else line.words
