"""Of every measure, on drawn rows: order and exact duplicates change nothing, and making a cell
unusable only ever moves a child to cannot_say."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.engines.plain import MEASURES, Row, judge, needed
from lineofsight.engines.plain.rows import Value
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Type, table

T = date(2026, 9, 30)
STANDARDS = {
    "need.not_seen_days": 28,
    "protection.visit_working_days": 10,
    "protection.seen_alone_from_age": 4,
    "care.iro_contact_months": 3,
    "leaving.contact_months": 2,
}
DAYS_AGO = st.sampled_from([0, 1, 7, 8, 28, 29, 42, 43, 91, 93, 182, 184, 365, 366, 800])
STARTED = st.sampled_from([100, 150, 190, 300, 365, 366, 800])
ENDED = st.sampled_from([-5, 0, 3, 20, 90])
BORN = st.sampled_from([1400, 1825, 1827, 5800, 5900, 7600, 7700, 9100, 9200])


def days(column: Column) -> st.SearchStrategy[Value]:
    """Days near the boundaries; ends follow starts, since an impossible row is in doubt anyway."""
    last_word = column.id.split("_")[-1]
    ago = {"start": STARTED, "end": ENDED, "birth": BORN}.get(last_word, DAYS_AGO)
    return ago.map(lambda number: T - timedelta(days=number))


def cells(column: Column) -> st.SearchStrategy[Value]:
    """What a cell of the column may hold, blank included."""
    if column.type is Type.DATE:
        return st.none() | days(column)
    if column.type is Type.CODE:
        return st.none() | st.sampled_from(sorted(codes(column.codes or "")))
    if column.type in {Type.WHOLE, Type.AGE}:
        return st.none() | st.integers(0, 4)
    return st.sampled_from([None, "duty", "Ada Finch", "Fairhaven", "SCO"])


def rows_of(measure: str) -> st.SearchStrategy[list[Row]]:
    """Up to three rows of at most two children, the measure's columns filled."""
    columns = {column.id: column for column in table(table_of(measure)).columns}
    drawn = {name: cells(columns[name]) for _, name in needed(measure)}
    values = st.fixed_dictionaries({**drawn, "child_id": st.sampled_from(["A", "B"])})
    several = st.lists(values, min_size=1, max_size=3)
    return several.map(lambda each: [Row(number, value) for number, value in enumerate(each)])


def table_of(measure: str) -> str:
    """The measure's one list."""
    (name,) = {name for name, _ in needed(measure)}
    return name


def verdicts(measure: str, rows: Sequence[Row]) -> dict[str, str]:
    """Each child's verdict; a child who is no case is absent."""
    name = table_of(measure)
    present = {name: frozenset(column for _, column in needed(measure))}
    cases = judge(measure, {name: rows}, T, STANDARDS, present, frozenset())
    assert isinstance(cases, list)
    return {case.child: case.verdict.value for case in cases}


@pytest.mark.parametrize("measure", MEASURES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_order_duplicates_and_unusable_cells(measure: str, data: st.DataObject) -> None:
    rows = data.draw(rows_of(measure))
    before = verdicts(measure, rows)
    assert verdicts(measure, rows[::-1]) == before
    assert verdicts(measure, [*rows, Row(99, rows[0].values)]) == before

    columns = sorted(column for _, column in needed(measure) if column != "child_id")
    spoilt, column = data.draw(st.sampled_from(rows)), data.draw(st.sampled_from(columns))
    unusable = Row(spoilt.row_id, {**spoilt.values, column: None}, frozenset({column}))
    after = verdicts(measure, [unusable if row is spoilt else row for row in rows])
    for child in before | after:
        assert after.get(child) in {before.get(child), "cannot_say"}
