"""Every measure there is to be is either answered, by one file, or a declared blind spot."""

import re
from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

from lineofsight import law, measures
from lineofsight.law.standards import all_standards
from lineofsight.measures.blind_spots import Words, all_ids, blind_spots
from lineofsight.measures.examples import NO_CASE, drawn
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.model.themes import theme
from lineofsight.model.verdicts import Verdict

ALL = list(all_measures().values())
each_measure = pytest.mark.parametrize("measure", ALL, ids=lambda measure: measure.id)

# What a portable SELECT may be made of. Anything else needs a look at every engine first.
PORTABLE = {
    exp.Select, exp.With, exp.CTE, exp.From, exp.Join, exp.Where, exp.Group, exp.Table,
    exp.TableAlias, exp.Alias, exp.Column, exp.Identifier, exp.Star, exp.Literal, exp.Null,
    exp.Case, exp.If, exp.Coalesce, exp.Count, exp.Min, exp.Max,
    exp.And, exp.Or, exp.Not, exp.Is, exp.In, exp.Paren,
    exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE, exp.Add, exp.Neg,
}  # fmt: skip


def test_files_on_disk_are_the_measures_found() -> None:
    (folder,) = measures.__path__
    files = {
        f"{file.parent.name}.{file.stem}"
        for file in Path(folder).glob("*/*.py")
        if file.name != "__init__.py"
    }
    assert len(files) == 66
    assert files == set(all_measures())


def test_every_id_is_answered_or_a_blind_spot_and_not_both() -> None:
    assert len(all_ids()) == 84
    assert set(all_measures()) | set(blind_spots()) == set(all_ids())
    assert not set(all_measures()) & set(blind_spots())


@each_measure
def test_a_measure_says_what_the_frozen_list_says(measure: Measure) -> None:
    words = all_ids()[measure.id]
    said = (measure.title, measure.unit, measure.good, measure.theme, measure.area, measure.source)
    assert said == (words.title, words.unit, words.good, words.theme, words.area, words.source)


@pytest.mark.parametrize("words", all_ids().values(), ids=lambda words: words.id)
def test_its_theme_is_one_of_ours(words: Words) -> None:
    assert theme(words.theme).id == words.theme


@each_measure
def test_the_law_and_standards_named_are_those_used(measure: Measure) -> None:
    used = {name.removeprefix("-").removesuffix(".months") for name in measure.numbers()}
    named = {*measure.law, *measure.standards}
    assert set(measure.law) <= set(law.all_laws())
    assert set(measure.standards) <= set(all_standards())
    assert {name for name in used if not name.startswith("definitions.")} - named == set()
    assert named <= used


@each_measure
def test_numbers_in_reasons_are_numbers_it_uses(measure: Measure) -> None:
    reasons = [
        *(outcome.reason for outcome in measure.definition.outcomes),
        *(excluded.reason for excluded in measure.definition.excluded),
    ]
    named = {name for reason in reasons for name in re.findall(r"{([^}]*)}", reason)}
    assert named <= measure.numbers()


@each_measure
def test_examples_show_every_verdict_that_it_can_give(measure: Measure) -> None:
    examples = drawn(measure.examples, measure.definition.rows.table)
    can = {str(outcome.verdict) for outcome in measure.definition.outcomes}
    can |= {"excluded"} if measure.definition.excluded else set()
    shown = set(examples.verdicts.values())
    assert can <= shown
    assert shown <= {NO_CASE, *Verdict}


@each_measure
def test_the_query_is_portable(measure: Measure) -> None:
    (statement,) = sqlglot.parse(measure.sql(), dialect=None)
    assert isinstance(statement, exp.Select)
    assert {type(node) for node in statement.walk()} - PORTABLE == set()
    assert all(join.args.get("on") for join in statement.find_all(exp.Join))
