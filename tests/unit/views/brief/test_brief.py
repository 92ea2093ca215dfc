"""The councillor brief: what it says of money, promises, inspectors and what is not known."""

from pathlib import Path

import pytest
from tests.unit.views.making_brief import (
    ASK,
    brief_of,
    kept_workspace,
    lines_of,
    longest_workspace,
    with_claims,
    with_savings,
    write_rows,
)
from tests.unit.views.making_themes import opened, workspace

from lineofsight.errors import NothingRead
from lineofsight.views.asked import Asked
from lineofsight.views.brief.brief import Brief, brief_to_give
from lineofsight.views.brief.brief_line import Line, some
from lineofsight.views.brief.brief_proposed import MOST_ROWS, MOST_YEARS, Proposed
from lineofsight.views.brief.brief_together import outward
from lineofsight.views.money.money import money
from lineofsight.workspace.money_files import MoneyFile, keep_money

SAVING = {"Amount (£)": "100000", "Period": "a year", "Starts": "2026-27"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    return brief_of(kept_workspace(tmp_path_factory.mktemp("brief")))


def proposed_in(made: Brief) -> Proposed:
    assert made.proposed is not None
    return made.proposed


def words(lines: tuple[Line, ...]) -> str:
    return "\n".join(each.words for each in lines)


def test_nothing_kept_says_how_to_keep_it(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    made = brief_of(folder)
    assert made.is_empty
    assert [f"“lineofsight {each} FILE --keep”" in said for each, said in zip(
        ("savings", "claims"), made.to_keep, strict=True
    )] == [True, True]  # fmt: skip
    with opened(folder) as at, pytest.raises(NothingRead, match="There is no brief yet"):
        brief_to_give(at, Asked())


def test_break_even_comes_first_with_the_cost_it_rests_on(kept: Brief) -> None:
    first, cost = kept.break_even
    assert "lost if they cause more than 1.2 to 2.2 child-years" in first.words
    assert "£7,385 a week" in cost.words
    assert cost.rests_on.startswith("outturn: Department for Education")


def test_a_row_for_every_reading_year_by_year(kept: Brief) -> None:
    rows = [row for row in proposed_in(kept).rows if row[0].startswith("CF2")]
    assert [row[1:] for row in rows] == [
        ("approved", "£122,500", "£210,000", "£210,000", "0.55"),
        ("approved", "£210,000", "£360,000", "£360,000", "0.93"),
    ]
    assert rows[0][0].endswith("if £210,000 is a full year's saving")
    assert rows[1][0].startswith("CF2, or if")


def test_the_totals_are_those_of_the_page_about_money(tmp_path: Path) -> None:
    folder = kept_workspace(tmp_path)
    with opened(folder) as at:
        savings = money(at, Asked()).savings
    assert savings is not None
    assert proposed_in(brief_of(folder)).totals == savings.totals
    last = proposed_in(brief_of(folder)).rows[-1]
    assert last[-2:] == ("£455,000 to £865,000", "1.2 to 2.2")


def test_withdrawn_savings_are_named_and_in_no_row(kept: Brief) -> None:
    assert not any(row[0].startswith("CF9") for row in proposed_in(kept).rows)
    assert "in no total: CF9." in words(proposed_in(kept).notes)


def test_a_year_of_a_withdrawn_saving_alone_is_no_column(tmp_path: Path) -> None:
    made = brief_of(
        with_savings(
            tmp_path,
            {"Ref": "A", "Proposal": "One", **SAVING, "Stage": "approved"},
            {"Ref": "B", "Proposal": "Two", **SAVING, "Starts": "2025-26", "Stage": "withdrawn"},
        )
    )
    assert proposed_in(made).years == ("2026-27",)
    assert proposed_in(made).rows[0][2] == "£100,000"


def test_pounds_that_nobody_approved_are_a_proposal_and_no_budget(kept: Brief) -> None:
    kinds = {line.words: line.kind for line in proposed_in(kept).notes if line.kind}
    assert kinds["Pounds of CF1, CF2 and CF4."] == "budget"
    assert kinds["Pounds of CF3, CF5 and CF6."] == "proposal"


def test_what_may_be_one_saving_twice_is_said_beside_the_totals(kept: Brief) -> None:
    assert "CF6 and CF7 may be one saving written more than once" in words(proposed_in(kept).notes)


def test_without_one_price_nothing_is_added_up(tmp_path: Path) -> None:
    made = brief_of(
        with_savings(
            tmp_path,
            {"Ref": "A", "Proposal": "One", **SAVING, "Prices": "nominal"},
            {"Ref": "B", "Proposal": "Two", **SAVING, "Prices": "real 2019-20"},
        )
    )
    assert proposed_in(made).rows[-1][0] == "No total: the prices are not all the same"
    assert made.break_even[0].words.startswith("No break-even")
    assert "Not worked out" in words(made.hit_twice)


def test_a_saving_without_a_sum_is_not_known_and_not_nothing(tmp_path: Path) -> None:
    row = {"Ref": "B", "Proposal": "Two", "Percent": "10%", "Stage": "approved"}
    made = brief_of(with_savings(tmp_path, {"Ref": "A", "Proposal": "One", **SAVING}, row))
    assert set(proposed_in(made).rows[1][2:]) == {"not known"}


@pytest.mark.parametrize(
    ("figure", "rounded"),
    [("0", "0"), ("3", "0 to 10"), ("7 to 515", "0 to 520"), ("1,200 to 1,201", "1,200 to 1,210")],
)
def test_children_are_rounded_outward_so_that_no_small_number_stands(
    figure: str, rounded: str
) -> None:
    assert outward(figure) == rounded


def test_who_is_hit_twice_has_bounds_and_their_assumption(kept: Brief) -> None:
    said = words(kept.hit_twice)
    assert "Hit by 2 or more: 0 to 1,970 children." in said
    assert "Assumed:" in said
    assert "Rests on 6 of 8 savings" in said
    assert "Early help is hit again: CF1 in 2026-27, CF2 in 2026-27." in said


def test_promises_stand_by_the_day_they_are_checked(kept: Brief) -> None:
    assert [line.words[:3] for line in kept.promised] == ["CF5", "CF1", "CF2"]
    assert kept.promised[-1].words.endswith("no day to check it.")


@pytest.mark.parametrize(("day", "has_come"), [("2026-11-20", True), ("2026-11-21", False)])
def test_a_promise_whose_day_has_come_says_so(tmp_path: Path, day: str, *, has_come: bool) -> None:
    row = {"Ref": "A", "Proposal": "One", **SAVING, "Promise": "None will wait", "Check by": day}
    made = brief_of(with_savings(tmp_path, row))
    assert ("that day has come" in made.promised[0].words) is has_come
    assert ("was its promise checked" in words(made.questions)) is has_come


def test_inspectors_are_quoted_from_the_newest_document_with_day_and_page(kept: Brief) -> None:
    first, second = kept.inspectors
    assert first.words == "On CF1 and CF2: “Hubs are hard to reach.”"
    assert first.source is not None
    assert first.source.endswith("24 June 2024, page 3, paragraph 7")
    assert second.words == f"Asked, on CF3: “{ASK}”"


def test_without_documents_what_inspectors_said_is_not_known(tmp_path: Path) -> None:
    made = workspace(tmp_path / "workspace")
    rows = [{"Ref": "A", "Proposal": "One", **SAVING}]
    keep_money(made, MoneyFile.SAVINGS, write_rows(tmp_path / "own.csv", rows))
    assert brief_of(made).inspectors[0].words.startswith("Not known")


def test_figures_that_differ_stand_side_by_side_each_of_its_kind(kept: Brief) -> None:
    deficit = [each for each in kept.differing if each.words.startswith("Deficit")]
    assert [(each.kind, each.words.rpartition(": ")[2]) for each in deficit] == [
        ("forecast", "£30.8m."),
        ("claim", "£31m."),
        ("outturn", "£26.4m."),
    ]


def test_a_few_people_are_not_counted_in_what_was_said(tmp_path: Path) -> None:
    claim = {"About": "Children moved", "Authority": "Wexcombe", "As at": "2026-03-31"}
    made = brief_of(
        with_claims(
            tmp_path,
            {"Ref": "A", **claim, "Figure": "4", "Status": "claim"},
            {"Ref": "B", **claim, "Figure": "31", "Status": "outturn"},
        )
    )
    assert [line.words.rpartition(": ")[2] for line in made.differing] == ["fewer than 10.", "31."]
    assert "fewer than 10 (claim)" in words(made.questions)
    assert made.proposed is None


def test_what_is_stated_has_a_kind_and_a_source(kept: Brief) -> None:
    stated = (*kept.break_even, *kept.promised, *kept.inspectors, *kept.differing)
    assert stated
    assert [each for each in stated if not (each.kind and each.source)] == []


def test_what_is_not_known_and_what_may_be_asked(kept: Brief) -> None:
    assert "CF6 and CF7: How many children does it reach?" in words(kept.not_known)
    asked = words(kept.questions)
    assert "no more than 1.2 to 2.2 child-years" in asked
    assert "£30.8m (forecast), £31m (claim) and £26.4m (outturn)" in asked
    assert all(line.words.endswith("?") or "“" in line.words for line in kept.questions)


def test_it_never_says_what_to_decide(kept: Brief) -> None:
    said = " ".join(line.words.lower() for line in lines_of(kept))
    assert [each for each in ("should", "recommend", "must", "score", "rank") if each in said] == []


def test_what_one_page_does_not_hold_is_counted(tmp_path: Path) -> None:
    made = brief_of(longest_workspace(tmp_path))
    table = proposed_in(made)
    assert len(table.rows) <= MOST_ROWS + 1
    assert len(table.years) == MOST_YEARS
    left = 30 - len(table.savings)
    assert f"In every total, with no room in the table: {left} savings." in words(table.notes)
    assert "And 26 more, in the register." in words(made.promised)


def test_names_that_are_many_are_counted() -> None:
    assert some(["A", "B", "C"], 3) == "A, B and C"
    assert some(["A", "B", "C", "D"], 3) == "A, B and 2 more"
