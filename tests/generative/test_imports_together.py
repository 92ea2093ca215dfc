"""Imports that are asked at once answer random lists as each does by itself."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from random import Random

import pytest
from tests.generative.random_lists import random_lists
from tests.generative.test_engines_agree import table_rows
from tests.unit.evaluation.kept import AS_AT, NOW, kept, on_a_plan

from lineofsight.engines.query import Answer
from lineofsight.evaluation import together
from lineofsight.evaluation.opening import opened
from lineofsight.evaluation.together import answered_together, batches
from lineofsight.law.standards import Standards
from lineofsight.measures.registry import all_measures
from lineofsight.model.record import Record
from lineofsight.model.tables import all_tables, table
from lineofsight.workspace.imports import Import, Load, keep
from lineofsight.workspace.side_by_side import apart

JULY, AUGUST = dt.date(2026, 7, 31), dt.date(2026, 8, 31)
ASSUMED = Standards({})
VISITS = "cpp.visit_overdue"


def drawn(folder: Path, day: dt.date, seed: int, without: str = "") -> Import:
    """Random lists of a day, in which the same ids come up at every seed."""
    listed = random_lists(all_tables(), day, 40, Random(seed))  # noqa: S311  a test's own chance
    rows = {name: table_rows(table(name), own) for name, own in listed.items() if name != without}
    return keep(folder, Load(Record(rows, (), ()), day, {}, {}), NOW)


def in_order(answer: Answer) -> Answer:
    """Rows of one id come in any order."""
    return replace(answer, cases=sorted(answer.cases, key=attrgetter("case")))


def alone(each: Import) -> Mapping[str, Answer]:
    return {
        measure.id: in_order(answer)
        for measure, answer in opened(each, ASSUMED).answers(all_measures().values())
    }


def at_once(several: Sequence[Import]) -> Mapping[int, Mapping[str, Answer]]:
    found: dict[int, dict[str, Answer]] = {each.number: {} for each in several}
    for measure, answers in answered_together(several, ASSUMED):
        for number, answer in answers.items():
            found[number][measure.id] = in_order(answer)
    return found


def test_each_answers_as_it_does_by_itself(tmp_path: Path) -> None:
    several = [
        drawn(tmp_path, JULY, 1),
        drawn(tmp_path, AUGUST, 2, without="need"),
        drawn(tmp_path, AS_AT, 3),
    ]
    found = at_once(several)
    for each in several:
        assert found[each.number] == alone(each)
    assert found[2]["cin.not_seen"].summary.why_blind
    assert sum(len(answer.cases) for answer in found[1].values()) > 1000


def test_one_that_a_query_fails_for_is_asked_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = [drawn(tmp_path, JULY, 1), drawn(tmp_path, AS_AT, 3)]
    whole = apart

    def failing_for_visits(sql: str) -> str:
        return "not SQL" if sql == all_measures()[VISITS].sql() else whole(sql)

    monkeypatch.setattr(together, "apart", failing_for_visits)
    found = at_once(several)
    for each in several:
        assert found[each.number][VISITS] == alone(each)[VISITS]


def test_a_change_of_the_law_parts_them(tmp_path: Path) -> None:
    before, after = dt.date(2023, 10, 27), dt.date(2023, 10, 28)  # S.I. 2023/416, regulation 36
    lists = {"need": [on_a_plan("a", need_start=dt.date(2023, 1, 5))]}
    several = [kept(tmp_path, lists, day) for day in (dt.date(2023, 9, 30), before, after)]
    numbers = [[each.number for each in batch] for batch in batches(several, ASSUMED, 1)]
    assert numbers == [[1, 2], [3]]


@pytest.mark.parametrize(
    ("side_by_side", "parted"),
    [
        (1, [[1, 2, 3], [4, 5, 6, 7]]),
        (2, [[1, 2, 3], [4, 5, 6, 7]]),
        (3, [[1, 2], [3, 4], [5, 6, 7]]),
    ],
)
def test_many_rows_part_them_evenly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, side_by_side: int, parted: list[list[int]]
) -> None:
    monkeypatch.setattr(together, "_ROWS_AT_ONCE", 8)
    lists = {"need": [on_a_plan("a"), on_a_plan("b")]}
    days = [dt.date(2026, 3 + n, 1) for n in range(7)]
    several = [kept(tmp_path, lists, day) for day in days]
    numbers = [[each.number for each in batch] for batch in batches(several, ASSUMED, side_by_side)]
    assert numbers == parted


def test_an_import_with_more_rows_than_that_stands_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(together, "_ROWS_AT_ONCE", 1)
    lists = {"need": [on_a_plan("a"), on_a_plan("b")]}
    several = [kept(tmp_path, lists, day) for day in (JULY, AUGUST, AS_AT)]
    assert [len(batch) for batch in batches(several, ASSUMED, 2)] == [1, 1, 1]
