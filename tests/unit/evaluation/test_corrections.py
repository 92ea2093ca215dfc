"""What a second import of the same day changed of the first."""

from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp
from tests.unit.evaluation.kept import AS_AT, Lists, kept, on_a_plan

from lineofsight.evaluation.corrected import Corrections, RowsCorrected, VerdictCorrected
from lineofsight.evaluation.corrections import corrections, worked_out
from lineofsight.inputs.cells import Cell
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.tables import all_tables

SEEN = "cin.not_seen"
LONG_AGO = AS_AT.replace(month=3)


def need(**seen: Cell) -> Lists:
    """Children on a plan by when they were seen."""
    return {"need": [on_a_plan(child, last_seen=day) for child, day in seen.items()]}


def between(folder: Path, before: Lists, after: Lists) -> Corrections:
    first, second = kept(folder, before), kept(folder, after)
    was, now = (worked_out(each, Standards({})) for each in (first, second))
    return corrections(first, second, was, now)


def test_the_same_rows_in_another_order_correct_nothing(tmp_path: Path) -> None:
    found = between(tmp_path, need(a=AS_AT, b=LONG_AGO), need(b=LONG_AGO, a=AS_AT))
    assert (found.rows, found.verdicts) == ((), ())


def test_a_row_that_was_changed_is_one_gone_and_one_added(tmp_path: Path) -> None:
    found = between(tmp_path, need(a=LONG_AGO, b=AS_AT), need(a=AS_AT, b=AS_AT))
    assert found.rows == (RowsCorrected("need", 1, 1),)
    assert VerdictCorrected(SEEN, "a", "a", "not_met", "met") in found.verdicts


def test_who_came_and_who_went_was_or_is_not_asked_about(tmp_path: Path) -> None:
    found = between(tmp_path, need(gone=LONG_AGO, b=AS_AT), need(b=AS_AT, new="soon"))
    assert found.rows == (RowsCorrected("need", 1, 1),)
    assert [each for each in found.verdicts if each.measure == SEEN] == [
        VerdictCorrected(SEEN, "gone", "gone", "not_met", None),
        VerdictCorrected(SEEN, "new", "new", None, "cannot_say"),
    ]


def test_a_list_that_only_one_of_them_has_is_corrected(tmp_path: Path) -> None:
    plan: Lists = {"protection": [{"child_id": "a", "plan_start": LONG_AGO}]}
    found = between(tmp_path, need(a=AS_AT), {**need(a=AS_AT), **plan})
    assert found.rows == (RowsCorrected("protection", 1, 0),)
    assert VerdictCorrected("cpp.open", "a", "a", None, "met") in found.verdicts


@pytest.mark.parametrize("measure", all_measures().values(), ids=lambda each: each.id)
def test_a_measure_asks_no_list_but_those_that_it_says(measure: Measure) -> None:
    """So a measure all of whose lists are as they were needs no asking."""
    named = {each.name for each in sqlglot.parse_one(measure.sql()).find_all(exp.Table)}
    assert named & {each.id for each in all_tables()} == {name for name, _ in measure.reads}
