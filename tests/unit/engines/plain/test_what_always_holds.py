"""Of every measure, on drawn rows: order and exact duplicates change nothing, and making a cell
unusable only ever moves a case to cannot_say."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.engines.plain.conftest import STANDARDS, T

from lineofsight.engines.plain import MEASURES, Case, Row, judge, needed
from lineofsight.engines.plain.rows import Value
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column, Type, table

DAYS_AGO = st.sampled_from([0, 1, 7, 8, 28, 29, 42, 43, 91, 93, 182, 184, 365, 366, 800])
STARTED = st.sampled_from([100, 150, 190, 300, 365, 366, 800])
ENDED = st.sampled_from([-5, 0, 3, 20, 90])
BORN = st.sampled_from([1400, 1825, 1827, 5800, 5900, 7600, 7700, 9100, 9200])
# Ends follow starts, since an impossible row is in doubt anyway.
AGO = {
    "start": STARTED,
    "end": ENDED,
    "birth": BORN,
    "decision_date": STARTED,
    "order_date": STARTED,
    "authorised": ENDED,
    "placed_date": ENDED,
    "match_date": ENDED,
    "reversed_date": ENDED,
}
PEOPLE = ("A", "B")
FAMILIES = ("F1", "F2", None)

Lists = Mapping[str, Sequence[Row]]


def days(column: Column) -> st.SearchStrategy[Value]:
    """Days near the boundaries."""
    ago = AGO.get(column.id, AGO.get(column.id.split("_")[-1], DAYS_AGO))
    return ago.map(lambda number: T - timedelta(days=number))


def cells(column: Column) -> st.SearchStrategy[Value]:
    """What a cell of the column may hold, blank included."""
    if column.type is Type.DATE:
        return st.none() | days(column)
    if column.type is Type.CODE:
        return st.none() | st.sampled_from(sorted(codes(column.codes or "")))
    if column.type in {Type.WHOLE, Type.AGE}:
        return st.none() | st.integers(0, 4)
    if column.id == "family_id":
        return st.sampled_from(FAMILIES)
    return st.sampled_from([None, "duty", "Ada Finch", "Fairhaven", "SCO"])


def columns_of(measure: str) -> dict[str, list[str]]:
    """The columns that the measure needs, by list, without the one that says whose row it is."""
    needs = sorted(needed(measure))
    return {
        name: [column for own, column in needs if own == name and column != table(name).person]
        for name, _ in needs
    }


def rows_of(name: str, columns: Sequence[str]) -> st.SearchStrategy[list[Row]]:
    """Up to three rows of at most two people, these columns filled; no two are alike."""
    drawn = {column: cells(table(name).column(column)) for column in columns}
    values = st.fixed_dictionaries({**drawn, table(name).person: st.sampled_from(PEOPLE)})
    several = st.lists(values, min_size=1, max_size=3)
    return several.map(
        lambda each: [Row(number, {**value, "note": number}) for number, value in enumerate(each)]
    )


def lists_of(measure: str) -> st.SearchStrategy[Lists]:
    """Each list that the measure needs."""
    return st.fixed_dictionaries(
        {name: rows_of(name, columns) for name, columns in columns_of(measure).items()}
    )


def verdicts(measure: str, lists: Lists) -> dict[object, str]:
    """Each case's verdict; who is no case is absent."""
    present = {
        name: frozenset({*columns, table(name).person})
        for name, columns in columns_of(measure).items()
    }
    cases = judge(measure, lists, T, STANDARDS, present, frozenset())
    assert isinstance(cases, list)
    return {whose(case, lists): case.verdict.value for case in cases}


def whose(case: Case, lists: Lists) -> object:
    """Whose case it is whatever day stands in its name: a family's, a child's or a row's."""
    (row, *_) = case.rows
    if "adopters" in lists:
        (adopter,) = (each.values for each in lists["adopters"] if each.row_id == row)
        return adopter["family_id"] or row
    return case.child if case.case == case.child else row


@pytest.mark.parametrize("measure", MEASURES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_order_duplicates_and_unusable_cells(measure: str, data: st.DataObject) -> None:
    lists = data.draw(lists_of(measure))
    before = verdicts(measure, lists)
    turned = {name: rows[::-1] for name, rows in lists.items()}
    copied = {name: [*rows, Row(99, rows[0].values)] for name, rows in lists.items()}
    assert verdicts(measure, turned) == before
    assert verdicts(measure, copied) == before

    name, columns = data.draw(st.sampled_from(sorted(columns_of(measure).items())))
    spoilt = data.draw(st.sampled_from(lists[name]))
    column = data.draw(st.sampled_from([each for each in columns if each != "family_id"]))
    unusable = Row(spoilt.row_id, {**spoilt.values, column: None}, frozenset({column}))
    rows = [unusable if row is spoilt else row for row in lists[name]]
    after = verdicts(measure, {**lists, name: rows})
    for case in before | after:
        assert after.get(case) in {before.get(case), "cannot_say"}
