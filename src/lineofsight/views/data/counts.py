"""The counts of the newest lists, list by list as the workbook has them, to reconcile with it."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.data.counts_differences import aside, measured, stands
from lineofsight.views.data.data_words import list_words, lists
from lineofsight.views.data.set_aside_kinds import Counted, counted
from lineofsight.views.generation import newest_import
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.views.teams.teams import NO_TEAM

_ROWS = """
SELECT list, SUM(rows_read) AS "read", SUM(rows_used) AS used, SUM(rows_set_aside) AS set_aside
FROM source WHERE import_no = ? GROUP BY list
"""
_COUNTED = "SELECT * FROM counted WHERE import_no = ? ORDER BY rowid"


@dataclass(frozen=True)
class Count:
    """Rows used and the people they are about; of a list of what lasts, how many are open.

    `open`, `ended`, `to_come` and `unsure` are None in a list of events. `team` is None for the
    whole list.
    """

    team: str | None
    rows: int
    children: int
    open: int | None
    ended: int | None
    to_come: int | None
    unsure: int | None


@dataclass(frozen=True)
class ListCounts:
    """One list of the workbook. `whole` is None where no file holds it.

    `differences` say in sentences why a number here is another than in the workbook.
    """

    number: int
    list: str
    words: str
    people: str
    read: int
    used: int
    set_aside: int
    whole: Count | None
    teams: tuple[Count, ...]
    differences: tuple[str, ...]


@dataclass(frozen=True)
class Counts:
    """Lists 1 to 11, in their order."""

    title: str
    as_at: dt.date
    import_no: int
    lists: tuple[ListCounts, ...]


def counts(sources: Sources, asked: Asked) -> Counts:  # noqa: ARG001  every view is asked alike
    """The counts of the newest lists. Raises NotHere where there are none."""
    import_no, as_at = newest_import(sources)
    answers = sources.need_answers()
    rows = {row["list"]: row for row in answers.execute(_ROWS, [import_no])}
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in answers.execute(_COUNTED, [import_no]):
        found[row["list"]].append(row)
    problems = _by_list(counted(answers, import_no))
    return Counts(
        title="The counts, list by list",
        as_at=as_at,
        import_no=import_no,
        lists=tuple(
            _list(answers, import_no, name, rows.get(name), found[name], problems[name])
            for name in lists()
        ),
    )


def _by_list(problems: tuple[Counted, ...]) -> Mapping[str | None, list[Counted]]:
    by_list: dict[str | None, list[Counted]] = defaultdict(list)
    for each in problems:
        by_list[each.place.list].append(each)
    return by_list


def _list(
    answers: sqlite3.Connection,
    import_no: int,
    name: str,
    rows: sqlite3.Row | None,
    found: list[sqlite3.Row],
    problems: list[Counted],
) -> ListCounts:
    listed = lists()[name]
    whole = next((row for row in found if row["is_whole"]), None)
    differences = [
        *(aside(problems, rows["set_aside"]) if rows else ()),
        *(stands(whole) if whole else ()),
        *measured(answers, import_no, name),
    ]
    return ListCounts(
        number=listed.list_number,
        list=name,
        words=list_words(name),
        people="children" if listed.person == "child_id" else "adopters",
        read=rows["read"] if rows else 0,
        used=rows["used"] if rows else 0,
        set_aside=rows["set_aside"] if rows else 0,
        whole=_count(whole, None) if whole else None,
        teams=tuple(_count(row, row["team"] or NO_TEAM) for row in found if not row["is_whole"]),
        differences=tuple(differences),
    )


def _count(row: sqlite3.Row, team: str | None) -> Count:
    return Count(
        team=team,
        rows=row["rows"],
        children=row["children"],
        open=row["open"],
        ended=row["ended"],
        to_come=row["to_come"],
        unsure=row["unsure"],
    )


def table(page: Counts) -> Table:
    """Every list and every team of it, a line each."""
    headings = (
        "list", "title", "team", "rows read", "rows set aside", "rows used", "people",
        "open on the day", "ended", "to come", "cannot tell", "differences",
    )  # fmt: skip
    return Table("counts", headings, [line for each in page.lists for line in _lines(each)])


def _lines(each: ListCounts) -> Iterator[tuple[str | int | None, ...]]:
    about = (each.number, each.words)
    if each.whole is None:
        yield (*about, "all", *(None,) * 8, "no file holds this list")
        return
    read = (each.read, each.set_aside)
    yield (*about, "all", *read, *_numbers(each.whole), " ".join(each.differences))
    for team in each.teams:
        yield (*about, team.team, None, None, *_numbers(team), None)


def _numbers(count: Count) -> tuple[int | None, ...]:
    return count.rows, count.children, count.open, count.ended, count.to_come, count.unsure
