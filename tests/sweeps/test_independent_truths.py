"""The query engine, the referee and the fictional council answer the same measures, each by itself.

That none imports another's is held by import-linter; that their verdicts agree, by other tests.
"""

import pytest

from lineofsight.demo.council.expected import measures as planted
from lineofsight.engines import plain
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures

EACH = list(all_measures().values())
each_measure = pytest.mark.parametrize("measure", EACH, ids=lambda each: each.id)


def test_all_three_have_the_same_measures() -> None:
    assert len(EACH) > 60
    assert set(plain.MEASURES) == {each.id for each in EACH}
    assert set(planted()) == {each.id for each in EACH}


@each_measure
def test_the_council_sums_up_as_the_measure_does(measure: Measure) -> None:
    assert planted()[measure.id] == {"unit": str(measure.unit), "good": str(measure.good)}


@each_measure
def test_the_referee_needs_the_same_columns(measure: Measure) -> None:
    assert plain.needed(measure.id) == measure.reads
