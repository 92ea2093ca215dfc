"""Conditions on the other rows of the same child: in another list, or in the same one.

Inside one, `BEGAN`, `ENDED`, `RUNNING` and `UNDATED` speak of such a row, and everything else of
the row asked about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.shapes.expressions import All, Any, Condition, Day, before, by
from lineofsight.shapes.lists import Rows
from lineofsight.shapes.scope import Scope
from lineofsight.shapes.told import begun

_COUNTED = """\
SELECT t.row_id, COUNT(CASE WHEN {when} THEN 1 END) AS surely,
    COUNT(CASE WHEN NOT ({when}) THEN NULL ELSE 1 END) AS at_most
FROM chosen t
JOIN {others} o ON o.child_id = t.child_id
{joins}
GROUP BY t.row_id"""


_RANGES = """\
SELECT t.row_id, t.child_id, {first} AS first_day, {last} AS last_day
FROM chosen t
{joins}"""

# The calendar is cut to these days first: an engine compares every day with every row otherwise.
_WIDEST = "SELECT MIN(first_day) AS first_day, MAX(last_day) AS last_day FROM {ranges}"
_SPAN = """\
SELECT c.day
FROM {widest} w
JOIN calendar c ON c.day >= w.first_day AND c.day <= w.last_day"""

_DAYS = """\
SELECT r.row_id, r.child_id, s.day
FROM {ranges} r
JOIN {span} s ON s.day >= r.first_day AND s.day <= r.last_day"""

_OPEN = """\
SELECT d.row_id, d.day, COUNT(CASE WHEN {when} THEN 1 END) AS surely,
    COUNT(CASE WHEN NOT ({when}) THEN NULL ELSE 1 END) AS at_most
FROM {days} d
JOIN {others} o ON o.child_id = d.child_id
GROUP BY d.row_id, d.day"""

_THROUGHOUT = """\
SELECT d.row_id, COUNT(*) AS days, COUNT(CASE WHEN {surely} THEN 1 END) AS surely,
    COUNT(CASE WHEN {perhaps} THEN 1 END) AS at_most
FROM {days} d
{joins}
GROUP BY d.row_id"""


@dataclass(frozen=True)
class _OfTheOther:
    """What is told of the other row, and asks nothing of the row asked about."""

    told: str

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every expression
        return self.told

    def columns(self) -> Iterator[str]:
        return iter(())


BEGAN = _OfTheOther("o.start_day")  # the day on which the other row began, or of its event
ENDED = _OfTheOther("o.end_day")
RUNNING = _OfTheOther("o.end_blank = 1")  # whether the other row has no end yet
UNDATED = _OfTheOther("o.start_day IS NULL")  # whether nobody knows when it began
_THAT_DAY = _OfTheOther("d.day")


def open_on(day: Day) -> Condition:
    """Whether the other row was open on a day: begun by then, and not ended or ended after it."""
    return All(by(BEGAN, day), Any(RUNNING, before(day, ENDED)))


@dataclass(frozen=True)
class Between:
    """Holds where `surely` does, not where `perhaps` does not, and nobody knows in between."""

    surely: Condition
    perhaps: Condition

    def sql(self, scope: Scope) -> str:
        surely, perhaps = self.surely.sql(scope), self.perhaps.sql(scope)
        return f"CASE WHEN {surely} THEN 1 WHEN NOT ({perhaps}) THEN 0 END = 1"

    def columns(self) -> Iterator[str]:
        yield from self.surely.columns()
        yield from self.perhaps.columns()


@dataclass(frozen=True)
class Several:
    """Whether the child has as many rows of that list, or more, of which this holds.

    `at_least` is a number, or its name in `params`.
    """

    rows: Rows
    when: Condition
    at_least: int | str = 1

    def sql(self, scope: Scope) -> str:
        inner = scope.inside_a_step()
        when = self.when.sql(inner)
        others = _others(self.rows, scope)
        text = _COUNTED.format(when=when, others=others, joins=inner.text())
        found, least = scope.of_row(scope.step("counted", text)), scope.number(self.at_least)
        said = (
            f"CASE WHEN COALESCE({found}.surely, 0) >= {least} THEN 1"
            f" WHEN COALESCE({found}.at_most, 0) < {least} THEN 0 END = 1"
        )
        scope.doubts[said] = _in_doubt([self.rows], inner)
        return said

    def columns(self) -> Iterator[str]:
        yield from self.when.columns()


@dataclass(frozen=True)
class OpenThroughout:
    """Whether, on every day from the first to the last, the child had an open row in these lists.

    The rows may take turns: none need be open all the while.
    """

    lists: tuple[Rows, ...]
    first: Day
    last: Day

    def sql(self, scope: Scope) -> str:
        inner = scope.inside_a_step()
        first, last = self.first.sql(inner), self.last.sql(inner)
        text = _RANGES.format(first=first, last=last, joins=inner.text())
        days = _days(scope.step("ranges", text), scope)
        found = scope.of_row(scope.step("throughout", self._throughout(days, scope)))
        said = f"CASE WHEN {found}.surely = {found}.days THEN 1 WHEN {found}.at_most = 0 THEN 0 END"
        scope.doubts[f"{said} = 1"] = _in_doubt(self.lists, inner)
        return f"{said} = 1"

    def columns(self) -> Iterator[str]:
        yield from self.first.columns()
        yield from self.last.columns()

    def _throughout(self, days: str, scope: Scope) -> str:
        when = open_on(_THAT_DAY).sql(scope)
        others = [_others(rows, scope) for rows in self.lists]
        steps = [scope.step("open", _OPEN.format(when=when, days=days, others=o)) for o in others]
        joins = [f"LEFT JOIN {o} ON {o}.row_id = d.row_id AND {o}.day = d.day" for o in steps]
        return _THROUGHOUT.format(
            surely=" OR ".join(f"{step}.surely > 0" for step in steps),
            perhaps=" OR ".join(f"{step}.at_most > 0" for step in steps),
            days=days,
            joins="\n".join(joins),
        )


def _days(ranges: str, scope: Scope) -> str:
    """The step with every day of each of these ranges."""
    widest = scope.step("widest", _WIDEST.format(ranges=ranges))
    span = scope.step("span", _SPAN.format(widest=widest))
    return scope.step("days", _DAYS.format(ranges=ranges, span=span))


def _others(rows: Rows, scope: Scope) -> str:
    """The step with the rows of that list by child."""
    scope.elsewhere |= {(rows.table_id, column) for column in _reads(rows)}
    return scope.step("others", begun(rows))


def _reads(rows: Rows) -> tuple[str, ...]:
    """The columns of the other list that are looked at."""
    return (rows.table.person, *(rows.own_columns() or (rows.dated or "",)))


def _in_doubt(lists: Sequence[Rows], inner: Scope) -> str:
    """What may not be known: in those lists, or in what the condition itself leans on."""
    return ", or ".join(dict.fromkeys((*map(_unknown, lists), *inner.doubts.values())))


def _unknown(rows: Rows) -> str:
    listed = rows.table
    titles = [f"“{listed.column(name).title}”" for name in _reads(rows)[1:]]
    return f"List {listed.list_number}: {' or '.join(titles)} of this child is not known"


def some(rows: Rows, when: Condition) -> Several:
    """Whether the child has a row of that list of which this holds."""
    return Several(rows, when)
