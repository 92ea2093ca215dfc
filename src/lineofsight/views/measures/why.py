"""Why this number: each step from the rows of the lists to the figure, and what would change it."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes import lists
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.figures import Figure
from lineofsight.views.generation import once_a_generation
from lineofsight.views.law.law_rules import OwnStandard, standards_in_force, standards_of
from lineofsight.views.measures.measure import figure_named
from lineofsight.views.measures.measure_answer import figure_sentence
from lineofsight.views.measures.measure_definition import Definition, definition
from lineofsight.views.measures.measure_words import (
    IN_ORDER,
    counted_verdict,
    people,
    verdict_words,
)
from lineofsight.views.measures.population import population
from lineofsight.views.references import References, references
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

PAGE = 50
_ROWS = """
SELECT file, rows_used, rows_set_aside FROM source
WHERE import_no = :import_no AND list = :list AND rows_read > 0 ORDER BY file
"""
_REASONS = """
SELECT verdict, reason, COUNT(*) AS cases FROM verdict WHERE measure = ?
GROUP BY verdict, reason ORDER BY cases DESC, reason
"""
_CASES = """
SELECT child, verdict, reason, due, file, sheet, source_row, since.as_at AS since
FROM verdict
JOIN import AS since ON since.number = verdict.first_import
WHERE measure = :measure AND verdict = :verdict
ORDER BY case_id LIMIT :many OFFSET :before
"""


@dataclass(frozen=True)
class Step:
    """One step down from the list to the figure: how many are left, and who went."""

    words: str
    number: int
    means: str


@dataclass(frozen=True)
class Reason:
    """So many children who stand so, for this reason."""

    verdict: Verdict
    words: str
    reason: str
    children: int


@dataclass(frozen=True)
class CaseRow:
    """A child's answer, and the row of the council's files that it rests on."""

    reference: str | None
    child: str | None
    reason: str
    due: dt.date | None
    since: dt.date
    file: str | None
    sheet: str | None
    row: int | None


@dataclass(frozen=True)
class Cases:
    """A page of those who stand so."""

    verdict: Verdict
    words: str
    in_all: int
    page: int
    pages: int
    rows: tuple[CaseRow, ...]


@dataclass(frozen=True)
class Why:
    """A figure taken apart. `query` is the very text that was run."""

    title: str
    id: str
    measure: str
    as_at: dt.date
    sentence: str
    files: tuple[str, ...]
    population: str
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]
    changes: tuple[str, ...]
    standards: tuple[OwnStandard, ...]
    definition: Definition
    query: str
    cases: Cases


@dataclass(frozen=True)
class _Rows:
    """What the files hold of the measure's list."""

    files: tuple[str, ...]
    used: int
    set_aside: int


def why(sources: Sources, asked: Asked) -> Why:
    """Why a measure's figure is what it is. Raises NotHere for one that has none."""
    figure, (number, day) = _to_explain(sources, asked.parts["measure"])
    answers = sources.need_answers()
    known, now = all_measures()[figure.id], standards_in_force(sources)
    reasons = tuple(_reasons(answers, known))
    rows = _rows(answers, number, known)
    return Why(
        title="Why this number",
        id=known.id,
        measure=known.title,
        as_at=day,
        sentence=figure_sentence(figure),
        files=rows.files,
        population=population(known, day, now),
        steps=tuple(_steps(known, figure, rows)),
        reasons=reasons,
        changes=tuple(_changes(known, figure, rows)),
        standards=standards_of(known, now),
        definition=definition(known, day, now),
        query=known.sql(),
        cases=_cases(sources, known, reasons, asked),
    )


def _to_explain(sources: Sources, measure: str) -> tuple[Figure, tuple[int, dt.date]]:
    """The measure's figure, and the import that it is of."""
    figure = figure_named(sources, measure)
    newest = sources.newest_import()
    if figure.is_answered and figure.id not in all_measures():
        raise NotHere("No query gives this figure: look at the measure’s own page.")
    if newest is None or not figure.is_answered:
        raise NotHere(
            f"There is no figure to explain ({figure.why_blind}): look at the measure’s own page."
        )
    return figure, newest


def _rows(answers: sqlite3.Connection, import_no: int, known: Measure) -> _Rows:
    asked = {"import_no": import_no, "list": known.table}
    found = answers.execute(_ROWS, asked).fetchall()
    files = tuple(row["file"] for row in found)
    return _Rows(files, sum(r["rows_used"] for r in found), sum(r["rows_set_aside"] for r in found))


def _steps(known: Measure, figure: Figure, rows: _Rows) -> Iterator[Step]:
    listed = known.definition.rows.table
    out, cannot, early = figure.excluded or 0, figure.cannot_say or 0, figure.not_yet_due or 0
    told = figure.asked or 0
    everyone = told + out + cannot + early
    yield Step(
        f"Rows of List {listed.list_number}, {listed.title}",
        rows.used,
        f"set aside besides: {rows.set_aside:,}; whoever stands on such a row is in no number",
    )
    yield Step(
        f"{people(known.id).capitalize()} asked about",
        everyone,
        _other_rows(known),
    )
    yield Step("Not left out by the definition", everyone - out, f"left out: {out:,}")
    if early:
        yield Step("Due by now", everyone - out - early, f"not yet due: {early:,}")
    yield Step("Of whom it could be told", told, f"cannot be told: {cannot:,}")
    yield Step("Counted in the figure", figure.n or 0, _counted(known))


def _other_rows(known: Measure) -> str:
    words = "the other rows are not of those asked about"
    if known.definition.rows.cases is lists.Cases.ROW:
        return words
    return f"{words}, or are another row of the same {people(known.id, 1)}"


def _counted(known: Measure) -> str:
    if known.unit is Unit.RATIO:
        return "each with a named worker"
    if known.unit is Unit.DAYS:
        return "each with the days that they waited"
    return f"those of whom “{verdict_words(known, counted_verdict(known))}” is said"


def _reasons(answers: sqlite3.Connection, known: Measure) -> Iterator[Reason]:
    counted = _counted_by_reason(answers, known.id)
    for verdict in IN_ORDER:
        words = verdict_words(known, verdict)
        of = ((reason, n) for stands, reason, n in counted if stands == verdict)
        yield from (Reason(verdict, words, reason, children) for reason, children in of)


@once_a_generation(most_kept=64)
def _counted_by_reason(answers: sqlite3.Connection, measure: str) -> list[tuple[str, str, int]]:
    """Verdict, reason and how many, the most first; every case of the measure is looked at."""
    rows = answers.execute(_REASONS, [measure]).fetchall()
    return [(verdict, reason, cases) for verdict, reason, cases in rows]


def _changes(known: Measure, figure: Figure, rows: _Rows) -> Iterator[str]:
    """What would make the figure another one."""
    cannot, soon = figure.cannot_say or 0, figure.due_10 or 0
    if cannot:
        of = f"{cannot:,} {people(known.id, cannot)}"
        yield f"It cannot be told of {of}: {_if_known(known, figure, cannot)}."
    if soon and known.good is not Good.NONE:
        due = f"Due in the next 10 working days: {soon:,} {people(known.id, soon)}"
        yield f"{due}. What is not recorded by then is overdue."
    if rows.set_aside:
        aside = f"Rows of the list set aside: {rows.set_aside:,}"
        yield f"{aside}. Put right and loaded again, they may add to it."


def _if_known(known: Measure, figure: Figure, cannot: int) -> str:
    n, asked = figure.n or 0, (figure.asked or 0) + cannot
    if known.unit is Unit.DAYS:
        return "were they known, the average could be any other"
    if known.unit is Unit.PERCENT:
        least, most = _share(n, asked), _share(n + cannot, asked)
        return f"were they known, the figure would lie between {least} and {most}"
    return f"were they known, it could be any number from {n:,} to {n + cannot:,}"


def _share(n: int, d: int) -> str:
    return f"{n:,} of {d:,} ({100 * n / d:.1f}%)"


def _cases(sources: Sources, known: Measure, reasons: tuple[Reason, ...], asked: Asked) -> Cases:
    verdict = _verdict_asked(known, asked)
    in_all = sum(each.children for each in reasons if each.verdict is verdict)
    pages = max(1, -(-in_all // PAGE))
    page = asked.number("page", 1)
    if page > pages:
        raise NotHere(f"There are {pages} pages of these children: choose one of them.")
    wanted = {"measure": known.id, "verdict": verdict, "many": PAGE, "before": PAGE * (page - 1)}
    found = sources.need_answers().execute(_CASES, wanted)
    known_by = references(sources)
    rows = tuple(_case(row, known_by) for row in found)
    return Cases(verdict, verdict_words(known, verdict), in_all, page, pages, rows)


def _verdict_asked(known: Measure, asked: Asked) -> Verdict:
    given = asked.filter("verdict")
    if given is None:
        return counted_verdict(known)
    if given not in IN_ORDER:
        raise WrongUse("The address asks for a verdict that there is not: choose one on the page.")
    return Verdict(given)


def _case(row: sqlite3.Row, known_by: References) -> CaseRow:
    child = row["child"]
    return CaseRow(
        reference=known_by.reference(child) if child else None,
        child=child,
        reason=row["reason"],
        due=dt.date.fromisoformat(row["due"]) if row["due"] else None,
        since=dt.date.fromisoformat(row["since"]),
        file=row["file"],
        sheet=row["sheet"],
        row=row["source_row"],
    )


def table(page: Why) -> Table:
    """The steps and the reasons, a line each; the children are on their own worklist."""
    steps = [("step", each.words, each.number, each.means) for each in page.steps]
    reasons = [(each.words, each.reason, each.children, "") for each in page.reasons]
    return Table("why", ("what", "words", "number", "means"), [*steps, *reasons])
