"""Every list, column and code: declared once, read under its own title, and in the reference."""

from pathlib import Path

import pytest

from lineofsight.inputs.annex_a.codes import spellings
from lineofsight.inputs.annex_a.headers import Sure, distinctive, read_titles
from lineofsight.model.codes import code_lists
from lineofsight.model.tables import Column, Table, Type, all_tables

PAGE = (Path(__file__).parents[2] / "docs/reference/tables.md").read_text("utf-8")
TABLES = all_tables()
OF_CODES = [(table, column) for table in TABLES for column in table.columns if column.codes]
each_table = pytest.mark.parametrize("table", TABLES, ids=lambda each: each.id)


def test_there_are_eleven_in_order() -> None:
    assert [each.list_number for each in TABLES] == list(range(1, 12))
    assert len({each.id for each in TABLES}) == 11


@each_table
def test_its_own_titles_are_read_for_certain(table: Table) -> None:
    found = read_titles([each.title for each in table.columns], table)
    assert [each.column for each in found] == [each.id for each in table.columns]
    assert {each.sure for each in found} == {Sure.EXACT}


@each_table
def test_it_can_be_told_from_the_others(table: Table) -> None:
    assert len(distinctive(table)) >= 2


@each_table
def test_stands_in_the_reference(table: Table) -> None:
    part = PAGE.partition(f"\n## List {table.list_number}: {table.title}\n")[2].partition("\n## ")[
        0
    ]
    assert [each.id for each in table.columns if f"| `{each.id}` |" not in part] == []


def test_every_list_of_codes_is_some_columns() -> None:
    assert {column.codes for _, column in OF_CODES} == set(code_lists())
    coded = {column.type for _, column in OF_CODES if column.codes is not None}
    assert coded == {Type.CODE, Type.TEXT}  # a text may be a code in place of a name
    assert all(column.codes is not None for _, column in OF_CODES if column.type is Type.CODE)


@pytest.mark.parametrize(
    ("table", "column"), OF_CODES, ids=[f"{table.id}.{column.id}" for table, column in OF_CODES]
)
def test_every_code_is_read_as_it_is_written_here(table: Table, column: Column) -> None:
    assert column.codes is not None
    spelt = spellings(table.id, column.id)
    assert {code: spelt.code(code) for code in code_lists()[column.codes]} == {
        code: code for code in code_lists()[column.codes]
    }
