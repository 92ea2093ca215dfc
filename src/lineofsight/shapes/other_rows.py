"""Conditions on the other rows of the same child: in another list, or in the same one.

Inside one, `BEGAN`, `ENDED`, `RUNNING` and `UNDATED` speak of such a row, and everything else of
the row asked about.
"""

from collections.abc import Iterator
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


def open_on(first: Day, last: Day | None = None) -> Condition:
    """Whether the other row was open on a day: begun by then, and not ended or ended after it.

    Of a day that is known only to lie between two: surely open, surely not, or not known.
    """
    last = last or first
    surely = All(by(BEGAN, first), Any(RUNNING, before(last, ENDED)))
    return surely if last is first else Between(surely, _perhaps_open(first, last))


def _perhaps_open(first: Day, last: Day) -> Condition:
    return All(by(BEGAN, last), Any(RUNNING, before(first, ENDED)))


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
        scope.elsewhere |= {(self.rows.table_id, column) for column in self.reads()}
        others = scope.step("others", begun(self.rows))
        text = _COUNTED.format(when=when, others=others, joins=inner.text())
        found, least = scope.of_row(scope.step("counted", text)), scope.number(self.at_least)
        said = (
            f"CASE WHEN COALESCE({found}.surely, 0) >= {least} THEN 1"
            f" WHEN COALESCE({found}.at_most, 0) < {least} THEN 0 END = 1"
        )
        scope.doubts[said] = self._in_doubt()
        return said

    def columns(self) -> Iterator[str]:
        yield from self.when.columns()

    def reads(self) -> tuple[str, ...]:
        """The columns of the other list that it looks at."""
        dated = self.rows.own_columns() or (self.rows.dated or "",)
        return (self.rows.table.person, *dated)

    def _in_doubt(self) -> str:
        listed = self.rows.table
        titles = [f"“{listed.column(name).title}”" for name in self.reads()[1:]]
        return f"List {listed.list_number}: {' or '.join(titles)} of this child is not known"


def some(rows: Rows, when: Condition) -> Several:
    """Whether the child has a row of that list of which this holds."""
    return Several(rows, when)
