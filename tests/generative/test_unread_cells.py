"""An unread cell, or a date to come, is `cannot_say` where it could change the answer, no more.

Each random row with such a cell stands beside copies of it, a child each, in which the cell holds
one of the things that it may have held. Where all the copies get one answer, so must the row;
where they do not, nobody can say.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generative.random_lists import RandomRow, Value, random_rows
from tests.generative.test_engines_agree import DAYS, asked, by_case

from lineofsight.law.calendar import birthday
from lineofsight.measures.registry import all_measures
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Table, Type, table
from lineofsight.shapes.lists import CARE, NEED, PROTECTION

LISTS = ("need", "protection", "care", "leaving")
CHILDREN = 25
A_YEAR_OF_DAYS, YEARS = 366, 36
SPANS = {rows.table_id: (rows.start, rows.end) for rows in (NEED, PROTECTION, CARE)}


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_it_matters_where_it_could_change_the_answer(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311  a test's own chance, which hypothesis repeats
    doubtful = {name: list(_doubtful(table(name), as_at, chance)) for name in LISTS}
    copies = {name: list(_copies(name, rows, as_at)) for name, rows in doubtful.items()}
    rows = {name: [row for _, row in doubtful[name]] + copies[name] for name in LISTS}
    answers = asked(rows, as_at, engines=1)
    for measure in all_measures().values():
        cases = by_case(answers[measure.id][0])
        verdicts = {child: case.verdict for child, case in cases.items()}
        for column, row in doubtful[measure.table]:
            child = row.cells["child_id"]
            could_be = {
                verdicts.get(str(copy.cells["child_id"]))
                for copy in copies[measure.table]
                if str(copy.cells["child_id"]).startswith(f"{child}/")
            }
            certain = could_be.pop() if len(could_be) == 1 else "cannot_say"
            assert verdicts.get(str(child)) == certain, (measure.id, column, row)


def _doubtful(of: Table, as_at: dt.date, chance: Random) -> Iterator[tuple[str, RandomRow]]:
    """One row a child, with a cell that cannot be used, and that cell's column."""
    asked_for = {
        each for one in all_measures().values() if one.table == of.id for each in one.needs
    }
    columns = [each for each in of.columns if each.id in asked_for and each.type is not Type.TEXT]
    columns = [each for each in columns if each.type is not Type.NAME]
    rows = {str(row.cells["child_id"]): row for row in random_rows(of, as_at, CHILDREN, chance)}
    for row in rows.values():
        column = chance.choice(columns)
        to_come = (
            column.type is Type.DATE and column.id != "date_of_birth" and chance.random() < 0.4
        )
        if to_come and not column.id.endswith(("_start", "_end")):
            later = as_at + dt.timedelta(days=chance.randrange(1, 30))
            yield column.id, _with(row, column.id, later)
        else:
            yield column.id, RandomRow({**row.cells, column.id: None}, row.unread | {column.id})


def _with(row: RandomRow, column: str, value: Value) -> RandomRow:
    return RandomRow({**row.cells, column: value}, row.unread - {column})


def _copies(
    name: str, doubtful: Sequence[tuple[str, RandomRow]], as_at: dt.date
) -> Iterator[RandomRow]:
    for column, row in doubtful:
        may_hold = _may_hold(table(name).column(column), row, SPANS.get(name), as_at)
        for n, value in enumerate(may_hold):
            yield _with(_with(row, "child_id", f"{row.cells['child_id']}/{n}"), column, value)


def _may_hold(
    column: Column, row: RandomRow, span: tuple[str | None, str | None] | None, as_at: dt.date
) -> list[Value]:
    if column.type is Type.CODE:
        return [None, *codes(column.codes or "")]
    if column.type is Type.WHOLE:
        return [None, 0, 1, 2, 3, 4]
    days = {as_at - dt.timedelta(days=n) for n in range(A_YEAR_OF_DAYS)}
    for other in (as_at, *row.cells.values()):
        if isinstance(other, dt.date):
            days |= {other + dt.timedelta(days=n) for n in (-1, 0, 1, 7, 8)}
    days |= {birthday(as_at, -n) + dt.timedelta(days=more) for n in range(YEARS) for more in (0, 1)}
    start, end = (row.cells.get(each or "") for each in span or (None, None))
    if span and column.id == span[0] and isinstance(end, dt.date):
        days = {day for day in days if day <= end}
    if span and column.id == span[1] and isinstance(start, dt.date):
        days = {day for day in days if day >= start}
    return [None, *sorted(day for day in days if day <= as_at)]
