"""`lineofsight threads`: what became of each thing that inspectors asked of one authority."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from lineofsight.commands.authority_documents import documents_about
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.commands.progress import with_progress
from lineofsight.errors import ExitCode, NothingRead
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.memory.lookup import subject
from lineofsight.memory.threads.findings import FindingStep, finding_steps
from lineofsight.memory.threads.kept import keep_threads, kept_steps
from lineofsight.memory.threads.steps import Step, steps, undated
from lineofsight.model.documents import Reading
from lineofsight.workspace.library import open_library
from lineofsight.workspace.place import workspace_folder

_JOBS = 2
# 23 of 38 read by hand, and 3 of 11 that are not mentioned: docs/reference/scores.md.
_HOW_SURE = (
    "Of paragraphs about three in five statuses are right, and that something is not mentioned is "
    "seldom told: read the place that is named."
)
_FINDINGS = {"shortfall": "What became of shortfalls", "strength": "Which strengths lasted"}
_ASK = "ask"


@dataclass(frozen=True)
class StepRow:
    """A step as one row of a file. An ask has its number and part, a paragraph its page."""

    authority: str
    kind: str
    earlier_file: str
    earlier_on: dt.date
    n: int | None
    part: str | None
    page: int | None
    paragraph: str | None
    text: str
    themes: tuple[str, ...]
    later_file: str
    later_on: dt.date
    status: str
    certainty: str
    quotes: tuple[str, ...]
    places: tuple[str, ...]


def run(
    name: str,
    documents: Sequence[Path],
    *,
    workspace: Path | None,
    findings: bool,
    output: Output,
) -> ExitCode:
    """Follow what was asked of the authority that goes by this name.

    In the documents given, or in the library where none are; `findings` follows paragraphs too.
    """
    told = _from_documents(name, documents) if documents else _from_library(name, workspace)
    for each in undated(told.readings):
        click.echo(f"{each.file}: left out, because no day was read in it.", err=True)
    followed = list(finding_steps(told.name, told.readings)) if findings else []
    every: list[Step | FindingStep] = [*told.steps, *followed]
    write_files(output, StepRow, [_as_row(each) for each in every])
    if output.json:
        for step in every:
            print_json(step)
    else:
        _print(told.name, told.steps)
        if findings:
            _print_findings(told.name, followed)
    return ExitCode.DONE_WITH_PROBLEMS if told.not_read else ExitCode.DONE


@dataclass(frozen=True)
class _Told:
    """An authority's steps, the readings they are of, and whether a document was not read."""

    name: str
    steps: Sequence[Step]
    readings: Sequence[Reading]
    not_read: bool = False


def _from_library(name: str, workspace: Path | None) -> _Told:
    with open_library(workspace_folder(workspace)) as library:
        keep_threads(library)
        about, readings = documents_about(library, name)
        return _Told(about.name, kept_steps(library, about), readings)


def _from_documents(name: str, documents: Sequence[Path]) -> _Told:
    readings, not_read = _read(documents)
    held = list(dict.fromkeys(each.authority for each in readings if each.authority))
    about = subject(name, held)
    own = [each for each in readings if each.authority in (*about.own, *about.before)]
    if not own:
        raise NothingRead(f"No document named is about {about.name}: name some that are.")
    return _Told(about.name, list(steps(about.name, own)), own, not_read)


def _read(paths: Sequence[Path]) -> tuple[list[Reading], bool]:
    """What could be read, and whether something could not, which is said on standard error."""
    files, _ = documents_in(paths)
    if not files:
        raise NothingRead("No PDF was found there: name a document, or a folder that holds some.")
    read = read_documents(files, min(_JOBS, len(files)))
    readings = list(with_progress(read, len(files), "Reading"))
    problems = [each for each in readings if each.problem]
    for each in problems:
        click.echo(f"{each.file}: {each.problem}", err=True)
    if len(problems) == len(readings):
        raise NothingRead("Not one document could be read: look at what is said of each above.")
    return [each for each in readings if not each.problem], bool(problems)


def _as_row(each: Step | FindingStep) -> StepRow:
    ask = each if isinstance(each, Step) else None
    finding = each if isinstance(each, FindingStep) else None
    return StepRow(
        authority=each.authority,
        kind=finding.kind if finding else _ASK,
        earlier_file=each.earlier_file,
        earlier_on=each.earlier_on,
        n=ask.n if ask else None,
        part=ask.part if ask else None,
        page=finding.page if finding else None,
        paragraph=finding.paragraph if finding else None,
        text=each.text,
        themes=each.themes,
        later_file=each.later_file,
        later_on=each.later_on,
        status=each.status,
        certainty=each.certainty,
        quotes=tuple(one.quote for one in each.evidence),
        places=tuple(_place(one.page, one.paragraph) for one in each.evidence),
    )


def _print(name: str, found: Sequence[Step]) -> None:
    click.echo("Each status is a suggestion from the text; a person confirms or corrects it.")
    print_table(
        f"What became of what was asked of {name}",
        ("asked", "n", "what", "later", "status", "certainty", "where"),
        [_row(each) for each in found],
        lines=True,
    )


def _row(each: Step) -> list[str | int]:
    n = f"{each.n}{each.part or ''}"
    where = "\n".join(_place(one.page, one.paragraph) for one in each.evidence)
    status = each.status.replace("_", " ")
    return [
        str(each.earlier_on), n, each.text, str(each.later_on), status, each.certainty, where,
    ]  # fmt: skip


def _print_findings(name: str, followed: Sequence[FindingStep]) -> None:
    click.echo(_HOW_SURE)
    for kind, title in _FINDINGS.items():
        steps = [each for each in followed if each.kind == kind]
        headings = ("said", "where", "what", "later", "status", "certainty", "in no ask")
        print_table(f"{title} of {name}", headings, map(_finding_row, steps), lines=True)


def _finding_row(each: FindingStep) -> list[str | int]:
    where, status = _place(each.page, each.paragraph), each.status.replace("_", " ")
    hidden = "yes" if each.is_hidden else ""
    return [
        str(each.earlier_on), where, each.text, str(each.later_on), status, each.certainty, hidden,
    ]  # fmt: skip


def _place(page: int, paragraph: str | None) -> str:
    return f"page {page}, {paragraph}" if paragraph else f"page {page}"
