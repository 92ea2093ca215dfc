"""The counts of each list, and the sentences that say why they differ from the workbook."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import AS_AT, on_a_plan, workbook
from tests.unit.views.making_data import opened, workspace

from lineofsight.evaluation.commit import write_read_model
from lineofsight.law import standards
from lineofsight.loading.lists import DatedFiles, HowToRead, keep_files
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.counts import Counts, counts, table

WREN = "Team Wren"
NEED = [
    on_a_plan("open"),
    on_a_plan("open"),  # the same in every cell
    on_a_plan("", age=3),  # nobody's
    on_a_plan("ended", need_end=dt.date(2026, 9, 30), team=WREN),
    on_a_plan("ends tomorrow", need_end=dt.date(2026, 10, 1), team=WREN),
    on_a_plan("closed", status="e) Closed episode"),
    on_a_plan("to come", need_start=dt.date(2026, 10, 1)),
    on_a_plan("start not read", need_start="soon"),
    on_a_plan("start blank", need_start=None, team=None),
    on_a_plan("twice"),
    on_a_plan("twice", need_start=dt.date(2026, 3, 2)),
]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Counts:
    folder = tmp_path_factory.mktemp("counts")
    file = workbook(folder / "given", {"need": NEED})
    keep_files(folder, DatedFiles(AS_AT, (file,)), HowToRead(), standards(None))
    write_read_model(folder, standards(None))
    with opened(folder) as there:
        return counts(there, Asked())


def test_the_eleven_lists_stand_in_order_whether_or_not_a_file_has_them(page: Counts) -> None:
    assert [each.number for each in page.lists] == list(range(1, 12))
    assert [each.number for each in page.lists if each.whole] == [6]


def test_the_rows_of_a_list_add_up(page: Counts) -> None:
    need = page.lists[5]
    assert (need.read, need.used, need.set_aside) == (11, 9, 2)
    whole = need.whole
    assert whole
    assert (whole.rows, whole.children) == (9, 8)
    assert (whole.open, whole.ended, whole.to_come, whole.unsure) == (4, 2, 1, 2)
    assert whole.rows == 4 + 2 + 1 + 2


def test_teams_add_up_to_the_list(page: Counts) -> None:
    teams = page.lists[5].teams
    assert [each.team for each in teams] == ["Team Heron", WREN, "No team named"]
    assert sum(each.rows for each in teams) == 9
    assert [each.open for each in teams] == [3, 1, 0]


def test_each_difference_has_its_sentence(page: Counts) -> None:
    said = page.lists[5].differences
    assert said[:-1] == (
        "Set aside: 1 row the same in every cell as an earlier one, so each is counted once.",
        "Set aside: 1 row without an id to say whose it is, so it is in no number.",
        "Not open: 2 rows ended or closed by the day.",
        "Not open: 1 row with a start after the day.",
        "Cannot tell: 2 rows with a start that is blank, or a date that could not be read.",
        "More rows than people: 1 row of somebody who has another.",
    )
    assert "counts 3 children, each once; 3 more are not in it" in said[-1]


def test_the_table_has_each_list_and_team(page: Counts) -> None:
    file = table(page)
    assert len(file.rows) == 11 + 3
    assert all(len(row) == len(file.headings) for row in file.rows)
    assert file.rows[0][-1] == "no file holds this list"


def test_without_lists_there_is_nothing_to_count(tmp_path: Path) -> None:
    with opened(workspace(tmp_path)) as there, pytest.raises(NotHere):
        counts(there, Asked())
