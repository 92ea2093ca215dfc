"""Every day-one check finds the rows drawn in its file, on both databases, and no other."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp
from tests.sweeps.test_every_measure import PORTABLE
from tests.unit.measures.answering import table_rows

from lineofsight import law
from lineofsight.engines.database import (
    NOT_KEPT,
    Database,
    duckdb_database,
    list_tables,
    put,
    sqlite_database,
)
from lineofsight.engines.helper_tables import HelperTable, helper_tables, numbers_in_force
from lineofsight.evaluation.quality import checks
from lineofsight.evaluation.quality.check import QualityCheck
from lineofsight.evaluation.quality.finding import row_ids
from lineofsight.evaluation.quality.registry import all_checks
from lineofsight.measures.examples import AS_AT, drawn
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.model.record import Record
from lineofsight.model.tables import table

Open = Callable[[dict[str, HelperTable]], Database]
LOOK, FITS = "look", "fits"
each_check = pytest.mark.parametrize("check", all_checks().values(), ids=lambda check: check.id)


@cache
def database(open_database: Open) -> Database:
    """One database with the helper tables; lists are put in by each test."""
    numbers = numbers_in_force(names_of(all_measures().values()), AS_AT, law.standards(None))
    return open_database(
        list_tables(Record({}, (), ())) | helper_tables({NOT_KEPT: AS_AT}, numbers)
    )


def test_files_on_disk_are_the_checks_found() -> None:
    (folder,) = checks.__path__
    files = {file.stem for file in Path(folder).glob("*.py") if file.name != "__init__.py"}
    assert len(files) >= 12
    assert files == set(all_checks())


@each_check
@pytest.mark.parametrize("open_database", [duckdb_database, sqlite_database])
def test_each_drawn_row_is_found_or_fits(check: QualityCheck, open_database: Open) -> None:
    first = check.parts[0]
    examples = drawn(check.examples, table(first.list))
    lists = {name: table_rows(table(name), rows) for name, rows in examples.rows.items()}
    own = list_tables(Record(lists, (), ()))
    put(database(open_database), {name: own[name] for name in first.reads})
    children = lists[first.list].columns["child_id"]
    found = {children[row_id] for row_id in row_ids(database(open_database), first)}
    assert {child: LOOK if child in found else FITS for child in examples.verdicts} == dict(
        examples.verdicts
    )
    assert set(examples.verdicts.values()) == {LOOK, FITS}


@each_check
def test_a_check_says_what_it_hides_and_what_to_do(check: QualityCheck) -> None:
    assert not check.title.endswith(".")
    for sentence in (check.hides, check.to_do):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    assert check.source


@each_check
def test_every_question_is_portable_and_reads_what_it_says(check: QualityCheck) -> None:
    for part in check.parts:
        (statement,) = sqlglot.parse(part.sql, dialect=None)
        assert isinstance(statement, exp.Select)
        assert {type(node) for node in statement.walk()} - PORTABLE == set()
        assert all(join.args.get("on") for join in statement.find_all(exp.Join))
        lists = {each.name for each in statement.find_all(exp.Table)}
        assert set(part.reads) == lists - {"as_at", "params", "months_on", "birthdays", "other"}
        for name, columns in part.reads.items():
            assert set(columns) <= {column.id for column in table(name).columns}
        read = {
            (each.table, each.name.removesuffix("_unread"))
            for each in statement.find_all(exp.Column)
            if each.table in part.reads and each.name != "row_id"
        }
        assert read <= {
            (name, column) for name, columns in part.reads.items() for column in columns
        }
