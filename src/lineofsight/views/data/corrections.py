"""What a second import of the same day corrected: rows, figures, and how many stand differently."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.evaluation.corrected import Corrections, RowsCorrected, kept_corrections
from lineofsight.measures.registry import all_measures
from lineofsight.memory.words import counted
from lineofsight.model.verdicts import Verdict
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.data_words import list_words
from lineofsight.views.data.imports import Kept, kept_as
from lineofsight.views.figures import Figure, figures
from lineofsight.views.measures.measure_words import figure_words, verdict_words
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

_NOT_ASKED = "not asked about"
_NOT_IN_IT = ("Who has left the lists of care and care leavers: that is told over all imports.",)


@dataclass(frozen=True)
class RowsOfList:
    """How many rows of a list came and went. A row that was changed is one of each."""

    list: str
    words: str
    added: int
    gone: int


@dataclass(frozen=True)
class Way:
    """So many cases that stood one way in the import before and stand another in this one.

    `id` tells it from the measure's other ways, `address` leads to who they are.
    """

    id: str
    before: str
    now: str
    cases: int
    address: str


@dataclass(frozen=True)
class MeasureCorrected:
    """A measure that says something else.

    `ways` is empty where only one import can answer it, and where only an average moved.
    """

    id: str
    title: str
    before: str
    n_before: int | None
    d_before: int | None
    now: str
    n_now: int | None
    d_now: int | None
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class CorrectionsPage:
    """Everything that an import changed of the one whose place it took."""

    title: str
    kept: Kept
    before: int
    sentences: tuple[str, ...]
    rows: tuple[RowsOfList, ...]
    measures: tuple[MeasureCorrected, ...]
    measures_in_all: int


def corrections_page(sources: Sources, asked: Asked) -> CorrectionsPage:
    """What the import that the address names corrected. Raises NotHere where it corrected none."""
    kept, found = corrected_by(sources, asked)
    measures = tuple(_measures(sources, found))
    return CorrectionsPage(
        title=f"What import {found.after} corrected in import {found.before}",
        kept=kept,
        before=found.before,
        sentences=tuple(_sentences(found, len(measures))),
        rows=tuple(map(_rows_of, found.rows)),
        measures=measures,
        measures_in_all=len(all_measures()),
    )


def corrected_by(sources: Sources, asked: Asked) -> tuple[Kept, Corrections]:
    """The import that the address names, and what it changed of the one whose place it took."""
    given = asked.parts["number"]
    is_number = given.isascii() and given.isdigit()
    kept = kept_as(sources.need_answers(), int(given)) if is_number else None
    if kept is None:
        raise NotHere("No import of this number is kept: look for it under Data.")
    found = kept_corrections(sources.need_answers(), kept.number)
    if found is None:
        raise NotHere(
            f"Import {kept.number} took the place of no other of its day, so it corrected none: "
            "look for those that did under Data."
        )
    return kept, found


def _rows_of(found: RowsCorrected) -> RowsOfList:
    return RowsOfList(found.list, list_words(found.list), found.added, found.gone)


def _sentences(found: Corrections, measures: int) -> Iterator[str]:
    if not found.rows and not measures:
        yield "The rows of its lists are the same, so every measure says the same."
        return
    added, gone = sum(each.added for each in found.rows), sum(each.gone for each in found.rows)
    came = f"{counted(added, 'row')} came and {counted(gone, 'row')} went"
    yield f"{came}: a row that was changed is one of each."
    children = len({each.child for each in found.verdicts if each.child is not None})
    yield (
        f"{measures} of {len(all_measures())} measures say something else; "
        f"{children:,} {'child stands' if children == 1 else 'children stand'} differently in one "
        "or more of them."
    )


def _measures(sources: Sources, found: Corrections) -> Iterator[MeasureCorrected]:
    """Those with another figure, or with somebody who stands differently."""
    answers = sources.need_answers()
    was, now = figures(answers, found.before), figures(answers, found.after)
    ways = _ways(found)
    for name in all_measures():
        before, after = was[name], now[name]
        if ways.get(name) or _figure(before) != _figure(after):
            both = before.is_answered and after.is_answered
            yield MeasureCorrected(
                id=name,
                title=after.title,
                before=_figure(before),
                n_before=before.n,
                d_before=before.d,
                now=_figure(after),
                n_now=after.n,
                d_now=after.d,
                ways=ways.get(name, ()) if both else (),
            )


def _figure(figure: Figure) -> str:
    if not figure.is_answered:
        return f"not visible: {figure.why_blind}"
    return figure_words(figure.unit, figure.n, figure.d, figure.value)


def _ways(found: Corrections) -> Mapping[str, tuple[Way, ...]]:
    """The ways of each measure, the one that most went first."""
    ways: dict[str, tuple[Way, ...]] = {}
    counts = Counter((each.measure, each.before, each.after) for each in found.verdicts)
    for (measure, before, after), cases in counts.most_common():
        id_ = way_id(before, after)
        address = f"/data/imports/{found.after}/corrections/{measure}#{id_}"
        said = (stands(measure, before), stands(measure, after))
        ways[measure] = (*ways.get(measure, ()), Way(id_, *said, cases, address))
    return ways


def way_id(before: str | None, after: str | None) -> str:
    """What tells one way from another in an address."""
    return f"{before or 'none'}-{after or 'none'}"


def stands(measure: str, verdict: str | None) -> str:
    """A verdict as pages say it; None is for a case that an import does not ask about."""
    if verdict is None:
        return _NOT_ASKED
    return verdict_words(all_measures()[measure], Verdict(verdict))


def table(page: CorrectionsPage) -> Table:
    """Lists, figures and ways, a line each."""
    headings = ("what", "name", "before", "now", "n before", "d before", "n now", "d now", "cases")
    return Table(f"corrections_{page.kept.number}", headings, list(_lines(page)), _NOT_IN_IT)


def _lines(page: CorrectionsPage) -> Iterator[tuple[Cell, ...]]:
    for rows in page.rows:
        yield "rows gone and added", rows.words, rows.gone, rows.added, *(None,) * 5
    for each in page.measures:
        numbers = (each.n_before, each.d_before, each.n_now, each.d_now)
        yield "measure", each.title, each.before, each.now, *numbers, None
        for way in each.ways:
            yield "stands differently", each.title, way.before, way.now, *(None,) * 4, way.cases
