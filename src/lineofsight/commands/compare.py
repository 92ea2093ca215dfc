"""`lineofsight compare`: what a text says beside what inspectors found."""

from collections.abc import Sequence
from pathlib import Path

import click

from lineofsight.commands.compare_words import print_compared
from lineofsight.commands.printing import print_json
from lineofsight.errors import ExitCode, NothingRead, NotRead
from lineofsight.frameworks.reading_room import read_documents
from lineofsight.loading.texts import read_text
from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.texts import Text
from lineofsight.model.documents import Reading


def run(document: Path, beside: Sequence[Path], *, json: bool) -> ExitCode:
    """Print everything found; what of `beside` could not be read is named on standard error."""
    try:
        text = read_text(document)
    except NotRead as problem:
        click.echo(_told(document, problem), err=True)
        raise NothingRead(
            "There is no text to compare: name one that is plain text, Markdown, a web page, Word "
            "or PDF."
        ) from problem
    reports, texts, printed, not_read = _read(beside)
    for told in not_read:
        click.echo(told, err=True)
    if not reports and not texts:
        raise NothingRead("Nothing to compare with could be read: name a report after `--with`.")
    compared = compare(text, reports, texts, printed)
    if json:
        print_json(compared)
    else:
        print_compared(compared)
    return ExitCode.DONE_WITH_PROBLEMS if not_read else ExitCode.DONE


def _read(
    beside: Sequence[Path],
) -> tuple[list[Reading], list[Text], dict[str, Text], list[str]]:
    """The inspection documents, the other texts, the whole of the documents as printed, and a
    line for each file that was not read."""
    reports: list[Reading] = []
    texts: list[Text] = []
    printed: dict[str, Text] = {}
    not_read: list[str] = []
    for path, reading in zip(beside, read_documents(beside, 1), strict=True):
        is_report = _is_report(reading)
        if is_report:
            reports.append(reading)
        try:
            whole = read_text(path)
        except NotRead as problem:
            if not is_report:
                not_read.append(_told(path, problem))
            continue
        if is_report:
            printed[reading.file] = whole
        else:
            texts.append(whole)
    return reports, texts, printed, not_read


def _told(path: Path, problem: NotRead) -> str:
    return f"{path}: not read: {problem}"


def _is_report(reading: Reading) -> bool:
    """Whether the file is an inspection document and not some other PDF."""
    return reading.status == "read" and reading.framework not in (None, "other")
