"""`lineofsight search`: where inspectors wrote these words."""

from collections.abc import Sequence
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.errors import ExitCode
from lineofsight.memory.words import FRAMEWORKS, counted
from lineofsight.workspace.library import open_library
from lineofsight.workspace.place import workspace_folder
from lineofsight.workspace.search import Hit, search


def run(words: Sequence[str], *, most: int, workspace: Path | None, output: Output) -> ExitCode:
    """Print the passages that hold the words, best first."""
    typed = _typed(words)
    with open_library(workspace_folder(workspace)) as library:
        hits = search(library, typed, most)
    write_files(output, Hit, hits)
    if not hits:
        click.echo(f"No passage of the library holds all of: {typed}. Try fewer words.", err=True)
    elif not output.json:
        headings = ("", "authority", "document", "date", "page", "where", "quote")
        print_table(f"{counted(len(hits), 'passage')}, best first", headings, map(_row, hits))
    if output.json:
        for hit in hits:
            print_json(hit)
    return ExitCode.DONE


def _typed(words: Sequence[str]) -> str:
    """What was typed, whether or not the shell took its quotation marks off."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


def _row(hit: Hit) -> list[str | int]:
    return [
        hit.rank,
        hit.authority or "not named",
        FRAMEWORKS[hit.framework or "other"],
        hit.inspection_end or hit.published or "no date",
        hit.page,
        _where(hit),
        hit.excerpt,
    ]


def _where(hit: Hit) -> str:
    if hit.kind == "ask":
        return f"ask {hit.n}"
    if hit.kind == "strength":
        return "listed strength"
    return f"paragraph {hit.paragraph}" if hit.paragraph else "paragraph"
