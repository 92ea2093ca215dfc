"""An unread cell, or a date to come, is `cannot_say` where it could change the answer, no more.

Each random row with such a cell stands beside copies of it, a child each, in which the cell holds
one of the things that it may have held. Where all the copies get one answer, so must the row;
where they do not, nobody can say. What rows of other lists do to an answer is left to the referee.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generative.random_lists import SPANS, RandomRow, Value, random_rows
from tests.generative.test_engines_agree import DAYS, LISTS, asked

from lineofsight.law.calendar import birthday
from lineofsight.measures.registry import all_measures
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Table, Type, table

CHILDREN = 25
A_YEAR_OF_DAYS, YEARS = 366, 36
ALONE = [
    each for each in all_measures().values() if {name for name, _ in each.reads} == {each.table}
]
NOT_YET = ("_start", "_end", "authorised", "conference_date")  # may lie after the day


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), as_at=st.sampled_from(DAYS))
def test_it_matters_where_it_could_change_the_answer(seed: int, as_at: dt.date) -> None:
    chance = Random(seed)  # noqa: S311  a test's own chance, which hypothesis repeats
    doubtful = {name: list(_doubtful(table(name), as_at, chance)) for name in LISTS}
    copies = {name: list(_copies(name, rows, as_at)) for name, rows in doubtful.items()}
    rows = {name: [row for _, row in doubtful[name]] + copies[name] for name in LISTS}
    answers = asked(rows, as_at, engines=1)
    for measure in ALONE:
        verdicts = {case.child: case.verdict for case in answers[measure.id][0]}
        person = table(measure.table).person
        for column, row in doubtful[measure.table]:
            child = row.cells[person]
            could_be = {
                verdicts.get(str(copy.cells[person]))
                for copy in copies[measure.table]
                if str(copy.cells[person]).startswith(f"{child}/")
            }
            certain = could_be.pop() if len(could_be) == 1 else "cannot_say"
            assert verdicts.get(str(child)) == certain, (measure.id, column, row)


def _doubtful(of: Table, as_at: dt.date, chance: Random) -> Iterator[tuple[str, RandomRow]]:
    """One row a child, with a cell that cannot be used, and that cell's column.

    None of a list of which no measure asks alone.
    """
    asked_for = {each for one in ALONE if one.table == of.id for each in one.needs}
    columns = [each for each in of.columns if each.id in asked_for and each.type is not Type.TEXT]
    columns = [each for each in columns if each.type is not Type.NAME]
    if not columns:
        return
    rows = {str(row.cells[of.person]): row for row in random_rows(of, as_at, CHILDREN, chance)}
    for row in map(_of_no_family, rows.values()):
        column = chance.choice(columns)
        to_come = (
            column.type is Type.DATE and column.id != "date_of_birth" and chance.random() < 0.4
        )
        if to_come and not column.id.endswith(NOT_YET) and column.id not in SPANS.get(of.id, {}):
            later = as_at + dt.timedelta(days=chance.randrange(1, 30))
            yield column.id, _with(row, column.id, later)
        else:
            yield column.id, RandomRow({**row.cells, column.id: None}, row.unread | {column.id})


def _of_no_family(row: RandomRow) -> RandomRow:
    return _with(row, "family_id", None) if "stage_1_start" in row.cells else row


def _with(row: RandomRow, column: str, value: Value) -> RandomRow:
    return RandomRow({**row.cells, column: value}, row.unread - {column})


def _copies(
    name: str, doubtful: Sequence[tuple[str, RandomRow]], as_at: dt.date
) -> Iterator[RandomRow]:
    person = table(name).person
    for column, row in doubtful:
        may_hold = _may_hold(table(name).column(column), row, SPANS.get(name, {}), as_at)
        for n, value in enumerate(may_hold):
            yield _with(_with(row, person, f"{row.cells[person]}/{n}"), column, value)


def _may_hold(
    column: Column, row: RandomRow, spans: Mapping[str, str], as_at: dt.date
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
    for start, end in spans.items():
        began, ended = row.cells[start], row.cells[end]
        if column.id == start and isinstance(ended, dt.date):
            days = {day for day in days if day <= ended}
        if column.id == end and isinstance(began, dt.date) and began <= as_at:
            days = {day for day in days if day >= began}
    return [None, *sorted(day for day in days if day <= as_at)]
