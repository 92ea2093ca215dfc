"""Small workspaces made by hand: a few documents, a few figures, and everything else blind."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.registry import all_measures
from lineofsight.model.documents import Ask, Finding, NamedAuthority, Reading, Section
from lineofsight.views.sources import Sources, sources
from lineofsight.workspace.council import name_council
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep
from lineofsight.workspace.read_model import next_generation

TODAY = dt.date(2026, 11, 20)
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
AS_AT = dt.date(2026, 9, 30)
HERE = "Wexcombe"
_COUNTS = ("n", "d", "value", "met", "not_met", "not_yet_due", "excluded", "cannot_say")

Figures = Mapping[str, Mapping[str, float | None]]


def asked(text: str, *themes: str) -> Ask:
    """Something to improve, the first theme being the main one."""
    return Ask(n=1, text=text, kind="needs_improvement", list="local_authority", page=2,
               themes=themes)  # fmt: skip


def found(text: str, tone: str, *themes: str) -> Finding:
    """A paragraph of findings."""
    return Finding(number="7", text=text, page=3, themes=themes, tone=tone)


def document(
    authority: str | None,
    published: str,
    *passages: Ask | Finding,
    framework: str = "ilacs_2023",
) -> Reading:
    """An inspection that says this and no more."""
    asks = tuple(each for each in passages if isinstance(each, Ask))
    findings = tuple(each for each in passages if isinstance(each, Finding))
    name = f"{authority} {published}"
    return Reading(
        file=f"{name}.pdf",
        sha256=sha256(name.encode()).hexdigest(),
        status="read",
        framework=framework,
        authority=NamedAuthority(authority) if authority else None,
        published=dt.date.fromisoformat(published),
        asks=asks,
        sections=(Section("Help and protection", None, None, findings),),
        pages=3,
    )


def workspace(
    folder: Path,
    *documents: Reading,
    council: str | None = HERE,
    figures: Figures | None = None,
    left_out: Sequence[tuple[str, str, int]] = (),
) -> Path:
    """A workspace in this folder. Without figures it has no lists; `left_out` is (measure, why, n).

    A measure that has no counts here is blind.
    """
    if council:
        name_council(folder, council)
    if documents:
        with database(folder) as library:
            for each in documents:
                keep(library, each, [Path(each.file)], "1", NOW)
    if figures is not None:
        _write_answers(folder, figures, left_out)
    return folder


def _write_answers(
    folder: Path, figures: Figures, left_out: Sequence[tuple[str, str, int]]
) -> None:
    with next_generation(folder, NOW) as draft:
        insert = draft.database.execute
        insert(
            "INSERT INTO import (number, as_at, kept, place) VALUES (1, ?, ?, 1)",
            [AS_AT.isoformat(), NOW.isoformat()],
        )
        for measure in all_ids():
            insert(*_figure(measure, figures.get(measure)))
        for measure, why, cases in left_out:
            insert(
                "INSERT INTO not_counted (import_no, measure, why, cases) VALUES (1, ?, ?, ?)",
                [measure, why, cases],
            )


def _figure(
    measure: str, counts: Mapping[str, float | None] | None
) -> tuple[str, list[float | str | None]]:
    if counts is None:
        needs = "needs “Date” in List 7" if measure in all_measures() else "needs other data"
        return (
            "INSERT INTO figure (import_no, measure, status, why_blind) VALUES (1, ?, 'blind', ?)",
            [measure, needs],
        )
    row = {"n": 0, "not_yet_due": 0, "excluded": 0, "cannot_say": 0, **counts}
    return (
        f"INSERT INTO figure (import_no, measure, status, {', '.join(_COUNTS)})"  # noqa: S608
        f" VALUES (1, ?, 'answered', {', '.join('?' for _ in _COUNTS)})",
        [measure, *(row.get(name) for name in _COUNTS)],
    )


@contextmanager
def opened(folder: Path) -> Iterator[Sources]:
    """What a view is given, on a day that never changes."""
    with sources(folder) as found_there:
        yield replace(found_there, today=TODAY)
