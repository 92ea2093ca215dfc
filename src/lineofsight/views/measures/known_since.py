"""Known since when: for each measure that is out of line, three dates with their evidence.

First visible: the first import of the unbroken run, up to the newest, in which children were out of
line, as each import answered; one that could not tell does not break it. First told and first
acted: what the register has, on or after that day. A page that was opened is no evidence.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lineofsight.errors import OurMistake
from lineofsight.memory.words import counted
from lineofsight.views.asked import Asked
from lineofsight.views.figures import Figure, figures, leans_on_a_rule, title_of
from lineofsight.views.inspections.words import written
from lineofsight.views.measures.recorded import FirstActed, FirstTold, Recorded, recorded
from lineofsight.views.missing import missing
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

Entry = TypeVar("Entry", FirstTold, FirstActed)

_RUN = """
SELECT import.number, import.as_at, import.kept, figure.not_met
FROM figure JOIN import ON import.number = figure.import_no
WHERE figure.measure = ? AND figure.status = 'answered' AND import.place IS NOT NULL
ORDER BY import.place DESC
"""


@dataclass(frozen=True)
class FirstVisible:
    """The import in which it was first visible: its number, its day, and when it was loaded."""

    import_no: int
    as_at: dt.date
    loaded_on: dt.date


@dataclass(frozen=True)
class Since:
    """A measure out of line, its three dates, and the days between them.

    `told` and `acted` are None where nothing is recorded; then the days run on to today.
    """

    measure: str
    title: str
    not_met: int
    asked: int | None
    visible: FirstVisible
    told: FirstTold | None
    acted: FirstActed | None
    days_to_told: int
    days_to_acted: int

    @property
    def in_words(self) -> str:
        """The three dates in a sentence."""
        told_in, acted_in = counted(self.days_to_told, "day"), counted(self.days_to_acted, "day")
        was_told = f"nobody is recorded as told in {told_in}"
        if self.told:
            was_told = f"first told on {written(self.told.on)}, {self.told.to}, after {told_in}"
        was_acted = f"nothing is recorded as done in {acted_in}"
        if self.acted:
            was_acted = f"first acted on {written(self.acted.on)}, after {acted_in}"
        return f"First visible on {written(self.visible.as_at)}; {was_told}; {was_acted}."


@dataclass(frozen=True)
class KnownSince:
    """Every measure that is out of line with a rule, the longest untold first."""

    title: str
    as_at: dt.date | None
    missing: tuple[str, ...]
    lines: tuple[Since, ...]


def known_since(sources: Sources, asked: Asked) -> KnownSince:  # noqa: ARG001  every view is asked alike
    """The ledger of this workspace."""
    return KnownSince(
        title="Known since when",
        as_at=sources.as_at(),
        missing=missing(sources),
        lines=tuple(ledger(sources)),
    )


def ledger(sources: Sources) -> list[Since]:
    """A line for each measure out of line with a rule; those that nobody was told of first."""
    newest = sources.newest_import()
    if newest is None:
        return []
    found = figures(sources.need_answers(), newest[0]).values()
    of_all = recorded(sources.workspace)
    lines = [
        since(sources, each, of_all)
        for each in found
        if each.is_out_of_line and leans_on_a_rule(each.id)
    ]
    return sorted(lines, key=lambda each: (each.told is not None, -each.days_to_told))


def since_of(sources: Sources, figure: Figure) -> Since | None:
    """The line of one measure; None where nobody is out of line in it."""
    return since(sources, figure, recorded(sources.workspace)) if figure.is_out_of_line else None


def since(sources: Sources, figure: Figure, of_all: Recorded) -> Since:
    """The three dates of a measure that is out of line in the newest import."""
    visible = _visible(sources.need_answers(), figure.id)
    was_told = _first(of_all.told.get(figure.id, []), visible.as_at)
    was_acted = _first(of_all.acted.get(figure.id, []), visible.as_at)
    return Since(
        measure=figure.id,
        title=title_of(figure.id),
        not_met=figure.not_met or 0,
        asked=figure.asked,
        visible=visible,
        told=was_told,
        acted=was_acted,
        days_to_told=_days(visible, was_told, sources.today),
        days_to_acted=_days(visible, was_acted, sources.today),
    )


def _visible(answers: sqlite3.Connection, measure: str) -> FirstVisible:
    """The first of the run of imports, back from the newest, in which somebody was out of line."""
    first = None
    for row in answers.execute(_RUN, [measure]):
        if not row["not_met"]:
            break
        first = row
    if first is None:
        raise OurMistake(f"{measure} is out of line, and visible in no import.")
    return FirstVisible(
        first["number"],
        dt.date.fromisoformat(first["as_at"]),
        dt.datetime.fromisoformat(first["kept"]).astimezone().date(),
    )


def _first(entries: Iterable[Entry], day: dt.date) -> Entry | None:
    """The first on or after a day: what was said before it was said of something else."""
    return min((each for each in entries if each.on >= day), key=lambda each: each.on, default=None)


def _days(visible: FirstVisible, entry: FirstTold | FirstActed | None, today: dt.date) -> int:
    return ((entry.on if entry else today) - visible.as_at).days


def table(page: KnownSince) -> Table:
    """A line for each measure."""
    headings = (
        "measure", "title", "out of line", "of", "first visible", "import", "loaded on",
        "first told on", "to", "how", "evidence of telling", "days to telling",
        "first acted on", "evidence of acting", "days to acting",
    )  # fmt: skip
    return Table("known_since", headings, [_row(each) for each in page.lines])


def _row(each: Since) -> tuple[Cell, ...]:
    said: tuple[Cell, ...] = (None,) * 4
    if each.told:
        said = (each.told.on.isoformat(), each.told.to, each.told.how, each.told.evidence)
    done: tuple[Cell, ...] = (None,) * 2
    if each.acted:
        done = (each.acted.on.isoformat(), each.acted.evidence)
    visible = each.visible
    return (
        each.measure, each.title, each.not_met, each.asked, visible.as_at.isoformat(),
        visible.import_no, visible.loaded_on.isoformat(), *said, each.days_to_told, *done,
        each.days_to_acted,
    )  # fmt: skip
