"""The page about money: what it says of a register and of claims."""

import csv
from pathlib import Path
from typing import Any

import pytest
from tests.unit.views.making_themes import document, found, opened, workspace

from lineofsight.demo.money import write_money
from lineofsight.views.asked import Asked
from lineofsight.views.money.money import MoneyPage, SavingLine, SavingsPart, money
from lineofsight.views.money.money_effects import Together, keep_savings
from lineofsight.views.money.money_here import savings_here
from lineofsight.views.money.money_table import table
from lineofsight.views.themes.theme import theme
from lineofsight.workspace.money_files import MoneyFile, keep_money


def page_of(folder: Path) -> MoneyPage:
    with opened(folder) as at:
        return money(at, Asked({}))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the fictional council's savings and claims."""
    folder = workspace(tmp_path_factory.mktemp("money"))
    savings, claims = write_money(tmp_path_factory.mktemp("files"))
    keep_money(folder, MoneyFile.SAVINGS, savings)
    keep_money(folder, MoneyFile.CLAIMS, claims)
    return folder


def savings_of(folder: Path) -> SavingsPart:
    part = page_of(folder).savings
    assert part is not None
    return part


def together_of(folder: Path) -> Together:
    found = page_of(folder).together
    assert found is not None
    return found


def line_of(folder: Path, reference: str) -> SavingLine:
    return next(each for each in savings_of(folder).lines if each.saving.reference == reference)


def keep_rows(folder: Path, *rows: dict[str, Any]) -> Path:
    """A workspace with a register of these rows."""
    file = folder / "own.csv"
    with file.open("w", encoding="utf-8", newline="") as opened_file:
        writer = csv.DictWriter(
            opened_file, list(dict.fromkeys(key for each in rows for key in each))
        )
        writer.writeheader()
        writer.writerows(rows)
    made = workspace(folder / "workspace")
    keep_money(made, MoneyFile.SAVINGS, file)
    return made


def test_nothing_kept(tmp_path: Path) -> None:
    page = page_of(workspace(tmp_path))
    assert (page.savings, page.claims) == (None, None)
    assert list(table(page).rows) == []


def test_break_even_of_all_savings_together(kept: Path) -> None:
    part = savings_of(kept)
    assert part.totals is not None
    assert (part.totals.recurrent.low, part.totals.recurrent.high) == (455_000, 865_000)
    assert part.lost_above is not None
    # £455,000 and £865,000 over 365 days of £7,385 a week.
    assert part.lost_above.child_years == "1.2 to 2.2"


def test_every_reading_of_a_saving_year_by_year(kept: Path) -> None:
    assert savings_of(kept).years == ("2026-27", "2027-28")
    readings = line_of(kept, "CF2").readings
    assert [(each.recurrent, each.by_year) for each in readings] == [
        (210_000, (122_500, 210_000)),
        (360_000, (210_000, 360_000)),
    ]


def test_years_of_the_readings_come_to_the_total_of_the_year(kept: Path) -> None:
    """Each saving on its lowest reading, CF6 and CF7 counted once, CF9 withdrawn."""
    part = savings_of(kept)
    assert part.totals is not None
    lines = [each for each in part.lines if each.saving.reference not in ("CF7", "CF9")]
    for place, total in enumerate(part.totals.by_year):
        lowest = [min(each.by_year[place] or 0 for each in line.readings) for line in lines]
        assert sum(lowest) == total.low


def test_what_may_save_nothing_has_no_break_even(kept: Path) -> None:
    assert line_of(kept, "CF3").lost_above is None  # a saving or a cost
    assert line_of(kept, "CF9").lost_above is None  # withdrawn
    assert line_of(kept, "CF1").lost_above is not None


def test_a_promise_is_due_from_its_day(tmp_path: Path) -> None:
    row = {"Title": "Hubs", "Amount (£)": "1000", "Period": "a year", "Promise": "None will wait"}
    made = keep_rows(
        tmp_path,
        {"Ref": "A", **row, "Check by": "2026-11-20"},
        {"Ref": "B", **row, "Check by": "2026-11-21"},
        {"Ref": "C", **row, "Check by": ""},
    )
    due = {each.saving.reference: each.promise_is_due for each in savings_of(made).lines}
    assert due == {"A": True, "B": False, "C": False}


def test_the_five_views_in_words_and_what_each_rests_on(kept: Path) -> None:
    effects = {each.view: each for each in together_of(kept).effects}
    assert list(effects) == ["overlap", "concentration", "capacity", "interaction", "time"]
    assert "Hit by 2 or more: 0 to 1,965 children." in effects["overlap"].sentences
    assert effects["overlap"].rests_on == "Rests on 6 of 8 savings, whose reach is said."
    assert effects["concentration"].sentences[0].endswith("£100 to £370 a child a year.")
    assert effects["capacity"].sentences[0].startswith("Not worked out")
    assert "Early help is hit again: CF1 in 2026-27, CF2 in 2026-27." in effects["time"].sentences


def test_no_reach_is_said_and_not_taken_for_nobody(tmp_path: Path) -> None:
    made = keep_rows(tmp_path, {"Title": "Hubs", "Amount (£)": "1000", "Period": "a year"})
    effects = together_of(made).effects
    assert effects[0].sentences[0].startswith("No saving says how many children it reaches")
    assert effects[1].sentences[0].startswith("No saving says how many children it reaches")


def test_prices_that_differ_give_no_total_no_break_even_and_no_views(tmp_path: Path) -> None:
    row = {"Amount (£)": "1000", "Period": "a year"}
    made = keep_rows(
        tmp_path,
        {"Title": "One", **row, "Prices": "nominal"},
        {"Title": "Two", **row, "Prices": "real 2019-20"},
    )
    part = savings_of(made)
    assert (part.totals, part.lost_above, together_of(made).effects) == (None, None, ())
    assert together_of(made).why_none == "The prices are not all the same."


def test_more_reaches_than_can_be_worked_out_are_said(tmp_path: Path) -> None:
    rows = [
        {"Ref": f"S{n}", "Title": f"Cut {n}", "Amount (£)": f"{n}000", "Period": "a year",
         "Starts": "2026-27", "Children": "10"}
        for n in range(1, 15)
    ]  # fmt: skip
    made = keep_rows(tmp_path, *rows)
    assert "12 is the most" in (together_of(made).why_none or "")
    assert savings_of(made).lost_above is not None


def test_claims_that_differ_stand_side_by_side(kept: Path) -> None:
    claims = page_of(kept).claims
    assert claims is not None
    deficit, families = claims.differing
    assert [each.figure for each in deficit.said] == ["£30.8m", "£31m", "£26.4m"]
    assert [each.figure for each in families.said] == ["1,450", "1,120"]
    assert [each.reference for each in claims.others] == ["W6"]


def test_the_savings_of_a_theme_stand_on_its_page(kept: Path) -> None:
    with opened(kept) as at:
        found = savings_here(at, "early_help")
        assert theme(at, Asked({"theme": "early_help"})).money == found
        assert savings_here(at, "life_story") == ()
        (suggested,) = savings_here(at, "visits_direct_work")
    assert [(each.reference, each.is_counted) for each in found] == [
        ("CF1", True),
        ("CF2", True),
        ("CF9", False),
    ]
    assert found[0].address == "/money#saving-1"
    assert suggested.is_suggested


def test_as_a_table(kept: Path) -> None:
    made = table(page_of(kept))
    rows = [dict(zip(made.headings, row, strict=True)) for row in made.rows]
    kinds = {row["what"] for row in rows}
    assert {"all savings", "saving", "promise", "question", "claim that differs"} <= kinds
    readings = [
        row["pounds"]
        for row in rows
        if (row["reference"], row["year or day"]) == ("CF5", "2026-27")
    ]
    assert readings == [30_000, 30_000, 20_000]


def test_what_was_worked_out_when_it_was_kept_is_what_is_shown(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out_now = together_of(kept).effects
    made = workspace(tmp_path / "workspace")
    keep_savings(made, write_money(tmp_path)[0])

    def never(_: object) -> None:
        raise AssertionError("worked out again")

    monkeypatch.setattr("lineofsight.views.money.money_effects.effects", never)
    assert together_of(made).effects == worked_out_now
    assert set(page_of(made).charts) == {"effects-waterfall", "effects-overlap", "promises"}


def test_an_answer_of_another_version_is_worked_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = workspace(tmp_path / "workspace")
    keep_savings(made, write_money(tmp_path)[0])
    kept_then = together_of(made)
    monkeypatch.setattr("lineofsight.views.money.money_effects.worked_out_by", lambda: "another")
    now = together_of(made)
    assert (now.effects, now.charts) == (kept_then.effects, ())


def test_what_inspectors_praised_of_the_same_theme(tmp_path: Path) -> None:
    made = workspace(
        tmp_path / "workspace",
        document("Wexcombe", "2019-06-01", found("Hubs are warm.", "strength", "early_help")),
        document("Wexcombe", "2024-06-24", found("Hubs are far.", "shortfall", "early_help")),
        document("Wexcombe", "2026-08-06", found("Hubs are many.", "strength", "early_help")),
        document("Ashdon", "2025-06-24", found("Hubs are loved.", "strength", "early_help")),
    )
    keep_savings(made, write_money(tmp_path)[0])
    (theme_of_hubs,) = line_of(made, "CF1").themes  # said in February 2026
    assert [each.text for each in theme_of_hubs.praised] == ["Hubs are warm."]
    assert [each.praised for each in line_of(made, "CF6").themes] == [()]


def test_a_row_set_aside_is_counted_beside_the_totals(tmp_path: Path) -> None:
    folder = keep_rows(
        tmp_path,
        {"Ref": "A", "Title": "Hubs", "2026-27 (£000)": "150", "RAG": "Amber"},
        {"Ref": "B", "Title": "Edge of care", "2026-27 (£000)": "tbc", "RAG": "Red"},
    )
    part = savings_of(folder)
    assert part.totals is not None
    assert (part.totals.recurrent.low, part.totals.rows_set_aside) == (150_000, 1)
    assert part.columns_not_read == ("RAG",)


def test_what_another_version_kept_is_said_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = workspace(tmp_path / "workspace")
    keep_savings(made, write_money(tmp_path)[0])
    assert page_of(made).to_keep_again == ()
    monkeypatch.setattr("lineofsight.views.money.money_kept.worked_out_by", lambda: "another")
    (said,) = page_of(made).to_keep_again
    assert "The savings were worked out by another version of the program" in said
    assert "“lineofsight savings” with --keep" in said


def test_every_study_stands_by_name(kept: Path) -> None:
    tables = {each.view: each for each in together_of(kept).tables}
    assert [line.about for line in tables["evidence"].lines][:2] == ["Nothing follows", "Webb 2022"]
