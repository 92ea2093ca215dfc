"""Every example drawn in a measure's file gets its verdict, on both databases."""

import pytest
from tests.unit.measures.answering import Open, verdicts

from lineofsight.engines.database import duckdb_database, sqlite_database
from lineofsight.measures.examples import NO_CASE, drawn
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures


@pytest.mark.parametrize("open_database", [duckdb_database, sqlite_database])
@pytest.mark.parametrize("measure", all_measures().values(), ids=lambda measure: measure.id)
def test_each_example_gets_its_verdict(measure: Measure, open_database: Open) -> None:
    examples = drawn(measure.examples, measure.definition.rows.table)
    found = verdicts(measure, examples, open_database)
    assert {child: found.get(child, NO_CASE) for child in examples.verdicts} == examples.verdicts
    assert set(found) <= set(examples.verdicts)
