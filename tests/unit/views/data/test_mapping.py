"""How the files were read: what was guessed, kept out and missing, and the file to correct."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_data import Load, Mapped, Read, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.data.mapping import MappingPage, mapping, table

DAY = dt.date(2026, 9, 30)
VISIT = "cpp.visit_overdue"
LINES = (
    Mapped("not_a_list", None, None, "notes", "Front_Sheet", None),
    Mapped("protection", "Child Unique ID", "child_id", "exact"),
    Mapped("protection", "DOB", "date_of_birth", "variant", letters="B"),
    Mapped("protection", "Plan began", "plan_start", "guessed", letters="C"),
    Mapped("protection", "Locality", None, "ignored", letters="D"),
    Mapped("protection", "Gender", "gender", "missing", letters=None),
    Mapped("protection", "Allocated Team", "team", "missing", letters=None),
    Mapped("protection", "Date of the Last Statutory Visit", "last_visit", "missing", letters=None),
    Mapped("not_a_list", None, None, "", "Old", None),
)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answered = {"cpp.not_seen_alone": (1, 10)}
    return workspace(
        tmp_path_factory.mktemp("mapping"),
        Load(dt.date(2026, 8, 31), mapped=LINES[:2]),
        Load(DAY, [Read("protection")], mapped=LINES, answered=answered),
        Load(dt.date(2026, 7, 31)),
    )


def page(folder: Path, **filters: str) -> MappingPage:
    with opened(folder) as there:
        return mapping(there, Asked(filters=filters))


def test_it_counts_what_was_read_guessed_kept_out_and_missing(council: Path) -> None:
    shown = page(council)
    assert (shown.read, shown.guessed, shown.ignored, shown.missing) == (3, 1, 1, 3)
    assert shown.kept.as_at == DAY


def test_a_sheet_has_its_columns_in_words(council: Path) -> None:
    (sheet,) = page(council).sheets
    assert (sheet.name, sheet.words, sheet.header_row) == ("List_7", "List 7, Child protection", 1)
    assert [(each.read_as_title, each.sure_words) for each in sheet.columns] == [
        ("Child Unique ID", "the template’s own title"),
        ("Date of Birth", "a title known from elsewhere"),
        ("Child Protection Plan Start Date", "a guess"),
        (None, "kept out"),
    ]
    assert [each.title for each in sheet.guessed] == ["Plan began"]
    assert [each.title for each in sheet.ignored] == ["Locality"]


def test_a_missing_column_names_the_measures_it_hides_and_those_come_first(council: Path) -> None:
    (sheet,) = page(council).sheets
    assert [each.column for each in sheet.missing] == ["last_visit", "team", "gender"]
    hidden = {each.id for each in sheet.missing[0].hides}
    assert VISIT in hidden
    assert "cpp.not_seen_alone" not in hidden  # which has a figure all the same
    assert sheet.missing[1].goes_too == "No figure can be told team by team."
    assert (sheet.missing[2].hides, sheet.missing[2].goes_too) == ((), None)


def test_sheets_that_are_no_lists_say_why(council: Path) -> None:
    assert [(each.sheet, each.why) for each in page(council).not_lists] == [
        ("Front_Sheet", "a front sheet, guidance or codes"),
        ("Old", "a mapping says that it is no list"),
    ]


def test_another_import_can_be_asked_for(council: Path) -> None:
    assert page(council, **{"import": "1"}).read == 1
    with pytest.raises(NotHere):
        page(council, **{"import": "7"})
    with pytest.raises(WrongUse):
        page(council, **{"import": "seven"})


def test_an_import_without_a_mapping_has_no_sheets(council: Path) -> None:
    assert page(council, **{"import": "3"}).sheets == ()


def test_the_table_is_the_mapping_file(council: Path) -> None:
    file = table(page(council))
    assert file.headings == (
        "file", "sheet", "header_row", "list", "column", "title", "read_as", "sure",
    )  # fmt: skip
    assert file.rows[3] == (
        "annex_a.xlsx", "List_7", 1, "protection", "C", "Plan began", "plan_start", "guessed",
    )  # fmt: skip
    assert len(file.rows) == len(LINES)


def test_two_lists_on_one_sheet_are_shown_and_corrected_apart(tmp_path: Path) -> None:
    lines = (
        Mapped("need", "Child Unique ID", "child_id", "exact"),
        Mapped("protection", "Child Unique ID", "child_id", "exact", header_row=9),
    )
    shown = page(workspace(tmp_path, Load(DAY, mapped=lines)))
    assert [(each.list, each.header_row) for each in shown.sheets] == [
        ("need", 1),
        ("protection", 9),
    ]
    assert [each.field for each in shown.form] == ["list-0", "list-1"]
