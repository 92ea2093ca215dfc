"""The worklist: children about whom something needs an answer, by the day it was or is due."""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.children.children_asked import question, worklist_address
from lineofsight.views.children.children_counted import Numbers, numbers
from lineofsight.views.children.lines import Line, line_maker
from lineofsight.views.children.worklist import Wanted, lines
from lineofsight.views.figures import title_of
from lineofsight.views.filters import Filter
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class Children:
    """A worklist. `pages` is None where all of its lines are shown.

    `given` are the filters that are set; `problem` says why nothing can be shown as known.
    """

    title: str
    as_at: dt.date
    measure: str | None
    team: str | None
    numbers: Numbers
    filters: tuple[Filter, ...]
    given: Mapping[str, str]
    lines: tuple[Line, ...]
    pages: Pages | None
    problem: str | None


def children(sources: Sources, asked: Asked) -> Children:
    """The worklist that is asked for. Raises WrongUse for a filter's value that there is not."""
    asks = question(sources, asked)
    answers = sources.need_answers()
    counted = numbers(answers, asks)
    shows_all = asks.wanted.worker is not None or asked.filter("rows") == "all"
    pages = None if shows_all else pages_of(counted.lines or 0, asked)
    makes = line_maker(sources, worklist_address(**asks.given, page=_number(pages)))
    return Children(
        title=_title(asks.wanted),
        as_at=asks.as_at,
        measure=asks.wanted.measure,
        team=asks.wanted.team.title if asks.wanted.team else None,
        numbers=counted,
        filters=asks.filters,
        given=asks.given,
        lines=makes.lines(_rows(answers, asks.wanted, pages)),
        pages=pages,
        problem=makes.known.problem,
    )


def _number(pages: Pages | None) -> str | None:
    return str(pages.number) if pages and pages.number > 1 else None


def _rows(answers: sqlite3.Connection, wanted: Wanted, pages: Pages | None) -> list[sqlite3.Row]:
    if pages is None:
        return lines(answers, wanted)
    return lines(answers, wanted, ROWS, ROWS * (pages.number - 1))


def _title(wanted: Wanted) -> str:
    title = title_of(wanted.measure) if wanted.measure else "Children: what needs an answer"
    return f"{wanted.team.title}: {title}" if wanted.team else title


def table(page: Children) -> Table:
    """The lines shown, with everything that is known of each."""
    number = f"-page-{page.pages.number}" if page.pages and page.pages.count > 1 else ""
    rows = [
        (each.child, each.title, each.said, each.reason, each.due, each.team, each.worker,
         each.since, *_known(each), each.file, each.sheet, each.row)
        for each in page.lines
    ]  # fmt: skip
    return Table(f"children{number}", _HEADINGS, rows, tuple(_not_in_it(page)))


_HEADINGS = (
    "child", "measure", "how it stands", "reason", "due", "team", "worker", "so since the lists of",
    "known", "in hand until", "because", "said by", "said on", "file", "sheet", "row",
)  # fmt: skip


def _known(line: Line) -> tuple[str | dt.date | None, ...]:
    said = line.known
    if said is None:
        return (None,) * 5
    return said.stands, said.until, said.because, said.who, said.on


def _not_in_it(page: Children) -> Iterator[str]:
    if page.pages and page.pages.count > 1:
        yield (
            f"The other pages of the worklist: these are lines {page.pages.first:,} to "
            f"{page.pages.last:,} of {page.pages.rows:,}."
        )
    if page.given:
        yield "Children whom the choices made on the page leave out."
    yield "Children whose row has no id, and those in no list."
    yield "Children of whom no measure asks anything: it does not say that all is well with them."
