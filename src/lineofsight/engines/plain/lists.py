"""Lists in which somebody may have several rows: what a case is there, and what it is called.

measures.md gives such a measure one case a row, or one a child, or the child's latest row in the
period, or one a family. A case that is a child has the child's id; a case that is a row has the
child, the list and the day it started, and from the second row of that day on a number.

Readings chosen where the text leaves room:
- rows identical in every cell, the unusable ones included, are one row;
- rows of one child and day are numbered as they stand in the files, whether or not they are cases
  of the measure; a row whose start is blank or unusable has `-` in its place;
- where several rows of a child could each be its case and the text names none of them, all tie;
- of several that are met, the one with the most days is the less favourable.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from lineofsight.engines.plain.cells import usable_date, written_date
from lineofsight.engines.plain.choosing import IN_DOUBT, as_case
from lineofsight.engines.plain.dates import in_period
from lineofsight.engines.plain.findings import Settled
from lineofsight.engines.plain.rows import AsAt, Case, Finding, Row, Rows
from lineofsight.model.tables import table as table_named
from lineofsight.model.verdicts import LESS_FAVOURABLE_FIRST, Verdict

# Where the day that a row began stands: it is in the name of a case that is a row.
STARTS = {
    "contacts": "contact_date",
    "referrals": "referral_date",
    "assessments": "assessment_start",
    "section47": "strategy_date",
}


@dataclass(frozen=True)
class Lists:
    """The rows of every list by person, each row once, as they stand in the files."""

    by_person: Mapping[str, Mapping[str, Sequence[Row]]]

    def people(self, table: str) -> Sequence[str]:
        """Everybody who has a row in the list."""
        return sorted(self.by_person.get(table, {}))

    def of(self, person: str, table: str) -> Sequence[Row]:
        """The person's rows in the list."""
        return self.by_person.get(table, {}).get(person, ())


@dataclass(frozen=True)
class Found:
    """A case before it is told: its name, whose it is, what was found, and the rows it is from."""

    case: str
    person: str
    finding: Finding
    rows: Sequence[Row]


Find = Callable[[Lists, AsAt], Iterator[Found]]
AskRow = Callable[[Row, Lists, AsAt], Finding]
AskChild = Callable[[str, Lists, AsAt], Finding]
Standing = tuple[Row, Finding]  # the row that stands for all, and what is said of it


@dataclass(frozen=True)
class ListQuestion:
    """A measure of such a list: its list, its unit and good direction (measures.csv), the columns
    by list without which it is blind, and how its cases are found."""

    measure: str
    table: str
    unit: Literal["count", "percent", "days"]
    good: Literal["high", "low", "none"]
    columns: Mapping[str, frozenset[str]]
    find: Find

    def needed(self) -> frozenset[tuple[str, str]]:
        """The columns, with their list; in each the one that says whose row it is."""
        return frozenset(
            (table, column)
            for table, columns in self.columns.items()
            for column in {person_column(table), *columns}
        )

    def cases(self, rows: Rows, at: AsAt) -> list[Case]:
        """The measure's cases on the day."""
        lists = Lists({table: by_person(table, distinct(own)) for table, own in rows.items()})
        columns = self.columns[self.table]
        return [
            as_case(found.case, found.person, found.rows, found.finding, columns)
            for found in self.find(lists, at)
        ]


def person_column(table: str) -> str:
    """The column that says whose row it is."""
    return table_named(table).person


def person_of(table: str, row: Row) -> str:
    """Whose row it is."""
    return str(row.values[person_column(table)])


def by_person(table: str, rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Each person's rows."""
    people: dict[str, list[Row]] = {}
    for row in rows:
        people.setdefault(person_of(table, row), []).append(row)
    return people


def distinct(rows: Sequence[Row]) -> list[Row]:
    """The rows as they stand in the files, without copies."""
    first: dict[object, Row] = {}
    for row in sorted(rows, key=lambda row: row.row_id):
        written = {column: value for column, value in row.values.items() if value is not None}
        first.setdefault((frozenset(written.items()), row.unread), row)
    return list(first.values())


def numbered(names: Sequence[str]) -> list[str]:
    """The names, from the second of the same name on with a number."""
    times: dict[str, int] = {}
    different = []
    for name in names:
        times[name] = times.get(name, 0) + 1
        different.append(name if times[name] == 1 else f"{name}/{times[name]}")
    return different


def started(table: str, row: Row) -> str:
    """The day that the row began, as it stands in a name."""
    start = written_date(row, STARTS[table])
    return "-" if start is None else start.isoformat()


def settled(ask: Callable[[], Finding]) -> Finding | None:
    """What the measure says; None outside its population."""
    try:
        return ask()
    except Settled as sentence:
        return sentence.finding


def each_row(table: str, ask: AskRow) -> Find:
    """One case a row."""

    def find(lists: Lists, at: AsAt) -> Iterator[Found]:
        for child in lists.people(table):
            rows = lists.of(child, table)
            names = numbered([f"{child}/{table}/{started(table, row)}" for row in rows])
            for name, row in zip(names, rows, strict=True):
                finding = settled(partial(ask, row, lists, at))
                if finding is not None:
                    yield Found(name, child, finding, (row,))

    return find


def each_child(table: str, ask: AskChild) -> Find:
    """One case a child, from all of its rows together."""

    def find(lists: Lists, at: AsAt) -> Iterator[Found]:
        for child in lists.people(table):
            finding = settled(partial(ask, child, lists, at))
            if finding is not None:
                yield Found(child, child, finding, lists.of(child, table))

    return find


def any_row_of_child(table: str, ask: AskRow) -> Find:
    """One case a child: of its rows in the population, the less favourable."""

    def find(lists: Lists, at: AsAt) -> Iterator[Found]:
        for child in lists.people(table):
            stands = standing(lists.of(child, table), ask, lists, at)
            if stands is not None:
                row, finding = stands
                yield Found(child, child, finding, (row,))

    return find


def latest_row_of_child(table: str, ask: AskRow) -> Find:
    """One case a child: its latest row in the six months; of several on that day, the less
    favourable."""

    def find(lists: Lists, at: AsAt) -> Iterator[Found]:
        for child in lists.people(table):
            could_be_latest = latest_rows(lists.of(child, table), STARTS[table], at)
            readings = [standing(rows, ask, lists, at) for rows in could_be_latest]
            stands = in_any_reading(readings)
            if stands is not None:
                row, finding = stands
                yield Found(child, child, finding, (row,))

    return find


def standing(rows: Sequence[Row], ask: AskRow, lists: Lists, at: AsAt) -> Standing | None:
    """The less favourable row of those in the population; None where there is none."""
    findings = [(row, settled(partial(ask, row, lists, at))) for row in rows]
    inside = [(row, finding) for row, finding in findings if finding is not None]
    return min(inside, key=favour, default=None)


def favour(stands: Standing) -> tuple[int, int]:
    """How favourable it is: the least first."""
    _, finding = stands
    return LESS_FAVOURABLE_FIRST.index(finding.verdict), -(finding.days or 0)


def latest_rows(rows: Sequence[Row], start: str, at: AsAt) -> list[list[Row]]:
    """The child's latest row in the six months, with all others of that day.

    One answer, unless the day of a row is unknown: it may have been before that day, on it or
    after it, and each of these is a reading. An empty one: no row is in the period.
    """
    days = {row.row_id: usable_date(row, start, at) for row in rows}
    unknown = [row for row in rows if days[row.row_id] is None]
    latest = max((day for day in days.values() if day and in_period(day, at.day)), default=None)
    known = [row for row in rows if latest is not None and days[row.row_id] == latest]
    readings = [known]
    if latest is not None:
        readings += [[*known, row] for row in unknown]
    if latest != at.day:
        readings += [[row] for row in unknown]
    return readings


def in_any_reading(readings: Sequence[Standing | None]) -> Standing | None:
    """What stands in every reading of an unknown day; where they differ: cannot say."""
    if len({stands and stands[1].verdict for stands in readings}) == 1:
        return readings[0]
    row = next(stands[0] for stands in readings if stands is not None)
    return row, Finding(Verdict.CANNOT_SAY, IN_DOUBT)
