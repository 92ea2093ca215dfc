"""What imports corrected stands in the read model, and goes with the imports that it is about."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.unit.evaluation.kept import AS_AT, NOW, Lists, kept, on_a_plan

from lineofsight.engines import query
from lineofsight.errors import WrongUse
from lineofsight.evaluation import corrected_rows
from lineofsight.evaluation.commit import write_read_model
from lineofsight.evaluation.corrected import Corrections, kept_corrections
from lineofsight.evaluation.corrections import CasesOf, corrections, worked_out
from lineofsight.inputs.cells import Cell
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.workspace.imports import Import, imports, remove
from lineofsight.workspace.read_model import newest, next_generation

ASSUMED = Standards({})
SEEN = "cin.not_seen"
LONG_AGO, LATER = dt.date(2026, 5, 1), dt.date(2026, 10, 31)


def need(**seen: Cell) -> Lists:
    """Children on a plan by when they were seen."""
    return {"need": [on_a_plan(child, last_seen=day) for child, day in seen.items()]}


FIRST = need(late=LONG_AGO, gone=LONG_AGO, same=AS_AT)
SECOND = need(late=AS_AT, same=AS_AT, new="soon")
THIRD = need(late=LONG_AGO, same=AS_AT, new="soon")


def add(folder: Path, lists: Lists, day: dt.date = AS_AT) -> Import:
    found = kept(folder, lists, day)
    write_read_model(folder, ASSUMED)
    return found


def known(folder: Path, number: int) -> Corrections | None:
    with newest(folder) as answers:
        return kept_corrections(answers, number)


def from_the_imports(folder: Path, before: int, after: int) -> Corrections:
    """The referee: both imports worked out anew."""
    by_number = {each.number: each for each in imports(folder)}
    was, now = by_number[before], by_number[after]
    return corrections(was, now, worked_out(was, ASSUMED), worked_out(now, ASSUMED))


def everything(folder: Path) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Every row of every table of the newest generation."""
    with newest(folder) as answers:
        names = answers.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in names:
            for row in answers.execute(f"SELECT * FROM {name}"):  # noqa: S608  names of ours
                yield name, row


def anew(folder: Path) -> None:
    """Every generation forgotten, and all worked out at once."""
    for file in (folder / "read-model").iterdir():
        file.unlink()
    write_read_model(folder, ASSUMED)


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """A day loaded, and loaded again."""
    add(tmp_path, FIRST)
    add(tmp_path, SECOND)
    return tmp_path


@pytest.fixture
def asked_anew(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The imports that are held against each other, by number, in the order in which they are."""
    pairs: list[tuple[int, int]] = []

    def noted(before: Import, after: Import, was: CasesOf, now: CasesOf) -> Corrections:
        pairs.append((before.number, after.number))
        return corrections(before, after, was, now)

    monkeypatch.setattr(corrected_rows, "corrections", noted)
    return pairs


@pytest.fixture
def opened_again(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The imports whose measures were worked out once more for it."""
    numbers: list[int] = []

    def noted(kept: Import, standards: Standards) -> CasesOf:
        numbers.append(kept.number)
        return worked_out(kept, standards)

    monkeypatch.setattr(corrected_rows, "worked_out", noted)
    return numbers


def test_what_an_import_corrected_is_what_both_say_worked_out(twice: Path) -> None:
    found = known(twice, 2)
    assert found == from_the_imports(twice, 1, 2)
    assert found
    assert {(each.child, each.before, each.after) for each in found.of(SEEN)} == {
        ("late", "not_met", "met"), ("gone", "not_met", None), ("new", None, "cannot_say"),
    }  # fmt: skip
    assert [(each.list, each.added, each.gone) for each in found.rows] == [("need", 2, 2)]


def test_one_that_took_no_place_corrected_nothing(twice: Path) -> None:
    add(twice, THIRD, LATER)
    assert known(twice, 1) is None
    assert known(twice, 3) is None
    assert known(twice, 9) is None


def test_the_same_lists_again_are_known_to_correct_nothing(tmp_path: Path) -> None:
    add(tmp_path, FIRST)
    add(tmp_path, FIRST)
    assert known(tmp_path, 2) == Corrections(1, 2, (), ())


def test_without_a_second_load_nothing_is_held_against_anything(
    tmp_path: Path, asked_anew: list[tuple[int, int]]
) -> None:
    add(tmp_path, FIRST)
    add(tmp_path, SECOND, LATER)
    assert asked_anew == []


def test_the_newest_lists_again_are_not_worked_out_once_more_for_it(
    twice: Path, asked_anew: list[tuple[int, int]], opened_again: list[int]
) -> None:
    add(twice, THIRD)
    assert (asked_anew, opened_again) == ([(2, 3)], [])
    assert known(twice, 3) == from_the_imports(twice, 2, 3)


def test_what_is_known_is_taken_over(twice: Path, asked_anew: list[tuple[int, int]]) -> None:
    before = known(twice, 2)
    add(twice, THIRD, LATER)
    write_read_model(twice, ASSUMED)
    assert asked_anew == []
    assert known(twice, 2) == before


def test_other_standards_are_worked_out_anew(
    twice: Path, asked_anew: list[tuple[int, int]]
) -> None:
    write_read_model(twice, Standards({"need.not_seen_days": 200}))
    assert asked_anew == [(1, 2)]
    found = known(twice, 2)
    assert found
    assert ("late", "not_met", "met") not in {
        (each.child, each.before, each.after) for each in found.of(SEEN)
    }


def test_a_third_import_of_a_day_leaves_what_the_second_corrected(
    twice: Path, asked_anew: list[tuple[int, int]]
) -> None:
    second = known(twice, 2)
    add(twice, THIRD)
    assert asked_anew == [(2, 3)]
    assert known(twice, 2) == second
    assert known(twice, 3) == from_the_imports(twice, 2, 3)


def test_all_at_once_is_the_same_as_one_by_one(twice: Path) -> None:
    add(twice, THIRD)
    add(twice, FIRST, LATER)
    before = [known(twice, number) for number in (1, 2, 3, 4)]
    anew(twice)
    assert [known(twice, number) for number in (1, 2, 3, 4)] == before


def test_a_day_of_the_past_loaded_again(twice: Path, opened_again: list[int]) -> None:
    add(twice, FIRST, LATER)
    add(twice, THIRD)
    assert opened_again == [2, 4]
    assert known(twice, 4) == from_the_imports(twice, 2, 4)


def test_without_the_one_before_it_is_held_against_the_one_before_that(
    twice: Path, asked_anew: list[tuple[int, int]]
) -> None:
    add(twice, THIRD)
    asked_anew.clear()
    remove(twice, 2)
    write_read_model(twice, ASSUMED)
    assert asked_anew == [(1, 3)]
    found = known(twice, 3)
    assert found == from_the_imports(twice, 1, 3)


def test_with_the_one_before_what_was_corrected_in_it_goes(twice: Path) -> None:
    remove(twice, 1)
    write_read_model(twice, ASSUMED)
    assert known(twice, 2) is None
    assert {row[0] for name, row in everything(twice) if name.startswith("corrected")} == set()


def test_with_the_one_after_what_it_corrected_goes(twice: Path) -> None:
    remove(twice, 2)
    write_read_model(twice, ASSUMED)
    assert known(twice, 2) is None
    assert {row[0] for name, row in everything(twice) if name.startswith("corrected")} == set()


@pytest.mark.parametrize(("removed", "who"), [(1, "gone"), (2, "new")])
def test_whoever_was_only_in_a_removed_import_is_in_no_table(
    twice: Path, removed: int, who: str
) -> None:
    assert any(who in row for name, row in everything(twice) if name == "corrected_case")
    remove(twice, removed)
    write_read_model(twice, ASSUMED)
    assert [name for name, row in everything(twice) if who in map(str, row)] == []


def test_of_a_measure_that_failed_nobody_stands_differently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evaluate = query.evaluate

    def fail_one(database: Any, measure: Measure, numbers: Any) -> list[query.Case]:
        if measure.id == SEEN:
            return [query._failed(measure)]
        return evaluate(database, measure, numbers)

    add(tmp_path, FIRST)
    with monkeypatch.context() as patch:
        patch.setattr(query, "evaluate", fail_one)
        add(tmp_path, SECOND)
        found = known(tmp_path, 2)
        assert found
        assert (found.of(SEEN), len(found.rows)) == ((), 1)
        assert found.of("cin.open")
    write_read_model(tmp_path, ASSUMED)
    healed = known(tmp_path, 2)
    assert healed
    assert healed.of(SEEN)


def test_a_case_that_stands_as_it_stood_is_refused(tmp_path: Path) -> None:
    as_before = (2, SEEN, "a", "a", "met", "met")
    with (
        pytest.raises(WrongUse, match="CHECK constraint failed"),
        next_generation(tmp_path, NOW) as draft,
    ):
        draft.insert("corrected_case", [as_before])
