"""What a column's title says the column is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.inputs.annex_a.headers import Sure, distinctive, read_titles
from lineofsight.model.tables import Column, Table, all_tables, table

COLUMNS = [(each, column) for each in all_tables() for column in each.columns]


@pytest.mark.parametrize(("whose", "column"), COLUMNS, ids=lambda each: each.id)
def test_the_templates_own_title_is_exact(whose: Table, column: Column) -> None:
    for title in (column.title, f" {column.title.upper()} ", column.title.replace("’", "'")):
        (reading,) = read_titles([title], whose)
        assert (reading.column, reading.sure) == (column.id, Sure.EXACT)


@pytest.mark.parametrize("whose", all_tables(), ids=lambda each: each.id)
def test_a_whole_row_of_titles_names_every_column_once(whose: Table) -> None:
    readings = read_titles([column.title for column in whose.columns], whose)
    assert [each.column for each in readings] == [column.id for column in whose.columns]


# list, title in a file, column, how sure
VARIANTS = """
need        ChildUniqueID                        child_id          exact
need        ID of child                          child_id          variant
need        Age                                  age               variant
need        DOB                                  date_of_birth     variant
need        Case status                          status            exact
need        Case Sttaus                          status            guessed
need        Date the child was last seen by us   last_seen         guessed
assessments CSCSupportRequired                   support_required  variant
assessments Was the child assessed as being in need at assessment?  support_required  variant
protection  Subject to Emergency Protection Order (Y/N))  police_powers  guessed
protection  ProtectionLastSixMonths              police_powers     variant
care        LoookedAfterStartDate                care_start        variant
care        Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months  missing_episodes  exact
care        Number of Episodes the Child has been "Absent"  absent_episodes  guessed
care        Is this a second or subsequent episode of being a Looked After Child within the last 12 months (Y/N))  repeat_period  variant
leaving     LA In Touch                          in_touch          exact
leaving     LatestPathwayPlan                    pathway_review    variant
adoption    Date of Adoption Order               adopted_date      exact
"""  # noqa: E501 - as files print them


@pytest.mark.parametrize("line", VARIANTS.strip().splitlines())
def test_titles_as_files_print_them(line: str) -> None:
    whose, rest = line.split(maxsplit=1)
    title, column, sure = (part.strip() for part in rest.rsplit(maxsplit=2))
    (reading,) = read_titles([title], table(whose))
    assert (reading.column, reading.sure) == (column, sure)


@pytest.mark.parametrize(
    "title", ["Language", "Placage", "Stage", "Locality", "Notes", "", "x" * 500]
)
def test_titles_that_are_no_column(title: str) -> None:
    assert read_titles([title], table("need")) == ()


def test_one_stage_is_never_read_as_the_other() -> None:
    (reading,) = read_titles(["Date Stage 2 strated"], table("adopters"))
    assert reading.column == "stage_2_start"


def test_of_two_titles_for_a_column_the_surer_is_read() -> None:
    (reading,) = read_titles(
        ["Child seen alone?", "Was the Child Seen Alone?"], table("protection")
    )
    assert reading.place == 1


@given(st.permutations(range(len(table("care").columns))))
def test_the_order_of_columns_does_not_matter(order: list[int]) -> None:
    care = table("care")
    readings = read_titles([care.columns[place].title for place in order], care)
    assert [each.column for each in readings] == [care.columns[place].id for place in order]


def test_every_list_has_columns_of_its_own() -> None:
    assert all(distinctive(each) for each in all_tables())
