"""`lineofsight library add` and `library list`: what is kept, and what could not be read."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.commands.progress import shown_while, with_progress
from lineofsight.errors import ExitCode, NothingRead
from lineofsight.frameworks.reading_room import documents_in
from lineofsight.memory.elsewhere.kept import keep_heard
from lineofsight.memory.threads.kept import keep_threads
from lineofsight.memory.words import FRAMEWORKS, counted, graded
from lineofsight.model.grades import Grade
from lineofsight.workspace.adding import Added, add
from lineofsight.workspace.database import database
from lineofsight.workspace.library import Document, documents, open_library
from lineofsight.workspace.place import workspace_folder


def run_add(paths: Sequence[Path], *, workspace: Path | None, again: bool) -> ExitCode:
    """Add every document named, or found in a folder, and say what became of them."""
    files, passed_over = documents_in(paths)
    if not files:
        raise NothingRead("No PDF was found there: name a document, or a folder that holds some.")
    folder = workspace_folder(workspace)
    with database(folder) as library:
        added = list(with_progress(add(library, files, again=again), len(files), "Reading"))
        with shown_while("Following what was asked"):
            keep_threads(library)
            keep_heard(library)
    if any(each.is_new and not each.problem for each in added):
        with shown_while("Drawing charts"):
            _draw(folder)
    for each in added:
        if each.problem:
            click.echo(f"{each.path}: {each.problem}", err=True)
    click.echo(_summary(added, passed_over))
    return _exit_code(added)


def _draw(folder: Path) -> None:
    """The charts that pages show of the whole library."""
    from lineofsight.charts.national_kept import draw_national_charts

    draw_national_charts(folder)


def _summary(added: Sequence[Added], passed_over: int) -> str:
    outcomes = Counter(map(_outcome, added))
    said = [f"{outcomes[each]} {each}" for each in ("read", "known already", "not read")]
    others = f" Passed over, because they are not PDFs: {passed_over}." if passed_over else ""
    return f"{counted(len(added), 'file')}: {', '.join(said)}.{others}"


def _outcome(each: Added) -> str:
    if each.problem:
        return "not read"
    return "read" if each.is_new else "known already"


def _exit_code(added: Sequence[Added]) -> ExitCode:
    if all(each.problem for each in added):
        return ExitCode.NOTHING_READ
    return ExitCode.DONE_WITH_PROBLEMS if any(each.problem for each in added) else ExitCode.DONE


def run_list(*, workspace: Path | None, output: Output) -> ExitCode:
    """Every document of the library, one line each, with what was not read and why."""
    with open_library(workspace_folder(workspace)) as library:
        held = documents(library)
    write_files(output, Document, held)
    if output.json:
        for document in held:
            print_json(document)
        return ExitCode.DONE
    headings = ("authority", "framework", "inspected", "published", "overall", "asks", "unaware")
    shown = [_row(document) for document in held if document.problem is None]
    print_table(f"The library: {counted(len(shown), 'document')}", headings, shown)
    for document in held:
        if document.problem:
            click.echo(f"not read: {', '.join(document.places)}: {document.problem}")
    return ExitCode.DONE


def _row(document: Document) -> list[str | int]:
    overall = Grade(document.overall) if document.overall else None
    return [
        document.authority or "not named",
        FRAMEWORKS[document.framework or "other"],
        str(document.inspection_end or "no date"),
        str(document.published or "no date"),
        graded(overall, document.framework) if overall else "",
        document.asks,
        document.unaware,
    ]
