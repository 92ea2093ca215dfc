"""Who vanished and who has left the lists, against a referee that looks the children up by hand."""

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.evaluation.kept import kept

from lineofsight.evaluation.left_the_list import Roster, left_the_list, roster_of, roster_rows
from lineofsight.evaluation.vanished import vanishing
from lineofsight.inputs.cells import Cell

LISTS = ("need", "protection", "care", "leaving")
STARTS = {"need": "need_start", "protection": "plan_start", "care": "care_start"}
ENDS = {"need": "need_end", "protection": "plan_end", "care": "care_end"}
START, END = dt.date(2025, 2, 3), dt.date(2026, 1, 12)
DAYS = (dt.date(2026, 4, 30), dt.date(2026, 5, 31), dt.date(2026, 6, 30))
BORN = dt.date(2008, 1, 7)  # 16 when their care began, and under 25 on every day

# One import: on which lists each child is, and whether that has ended.
Import = dict[tuple[str, str], bool]

imports = st.lists(
    st.dictionaries(st.tuples(st.sampled_from(LISTS), st.sampled_from("abcd")), st.booleans()),
    min_size=3,
    max_size=3,
)


def row(name: str, child: str, *, has_ended: bool) -> dict[str, Cell]:
    found: dict[str, Cell] = {"child_id": child, "date_of_birth": BORN, "team": "Team Heron"}
    if name == "leaving":
        return found | {"in_touch": "Yes"}
    return found | {STARTS[name]: START, ENDS[name]: END if has_ended else None}


def lists(drawn: Import) -> dict[str, list[dict[str, Cell]]]:
    """The lists, each with somebody else too, who is always there."""
    found = {name: [row(name, f"{name}_other", has_ended=False)] for name in LISTS}
    for (name, child), has_ended in sorted(drawn.items()):
        found[name].append(row(name, child, has_ended=has_ended))
    return found


def vanished(before: Import, now: Import) -> dict[str, set[str]]:
    """The referee: open on a list then (leaving care has no end), and nowhere now."""
    still_there = {child for _, child in now}
    return {
        name: {
            child
            for (on, child), has_ended in before.items()
            if on == name and (name == "leaving" or not has_ended) and child not in still_there
        }
        for name in LISTS
    }


def left(before: list[Import], now: Import) -> set[str]:
    """The referee: once in care or a care leaver, and on neither list now."""
    ever = {child for each in before for name, child in each if name in ("care", "leaving")}
    return ever - {child for name, child in now if name in ("care", "leaving")}


@settings(max_examples=25, deadline=None)
@given(given=imports)
def test_who_is_gone_is_as_the_referee_says(given: list[Import]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        line = [
            kept(Path(folder), lists(drawn), day) for drawn, day in zip(given, DAYS, strict=True)
        ]
        roster = Roster()
        for place, each in enumerate(line):
            if place:
                gone = vanishing(line[place - 1], each)
                assert {
                    found.list: {child.child for child in found.children} for found in gone
                } == vanished(given[place - 1], given[place])
                cases = left_the_list(each, roster).cases
                not_met = {case.child for case in cases if case.verdict == "not_met"}
                assert not_met == left(given[:place], given[place])
            roster.add(each)
            assert roster_of(roster_rows(roster)) == roster
