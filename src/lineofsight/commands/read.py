"""`lineofsight read`: documents into facts, as JSON Lines or in words."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from lineofsight.commands.progress import with_progress
from lineofsight.errors import ExitCode, NothingRead
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.model.documents import Ask, Reading, as_json
from lineofsight.model.grades import IN_WORDS
from lineofsight.model.themes import theme


def run(paths: Sequence[Path], *, json_lines: bool, full: bool, jobs: int | None) -> ExitCode:
    """Read every document named, or found in a folder, and print a row for each, in order."""
    files, passed_over = documents_in(paths)
    if not files:
        raise NothingRead("No PDF was found there: name a document, or a folder that holds some.")
    if passed_over:
        click.echo(f"{passed_over} files that are not PDFs were passed over.", err=True)
    readings = read_documents(files, jobs or min(os.cpu_count() or 1, len(files)))
    statuses = []
    for reading in with_progress(readings, len(files), "Reading"):
        click.echo(_json_line(reading, full=full) if json_lines else "\n".join(in_words(reading)))
        statuses.append(reading.status)
    return _exit_code(statuses)


def _json_line(reading: Reading, *, full: bool) -> str:
    return json.dumps(as_json(reading, full=full), ensure_ascii=False)


def _exit_code(statuses: Sequence[str]) -> ExitCode:
    if "read" not in statuses:
        return ExitCode.NOTHING_READ
    return ExitCode.DONE_WITH_PROBLEMS if "not_read" in statuses else ExitCode.DONE


def in_words(reading: Reading) -> Iterator[str]:
    """A reading as a person would tell it, a line each, ending with an empty one."""
    yield click.style(reading.file, bold=True)
    if reading.status == "not_read":
        yield f"  not read: {reading.problem}"
    else:
        yield f"  {_heading(reading)}"
        yield from _judgements(reading)
        yield from _asks(reading)
        yield from _unaware(reading)
        yield from (f"  note: {note}" for note in reading.notes)
    yield ""


def _heading(reading: Reading) -> str:
    name = reading.authority.name if reading.authority else "no authority named"
    said = [name, f"{reading.framework}", f"inspected {_days(reading)}"]
    if reading.published:
        said.append(f"published {reading.published.isoformat()}")
    said.append(f"led by {reading.lead_inspector}" if reading.lead_inspector else "no lead named")
    return " · ".join(said)


def _days(reading: Reading) -> str:
    if reading.inspection_start is None or reading.inspection_end is None:
        return "on days not printed"
    if reading.inspection_start == reading.inspection_end:
        return reading.inspection_start.isoformat()
    return f"{reading.inspection_start.isoformat()} to {reading.inspection_end.isoformat()}"


def _judgements(reading: Reading) -> Iterator[str]:
    for judgement in reading.judgements:
        area = judgement.key.replace("_", " ")
        yield f"  {area}: {IN_WORDS[judgement.grade]} (page {judgement.page})"
    if reading.limiting:
        yield f"  decided by: “{reading.limiting}”"


def _asks(reading: Reading) -> Iterator[str]:
    for ask in reading.asks:
        yield f"  {_number(ask)} {ask.text} [{_themes(ask)}; page {ask.page}]"
        yield from (f"     {part.part}) {part.text}" for part in ask.parts)


def _number(ask: Ask) -> str:
    priority = "priority action" if ask.kind == "priority_action" else "to improve"
    return f"{priority} {ask.n}."


def _themes(ask: Ask) -> str:
    return ", ".join(theme(each).title.lower() for each in ask.themes)


def _unaware(reading: Reading) -> Iterator[str]:
    for sentence in reading.unaware:
        paragraph = f", paragraph {sentence.paragraph}" if sentence.paragraph else ""
        yield f"  did not know: “{sentence.text}” (page {sentence.page}{paragraph})"
