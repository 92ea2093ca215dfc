"""Threads as pages show them: what was asked, and step by step what became of it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.memory.lookup import Subject as About
from lineofsight.memory.threads.kept import kept_steps
from lineofsight.memory.threads.lines import Thread, threads_of
from lineofsight.memory.threads.steps import Evidence, Step
from lineofsight.model.themes import theme
from lineofsight.register.events import Subject
from lineofsight.views.inspections.authorities import address_of
from lineofsight.views.inspections.step_readings import (
    IN_WORDS,
    PersonRead,
    people_read,
    subject_of,
)
from lineofsight.views.inspections.told import Said
from lineofsight.views.inspections.words import place_of, written
from lineofsight.views.sources import Sources


@dataclass(frozen=True)
class StepLine:
    """One later document's step. `holds` is what a person read, or else what was suggested.

    `later` is the document by its content; `address` its page. `moved_by` has what the suggestion
    rests on most, in words.
    """

    later: str
    on: dt.date
    address: str
    holds: str
    suggested: str
    status: str
    certainty: str
    moved_by: tuple[str, ...]
    quotes: tuple[Said, ...]
    read: tuple[PersonRead, ...]


@dataclass(frozen=True)
class ThreadLine:
    """A thread. `holds` is how it stands; `is_open` that it is said, or read, to be wanting.

    `came_back`: suggested is that it was done once, and wanting later.
    """

    name: str
    address: str
    text: str
    asked_on: dt.date
    asked_address: str
    n: str
    themes: tuple[tuple[str, str], ...]
    holds: str
    is_open: bool
    came_back: bool
    steps: tuple[StepLine, ...]


def thread_lines(sources: Sources, about: About) -> list[ThreadLine]:
    """Every thread of an authority, the newest asked first."""
    read = people_read(sources.workspace)
    threads = threads_of(kept_steps(sources.need_documents(), about))
    return [_thread_line(each, read) for each in threads]


def _thread_line(thread: Thread, read: Mapping[Subject, Sequence[PersonRead]]) -> ThreadLine:
    asked = thread.asked
    steps = tuple(_step_line(each, read.get(subject_of(each), ())) for each in thread.steps)
    speaking = [each for each in steps if each.holds != IN_WORDS["not_mentioned"]] or steps
    holds = speaking[-1].holds
    return ThreadLine(
        name=thread.name,
        address=f"{address_of(asked.authority)}/threads/{thread.name}",
        text=asked.text,
        asked_on=asked.earlier_on,
        asked_address=f"/inspections/documents/{asked.earlier_sha256}",
        n=f"{asked.n}{asked.part or ''}",
        themes=tuple((each, theme(each).title) for each in asked.themes),
        holds=holds,
        is_open=holds not in (IN_WORDS["resolved"], IN_WORDS["not_mentioned"]),
        came_back=thread.came_back,
        steps=steps,
    )


def _step_line(step: Step, read: Sequence[PersonRead]) -> StepLine:
    suggested = IN_WORDS[step.status]
    return StepLine(
        later=step.later_sha256 or "",
        on=step.later_on,
        address=f"/inspections/documents/{step.later_sha256}",
        holds=read[0].became if read else suggested,
        suggested=suggested,
        status=step.status,
        certainty=step.certainty,
        moved_by=step.moved_by,
        quotes=tuple(_said(step, each) for each in step.evidence),
        read=tuple(read),
    )


def _said(step: Step, evidence: Evidence) -> Said:
    address = f"/inspections/documents/{step.later_sha256}?page={evidence.page}"
    is_ask = (evidence.paragraph or "").startswith("ask ")
    place = place_of(evidence.page, None if is_ask else evidence.paragraph)
    kind = f"Asked again, {evidence.paragraph}" if is_ask else "Inspectors"
    return Said(evidence.quote, step.later_on, kind, place, address)


def in_short(threads: Sequence[ThreadLine]) -> str:
    """How many things were asked, and of how many the newest word is that they are wanting."""
    wanting = sum(each.is_open for each in threads)
    oldest = min((each.asked_on for each in threads), default=None)
    if oldest is None:
        return "No later document is here that could say what became of what was asked."
    return (
        f"{len(threads)} things were asked since {written(oldest)} that a later document follows; "
        f"of {wanting} the newest that speaks of them does not say that they are done."
    )
