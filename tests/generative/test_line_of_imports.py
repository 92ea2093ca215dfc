"""Workbooks loaded in any order, some of them twice, against a referee that only has their rows.

The referee sorts what was loaded by day, of one day the last, and counts by hand: the figure at
each import, in each team too; who is new, cleared, still open or untold between any two, and since
when.
"""

import datetime as dt
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.evaluation.kept import Lists, kept, on_a_plan

from lineofsight.evaluation import one_import
from lineofsight.evaluation.changes import measure_change
from lineofsight.evaluation.commit import write_read_model
from lineofsight.evaluation.over_imports import over_imports
from lineofsight.inputs.cells import Cell
from lineofsight.law.standards import Standards
from lineofsight.measures.registry import all_measures
from lineofsight.workspace.read_model import newest

SEEN = "cin.not_seen"
DAYS = (dt.date(2026, 6, 30), dt.date(2026, 7, 31), dt.date(2026, 8, 31), dt.date(2026, 9, 30))
LONG_AGO = dt.date(2026, 2, 2)
TEAMS = {"a": "Heron", "b": "Heron", "c": "Wren", "d": "Wren"}

OTHERS = ("protection", "care", "leaving")  # without them nobody can say who vanished

# How each child of an import stands: seen, late, or nobody can say. Who is not in it is not listed.
Children = dict[str, str]


@dataclass(frozen=True)
class Loaded:
    """A workbook, and whether everything was worked out before the next one came."""

    day: dt.date
    children: Children
    then_worked_out: bool


loads = st.lists(
    st.builds(
        Loaded,
        st.sampled_from(DAYS),
        st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["seen", "late", "untold"])),
        st.booleans(),
    ),
    min_size=2,
    max_size=6,
)


def lists(each: Loaded) -> Lists:
    """The lists of this workbook, each with somebody else who is always there, and always seen."""
    last_seen: dict[str, Cell] = {"seen": each.day, "late": LONG_AGO, "untold": "soon"}
    need = [
        on_a_plan(child, last_seen=last_seen[stands], team=TEAMS[child])
        for child, stands in each.children.items()
    ]
    other = on_a_plan("x", last_seen=each.day, team="Heron")
    return {"need": [*need, other], **{name: [{"child_id": "x"}] for name in OTHERS}}


@pytest.fixture(autouse=True, scope="module")
def one_measure() -> Iterator[None]:
    """Only the measure that is asked about is worked out: fifty would take minutes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(one_import, "all_measures", lambda: {SEEN: all_measures()[SEEN]})
        yield


def line(given: list[Loaded]) -> list[tuple[dt.date, Children]]:
    """The referee: what answers for each day, the oldest day first."""
    by_day = {each.day: each.children for each in given}
    return sorted(by_day.items())


def figure(children: Children, team: str | None) -> tuple[int, int]:
    """The referee: how many are late, and of how many it can be told."""
    own = [stands for child, stands in children.items() if team in (None, TEAMS[child])]
    others = 0 if team == "Wren" else 1
    return own.count("late"), own.count("late") + own.count("seen") + others


def visible(child: str, answering: list[tuple[dt.date, Children]]) -> dt.date | None:
    """The referee: the day since which a child has been late, if nobody has said otherwise."""
    since = None
    for day, children in reversed(answering):
        if children.get(child) == "late":
            since = day
        elif children.get(child) != "untold":
            break
    return since


def refereed(
    before: list[tuple[dt.date, Children]], now: list[tuple[dt.date, Children]]
) -> Iterator[tuple[str, str, dt.date]]:
    """The referee: what became of each child, and the day since which they were visible."""
    for child in TEAMS:
        was, since = visible(child, before), visible(child, now)
        if since is None:
            if was is not None:
                yield "cleared", child, was
        elif now[-1][1].get(child) == "untold":
            yield "untold", child, since
        else:
            yield ("still_open" if was else "new"), child, since


def work_out(folder: Path, given: list[Loaded]) -> None:
    for each in given:
        kept(folder, lists(each), each.day)
        if each.then_worked_out or each is given[-1]:
            write_read_model(folder, Standards({}))


def agree(given: list[Loaded]) -> None:
    """The program says of every import and every two what the referee says."""
    answering = line(given)
    with tempfile.TemporaryDirectory() as folder:
        work_out(Path(folder), given)
        with newest(Path(folder)) as answers:
            for team in (None, "Heron", "Wren"):
                points = over_imports(answers, SEEN, team=team).points
                told = [(each.as_at, (each.n or 0, each.d or 0)) for each in points]
                assert told == [(day, figure(children, team)) for day, children in answering], team
            numbers = dict(answers.execute("SELECT place, number FROM import WHERE place NOT NULL"))
            for now in range(2, len(answering) + 1):
                for then in range(1, now):
                    change = measure_change(answers, SEEN, numbers[then], numbers[now])
                    assert {
                        (kind, each.case, each.visible)
                        for kind in ("new", "cleared", "still_open", "untold")
                        for each in getattr(change, kind)
                    } == set(refereed(answering[:then], answering[:now]))


@settings(max_examples=4, deadline=None)
@given(given=loads)
def test_every_figure_and_change_is_the_referees(given: list[Loaded]) -> None:
    agree(given)


@pytest.mark.long
@settings(max_examples=40, deadline=None)
@given(given=loads)
def test_so_are_those_of_many_more(given: list[Loaded]) -> None:
    agree(given)
