"""One child: everything that the lists hold about them, against what the law expects."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.law.calendar import age_on
from lineofsight.law.standards import Standards
from lineofsight.measures.registry import all_measures
from lineofsight.model.tables import table as table_named
from lineofsight.model.verdicts import LESS_FAVOURABLE_FIRST, Verdict
from lineofsight.views.asked import Asked
from lineofsight.views.children.child_line import Day, time_line
from lineofsight.views.children.child_rows import ListRow, rows_about
from lineofsight.views.children.lines import Line, line_maker
from lineofsight.views.children.worklist import lines_about, only_counting
from lineofsight.views.generation import newest_import
from lineofsight.views.law.law_links import LawLink, Told, law_links
from lineofsight.views.law.law_rules import standards_in_force
from lineofsight.views.references import references
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

_VISIBLE = """
SELECT spell.measure, MIN(import.as_at)
FROM spell JOIN import ON import.number = spell.visible_import
WHERE spell.child = ? AND spell.cleared_import IS NULL
GROUP BY spell.measure
"""
_ABOUT_ADOPTERS = "An adopter’s record"


@dataclass(frozen=True)
class Fact:
    """Something that the lists say of the child now, and which of them say it."""

    name: str
    says: str
    lists: tuple[str, ...]


@dataclass(frozen=True)
class Child:
    """A child's record: `needs` are the lines that need an answer, `others` those that do not.

    `unread` names the cells that could not be used, with their place; `problem` says why nothing
    can be shown as known. `visible` has, by measure, the day of the import since which it has not
    been met without a break that anybody could tell.
    """

    title: str
    child: str
    reference: str
    as_at: dt.date
    facts: tuple[Fact, ...]
    needs: tuple[Told, ...]
    others: tuple[Told, ...]
    days: tuple[Day, ...]
    unread: tuple[str, ...]
    rows: tuple[ListRow, ...]
    problem: str | None
    visible: Mapping[str, dt.date]


def child(sources: Sources, asked: Asked) -> Child:
    """The record behind a reference. Raises NotHere when the newest lists have no such child."""
    reference = asked.parts["reference"]
    id_ = references(sources).child(reference)
    _, as_at = newest_import(sources)
    rows = rows_about(sources.need_answers(), id_)
    makes = line_maker(sources, f"/children/{reference}")
    told = _told(sources, makes.lines(lines_about(sources.need_answers(), id_)), as_at)
    return Child(
        title=_ABOUT_ADOPTERS if _is_an_adopter(rows) else "A child’s record",
        child=id_,
        reference=reference,
        as_at=as_at,
        facts=tuple(_facts(rows, as_at)),
        needs=tuple(each for each in told if _needs_an_answer(each.line)),
        others=tuple(each for each in told if not _needs_an_answer(each.line)),
        days=time_line(rows, told, as_at),
        unread=tuple(_unread(rows)),
        rows=rows,
        problem=makes.known.problem,
        visible=_visible(sources, id_),
    )


def _visible(sources: Sources, child: str) -> Mapping[str, dt.date]:
    rows = sources.need_answers().execute(_VISIBLE, [child])
    return {measure: dt.date.fromisoformat(day) for measure, day in rows}


def _is_an_adopter(rows: Sequence[ListRow]) -> bool:
    return all(table_named(row.list).person != "child_id" for row in rows)


def _told(sources: Sources, lines: Sequence[Line], as_at: dt.date) -> list[Told]:
    """The lines with what they lean on, those that need an answer first, then by their day."""
    standards = standards_in_force(sources)
    ordered = sorted(lines, key=_place)
    return [Told(each, _law_links(each.measure, as_at, standards)) for each in ordered]


def _law_links(measure: str, as_at: dt.date, standards: Standards) -> tuple[LawLink, ...]:
    """The rules that a measure leans on: none for one that is no query."""
    known = all_measures().get(measure)
    return law_links(known, as_at, standards) if known else ()


def _place(line: Line) -> tuple[int, dt.date, str]:
    return LESS_FAVOURABLE_FIRST.index(Verdict(line.verdict)), line.due or dt.date.max, line.title


def _needs_an_answer(line: Line) -> bool:
    return line.needs_an_answer and line.measure not in only_counting()


def _facts(rows: Sequence[ListRow], as_at: dt.date) -> Iterator[Fact]:
    """Age, teams and workers: each as often as the lists say it differently."""
    yield from _said(rows, "date_of_birth", "Age", as_at)
    for column, name in (("team", "Team"), ("worker", "Worker"), ("adviser", "Personal adviser")):
        yield from _said(rows, column, name, as_at)


def _said(rows: Sequence[ListRow], column: str, name: str, as_at: dt.date) -> Iterator[Fact]:
    found: dict[str, list[str]] = {}
    asking = [row for row in rows if row.has(column)]
    for row in asking:
        cell = row.cell(column)
        if cell:
            says = _age(cell.day, as_at) if cell.day else cell.says
            found.setdefault(says, []).append(row.name)
    for says, lists in found.items():
        yield Fact(name, says, tuple(dict.fromkeys(lists)))
    if asking and not found:
        yield Fact(name, "not recorded", tuple(row.name for row in asking))


def _age(birth: dt.date, as_at: dt.date) -> str:
    age = age_on(birth, as_at)
    return "not yet born" if age is None else str(age)


def _unread(rows: Sequence[ListRow]) -> Iterator[str]:
    for row in rows:
        for title in row.unread:
            yield f"“{title}” in {row.name} ({row.place}) could not be read."


def table(page: Child) -> Table:
    """The time line, a line each."""
    headings = ("day", "recorded or expected", "what", "says", "measure", "lists", "places")
    rows: list[tuple[Cell, ...]] = [
        (
            str(day.on),
            "expected" if each.is_expected else "recorded",
            each.what,
            each.says,
            each.title,
            "; ".join(each.lists),
            "; ".join(each.places),
        )
        for day in page.days
        for each in day.moments
    ]
    return Table("a-childs-record", headings, rows)
