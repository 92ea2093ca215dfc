"""`lineofsight elsewhere`: what was found in other councils, as questions for this one."""

import datetime as dt
import json as json_lines
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.commands.progress import with_progress
from lineofsight.errors import ExitCode, NothingRead
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.memory.elsewhere.answers import OurAnswers
from lineofsight.memory.elsewhere.elsewhere import elsewhere
from lineofsight.memory.elsewhere.kept import keep_heard, kept_heard, undated_places
from lineofsight.memory.elsewhere.raised import Heard, heard
from lineofsight.memory.elsewhere.ranking import Ranked, Source
from lineofsight.memory.lookup import Subject, subject
from lineofsight.memory.words import counted
from lineofsight.views.elsewhere.our_answers import our_answers
from lineofsight.workspace import read_model
from lineofsight.workspace.library import authorities, open_library
from lineofsight.workspace.place import workspace_folder

_JOBS = 2
_NEWEST_SHOWN = 3


@dataclass(frozen=True)
class SourceRow:
    """A source of a question as one row of a file, the question's own columns again on each."""

    rank: int
    id: str
    question: str
    theme: str
    councils: int
    councils_unaware: int
    rising: bool
    measures: tuple[str, ...]
    blind: bool
    answered_by: str | None
    n: int | None
    d: int | None
    value: float | None
    authority: str
    published: dt.date
    file: str
    page: int
    paragraph: str | None
    quote: str


def run(
    name: str,
    documents: Sequence[Path],
    *,
    as_at: dt.date,
    workspace: Path | None,
    output: Output,
) -> ExitCode:
    """Ask the council that goes by this name what others should have asked themselves.

    From the documents given, or from the library where none are. Lists that are kept in the
    workspace answer what they can; documents alone answer nothing.
    """
    if documents:
        found, some_not_read = _read(documents)
        about = subject(name, list(dict.fromkeys(each.authority for each in found)))
        ours = _our_answers(workspace, as_at) if workspace else OurAnswers()
    else:
        folder, some_not_read = workspace_folder(workspace), False
        found, about = _kept(folder, name)
        ours = _our_answers(folder, as_at)
    ranked = elsewhere(about, as_at, found, ours)
    write_files(output, SourceRow, list(_as_rows(ranked, ours)))
    if output.json:
        for rank, each in enumerate(ranked, start=1):
            click.echo(json_lines.dumps(as_json(rank, each, ours), ensure_ascii=False))
    else:
        _print(about.name, as_at, ranked, ours)
    return ExitCode.DONE_WITH_PROBLEMS if some_not_read else ExitCode.DONE


def _kept(folder: Path, name: str) -> tuple[list[Heard], Subject]:
    """What the library's documents raise, and whom the name is of."""
    with open_library(folder) as library:
        keep_heard(library)
        _tell_undated(undated_places(library))
        return list(kept_heard(library)), subject(name, authorities(library))


def _read(paths: Sequence[Path]) -> tuple[list[Heard], bool]:
    """What the documents raise, and whether some could not be read, said on standard error."""
    files, _ = documents_in(paths)
    if not files:
        raise NothingRead("No PDF was found there: name a document, or a folder that holds some.")
    found: list[Heard] = []
    undated: list[str] = []
    not_read = 0
    readings = read_documents(files, min(_JOBS, len(files)))
    for reading in with_progress(readings, len(files), "Reading"):
        raised = heard(reading) if reading.status == "read" else None
        if raised:
            found.append(raised)
        elif reading.status != "read":
            not_read += 1
            click.echo(f"{reading.file}: {reading.problem}", err=True)
        elif reading.published is None:
            undated.append(reading.file)
        else:
            click.echo(f"{reading.file}: left out, because no authority was read in it.", err=True)
    if not_read == len(files):
        raise NothingRead("Not one document could be read: look at what is said of each above.")
    _tell_undated(undated)
    return found, not_read > 0


def _tell_undated(files: Sequence[str]) -> None:
    for file in files:
        click.echo(f"{file}: left out, because no day of publication was read in it.", err=True)


def _our_answers(folder: Path, as_at: dt.date) -> OurAnswers:
    with _answers(folder) as answers:
        return our_answers(answers, as_at)


@contextmanager
def _answers(folder: Path) -> Iterator[sqlite3.Connection | None]:
    """The newest answers of this workspace, or None until lists are imported."""
    try:
        opened = read_model.newest(folder)
        with opened as connection:
            connection.row_factory = sqlite3.Row
            yield connection
    except NothingRead:
        yield None


def as_json(rank: int, each: Ranked, ours: OurAnswers) -> dict[str, Any]:
    """The object that `elsewhere --json` prints for one question."""
    answer = ours.to(each.question)
    return {
        "rank": rank,
        "question": each.question.ask,
        "theme": each.question.theme,
        "raised_by": [_source(source) for source in each.sources],
        "measures": list(each.question.measures),
        "answer": asdict(answer) if answer else None,
        "blind": ours.is_blind(each.question),
        "id": each.question.id,
        "councils": each.councils,
        "councils_unaware": each.councils_unaware,
        "rising": each.is_rising,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "authority": source.authority,
        "file": source.file,
        "published": source.published.isoformat(),
        "quote": source.passage.quote,
        "page": source.passage.page,
        "paragraph": source.passage.paragraph,
    }


def _as_rows(ranked: Sequence[Ranked], ours: OurAnswers) -> Iterator[SourceRow]:
    for rank, each in enumerate(ranked, start=1):
        answer = ours.to(each.question)
        for source in each.sources:
            yield SourceRow(
                rank=rank,
                id=each.question.id,
                question=each.question.ask,
                theme=each.question.theme,
                councils=each.councils,
                councils_unaware=each.councils_unaware,
                rising=each.is_rising,
                measures=each.question.measures,
                blind=ours.is_blind(each.question),
                answered_by=answer.measure if answer else None,
                n=answer.n if answer else None,
                d=answer.d if answer else None,
                value=answer.value if answer else None,
                authority=source.authority,
                published=source.published,
                file=source.file,
                page=source.passage.page,
                paragraph=source.passage.paragraph,
                quote=source.passage.quote,
            )


def _print(name: str, as_at: dt.date, ranked: Sequence[Ranked], ours: OurAnswers) -> None:
    click.echo(
        f"Found elsewhere before {as_at}, as questions for {name}. What inspectors found in other "
        "councils says nothing of this one: it says where to look."
    )
    headings = ("", "question", "councils", "leaders did not know in", "newest", "here")
    rows = [_row(rank, each, ours) for rank, each in enumerate(ranked, start=1)]
    print_table(counted(len(ranked), "question"), headings, rows, lines=True)


def _row(rank: int, each: Ranked, ours: OurAnswers) -> list[str | int]:
    newest = dict.fromkeys(f"{source.authority}, {source.published}" for source in each.sources)
    return [
        rank,
        each.question.ask,
        each.councils,
        each.councils_unaware,
        "\n".join(list(newest)[:_NEWEST_SHOWN]),
        _here(each, ours),
    ]


def _here(each: Ranked, ours: OurAnswers) -> str:
    answer = ours.to(each.question)
    if answer is None:
        blind = ours.is_blind(each.question)
        return "nothing here can see this" if blind else "our lists could answer: import them"
    if answer.n is None:
        return f"{answer.measure}: {answer.value}"
    of = "" if answer.d is None else f" of {answer.d:,}"
    return f"{answer.measure}: {answer.n:,}{of}"
