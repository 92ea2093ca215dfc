"""Public sample workbooks: every row is used or set aside with a reason, and counts add up.

They are not part of the repository: LINEOFSIGHT_SAMPLES names the folder that holds them.
"""

import os
from collections import Counter
from pathlib import Path

import pytest
from tests.unit.inputs.workbooks import read_annex_a

from lineofsight.errors import NothingRead
from lineofsight.model.record import Record

SAMPLES = Path(os.environ.get("LINEOFSIGHT_SAMPLES", "no-samples")) / "annex_a"
WORKBOOKS = sorted(SAMPLES.glob("*.xls*"))
SPECIAL_NEEDS = "sen-annex-a_fake_sen.xlsx"
LISTS = [path for path in WORKBOOKS if path.name != SPECIAL_NEEDS]

pytestmark = pytest.mark.skipif(not WORKBOOKS, reason="not run: there are no sample workbooks")


@pytest.fixture(scope="module", params=LISTS, ids=lambda path: path.name)
def record(request: pytest.FixtureRequest) -> Record:
    return read_annex_a([request.param])


def test_all_eleven_lists_are_found(record: Record) -> None:
    assert len(record.tables) == 11


def test_every_row_is_used_or_set_aside_with_a_reason(record: Record) -> None:
    (source,) = record.sources
    for count in source.tables:
        assert count.rows_read == count.rows_used + count.rows_set_aside
        assert count.rows_used == len(record.tables[count.name])
    aside = [
        each
        for each in record.problems
        if "set aside" in each.problem or "counted once" in each.problem
    ]
    assert len(aside) == sum(count.rows_set_aside for count in source.tables)


def test_every_unread_cell_has_its_problem(record: Record) -> None:
    unread = Counter(
        (rows.sheets[place], rows.rows[place])
        for rows in record.tables.values()
        for flags in rows.unread.values()
        for place, flag in enumerate(flags)
        if flag
    )
    said = Counter((each.sheet, each.row) for each in record.problems if each.row and each.value)
    assert all(said[place] >= count for place, count in unread.items())


def test_the_filled_workbook_holds_what_it_shows() -> None:
    (filled,) = [path for path in LISTS if "2024_Jan" in path.name]
    record = read_annex_a([filled])
    assert {name: len(rows) for name, rows in record.tables.items()} == {
        "contacts": 5, "early_help": 5, "referrals": 6, "assessments": 5, "section47": 5,
        "need": 5, "protection": 7, "care": 5, "leaving": 6, "adoption": 5, "adopters": 5,
    }  # fmt: skip
    care = record.tables["care"]
    assert care.columns["legal_status"] == ["E1", "C2", "C2", "C2", "C1"]
    assert care.columns["placement_type"] == ["U6", "U1", "U4", "U6", "H5"]
    assert care.columns["end_reason"] == [None, None, None, None, "E47"]
    assert record.tables["referrals"].columns["worker"][0] == "Dustin Hazlett"
    assert record.tables["need"].columns["worker"] == [None] * 5


def test_the_lists_for_special_needs_are_refused() -> None:
    with pytest.raises(NothingRead, match="special educational needs"):
        read_annex_a([SAMPLES / SPECIAL_NEEDS])
