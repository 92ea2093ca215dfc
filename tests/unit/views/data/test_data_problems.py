"""The worst of what the newest lists do not tell, in the order of what hides most."""

import datetime as dt
from pathlib import Path

from tests.unit.views.making_data import (
    CannotSay,
    Cells,
    Load,
    Problem,
    Read,
    opened,
    workspace,
)

from lineofsight.measures.registry import all_measures
from lineofsight.model.tables import all_tables
from lineofsight.views.data.data_problems import worst_problems
from lineofsight.views.item import Item

DAY = dt.date(2026, 9, 30)
VISIT = "cpp.visit_overdue"
NO_ID = (
    "This row has no id to say whose it is, so the whole row is set aside: write the id in the "
    "list and load again."
)
EVERY_LIST = tuple(Read(each.id) for each in all_tables())


def problems(folder: Path) -> tuple[Item, ...]:
    with opened(folder) as there:
        return worst_problems(there)


def test_without_lists_there_is_none(tmp_path: Path) -> None:
    assert problems(tmp_path) == ()


def test_lists_in_which_everything_can_be_told_have_none(tmp_path: Path) -> None:
    assert problems(workspace(tmp_path, Load(DAY, EVERY_LIST))) == ()


def test_what_hides_most_comes_first(tmp_path: Path) -> None:
    load = Load(
        DAY,
        [each for each in EVERY_LIST if each.list != "care"],
        {
            ("protection", "last_visit"): Cells(111, is_present=False),
            ("protection", "date_of_birth"): Cells(111, blank=2),
        },
    )
    of_care = sum("care" in dict(each.reads) for each in all_measures().values())
    found = problems(
        workspace(
            tmp_path,
            load,
            problems=[
                Problem("The file is empty: save it again.", None, None, None, None, "b.xlsx"),
                Problem(NO_ID),
            ],
            cannot_say=[CannotSay("cpp.not_seen_alone", "A1", "Date of Birth: is blank")],
        )
    )
    assert [each.sentence for each in found] == [
        "b.xlsx was not read. The file is empty: save it again.",
        f"No file holds List 8, Children in care, so {of_care} measures cannot be answered.",
        "List 7, Child protection, has no column “Date of the Last Statutory Visit”, so 2 measures "
        "cannot be answered.",
        "1 of 400 rows have no id to say whose they are: those children are in no number.",
        "For 1 child in the 111 rows of List 7, Child protection, some measure cannot tell: “Date "
        "of Birth” is blank.",
    ]  # fmt: skip
    assert [(each.n, each.d) for each in found] == [(None, None)] * 3 + [(1, 400), (1, 111)]
    assert found[-1].address == "/data/quality?list=protection"


def test_columns_that_hide_more_children_come_first(tmp_path: Path) -> None:
    cells = {("protection", name): Cells(111) for name in ("last_visit", "seen_alone")}
    said = [
        CannotSay(VISIT, "A1", "Date of the Last Statutory Visit: is after the day asked about"),
        *(CannotSay("cpp.not_seen_alone", f"B{n}", "Was the Child Seen Alone?: is blank")
          for n in range(3)),
    ]  # fmt: skip
    found = problems(workspace(tmp_path, Load(DAY, EVERY_LIST, cells), cannot_say=said))
    assert [each.n for each in found] == [3, 1]


def test_what_is_said_of_all_files_together_is_no_file_that_was_not_read(tmp_path: Path) -> None:
    load = Load(DAY, [Read(each.list, file=f"{each.list}.csv") for each in EVERY_LIST])
    together = ", ".join(f"{each.list}.csv" for each in EVERY_LIST)
    of_all = Problem("No file holds List 8: add it.", None, None, None, None, together)
    assert problems(workspace(tmp_path, load, problems=[of_all])) == ()
