"""Rows about one child that say different things, in one list or across lists.

Every row is kept, and each question goes by the row that it asks. What a child is (born when, of
which gender, ethnicity, disability) should be alike wherever it stands; what a child's status is
should fit what the day shows in the other lists. A blank, an unread cell or a code that says that
nobody knows disagrees with nothing.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import ne

from lineofsight.evaluation.row_problems import row_problem
from lineofsight.model.record import Problem, Record, TableRows, Value
from lineofsight.model.tables import all_tables

_CHILD = "child_id"
_ALIKE_EVERYWHERE = ("date_of_birth", "gender", "ethnicity", "disability")
_SAYS_NOTHING = frozenset({"not_stated", "REFU", "NOBT", None})
_SHORT_BREAKS = frozenset({"V3", "V4"})

_OTHERWISE = (
    "Another row about this child says otherwise; both are kept, and each question goes by the "
    "row that it asks: look which is wrong, correct it and load the list again."
)


@dataclass(frozen=True)
class _Open:
    """A list whose open rows tell where a child stands on the day."""

    table: str
    start: str
    end: str


@dataclass(frozen=True)
class _Clash:
    """What a column of another list does not say of a child with an open row in this one."""

    open: _Open
    table: str
    column: str
    codes: frozenset[str]
    sentence: str


_ON_A_PLAN = _Open("protection", "plan_start", "plan_end")
_IN_CARE = _Open("care", "care_start", "care_end")
_CLASHES = (
    _Clash(
        _ON_A_PLAN,
        "need",
        "status",
        frozenset({"need_plan", "assessment", "closed"}),
        "List 7 has this child on an open protection plan, and this row another status; both are "
        "kept, and each question goes by its own list: correct whichever is wrong and load again.",
    ),
    _Clash(
        _IN_CARE,
        "need",
        "status",
        frozenset({"protection_plan", "need_plan", "assessment", "closed"}),
        "List 8 has this child in care, and this row another status; both are kept, and each "
        "question goes by its own list: correct whichever is wrong and load again.",
    ),
    _Clash(
        _IN_CARE,
        "leaving",
        "eligibility",
        frozenset({"former_relevant"}),
        "List 8 has this child in care, and this row a young person who has left it; both are "
        "kept, and each question goes by its own list: correct whichever is wrong and load again.",
    ),
)


def disagreeing_rows(record: Record, as_at: dt.date) -> Iterator[Problem]:
    """A problem for each row that says otherwise than another about the same child."""
    for column in _ALIKE_EVERYWHERE:
        yield from _otherwise(list(_lists_with(record, column)), column)
    for clash in _CLASHES:
        yield from _clashing(record, clash, as_at)


def _lists_with(record: Record, column: str) -> Iterator[TableRows]:
    for each in all_tables():
        rows = record.tables.get(each.id)
        if rows is not None and each.person == _CHILD and column in rows.present:
            yield rows


def _otherwise(lists: Sequence[TableRows], column: str) -> Iterator[Problem]:
    """Rows that say otherwise than the child's first row, in the order of the lists."""
    doubtful = _unlike(lists, column)
    first: dict[Value, Value] = {}
    for rows in lists if doubtful else ():
        children, values = rows.columns[_CHILD], rows.columns[column]
        for row in compress(range(len(rows)), map(doubtful.__contains__, children)):
            says_nothing = values[row] in _SAYS_NOTHING
            if not says_nothing and first.setdefault(children[row], values[row]) != values[row]:
                yield row_problem(rows, row, column, _OTHERWISE)


def _unlike(lists: Iterable[TableRows], column: str) -> frozenset[Value]:
    """Children whose rows are not all alike in the column, if only by a blank: few, found fast."""
    first: dict[Value, Value] = {}
    found: set[Value] = set()
    for rows in lists:
        children, values = rows.columns[_CHILD], rows.columns[column]
        found.update(compress(children, map(ne, map(first.setdefault, children, values), values)))
    return frozenset(found)


def _clashing(record: Record, clash: _Clash, as_at: dt.date) -> Iterator[Problem]:
    """The rows of children of whom not one row fits."""
    here, there = record.tables.get(clash.open.table), record.tables.get(clash.table)
    if here is None or there is None:
        return
    open_here = _open_on(here, clash.open, as_at)
    said = zip(there.columns[_CHILD], there.columns[clash.column], strict=True)
    own = [(child, row, code) for row, (child, code) in enumerate(said) if child in open_here]
    fitting = {child for child, _, code in own if code not in clash.codes}
    for child, row, _ in own:
        if child not in fitting:
            yield row_problem(there, row, clash.column, clash.sentence)


def _open_on(rows: TableRows, span: _Open, day: dt.date) -> frozenset[Value]:
    """Children with a row that is certainly open on the day, short breaks left out."""
    blank = [None] * len(rows)
    unread = rows.unread.get(span.end, [False] * len(rows))
    orders = rows.columns.get("legal_status", blank)
    dates = zip(rows.columns[span.start], rows.columns[span.end], unread, orders, strict=True)
    return frozenset(
        rows.columns[_CHILD][row]
        for row, (start, end, end_unread, order) in enumerate(dates)
        if isinstance(start, dt.date)
        and start <= day
        and not end_unread
        and (end is None or (isinstance(end, dt.date) and end > day))
        and order not in _SHORT_BREAKS
    )
