"""Savings tables as councils publish them, each with a trap that gave a wrong number in silence."""

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from tests.unit.money.savings.drawn import read_of, register_of

from lineofsight.errors import NotRead
from lineofsight.money.savings.questions import Kind
from lineofsight.money.savings.reader import read_savings
from lineofsight.money.savings.register import register
from lineofsight.money.savings.totals import Span


def pounds(low: int, high: int) -> Span:
    """From the least to the most."""
    return Span(Decimal(low), Decimal(high))


@pytest.mark.parametrize("unit", ["£ thousand", "£,000", "£ in thousands", "£(000)", "000s", "£k"])
@pytest.mark.parametrize("place", ["Amount ({})", "Amount {}", "Saving {}", "Reduction ({})"])
def test_thousands_however_they_are_said(tmp_path: Path, unit: str, place: str) -> None:
    kept = register_of(tmp_path, f"Proposal|{place.format(unit)}|Starts", "Hubs|150|2026-27")
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(150_000, 150_000)


@pytest.mark.parametrize(
    "title", ["2026-27 £000", "£000 2026-27", "2026/27 Saving (£000)", "Savings 2026-27 (£'000)"]
)
def test_a_year_with_its_unit_and_words_about_it(tmp_path: Path, title: str) -> None:
    kept = register_of(tmp_path, f"Proposal|{title}", "Hubs|150")
    assert kept.totals is not None
    assert [str(each.year) for each in kept.totals.by_year] == ["2026-27"]
    assert kept.totals.recurrent == pounds(150_000, 150_000)


def test_last_year_s_budget_is_no_saving_and_is_said_not_to_be_read(tmp_path: Path) -> None:
    read = read_of(
        tmp_path,
        "Proposal|2025-26 Budget (£000)|2026-27 Saving (£000)|FTE|RAG|Empty",
        "Hubs|1500|150|2.5|Amber|",
    )
    assert [len(each.by_year) for each in read.proposals] == [1]
    assert read.columns_not_read == ("2025-26 Budget (£000)", "FTE", "RAG")


def test_rows_of_totals_are_never_counted(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Ref|Proposal|Amount (£000)|Starts",
        "A1|Family hubs|150|2026-27",
        "A2|Edge of care|120|2026-27",
        "|Total children's services|270|",
        "A3|Youth justice|30|2026-27",
        "|TOTAL SAVINGS 2026-27|300|",
        "|Children's subtotal|30|",
    )
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(300_000, 300_000)
    assert kept.problems == ()


def test_a_total_that_does_not_hold_what_was_read(tmp_path: Path) -> None:
    read = read_of(tmp_path, "Proposal|2026-27 (£000)", "Hubs|150", "Edge of care|tbc", "Total|270")
    assert read.rows_set_aside == 1
    amount, total = read.problems
    assert (amount.row, total.row) == (3, 4)
    assert "not what the rows above it come to" in total.problem


def test_a_total_that_is_rounded_agrees(tmp_path: Path) -> None:
    read = read_of(tmp_path, "Proposal|2026-27 (£m)", "Hubs|0.512", "Edge|0.203", "Total|0.7")
    assert read.problems == ()


@pytest.mark.parametrize("place_of_total", [0, 3])
def test_a_total_without_the_word_is_a_question(tmp_path: Path, place_of_total: int) -> None:
    rows = ["Family hubs|150", "Edge of care|70", "Visits|50"]
    rows.insert(place_of_total, "Children and families|270")
    kept = register_of(tmp_path, "Proposal|2026-27 (£000)", *rows)
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(270_000, 540_000)
    (asked,) = [each for each in kept.questions if each.kind is Kind.OVERLAP]
    assert asked.ask == (
        "“Children and families” is as much as 3 rows beside it. Is it their total?"
    )
    assert [each.total.low for each in asked.answers] == [540_000, 270_000]


def test_growth_among_savings_is_no_silent_saving(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Proposal|Period|2026-27 (£m)",
        "Growth: placements|steps|7.200",
        "Family hubs|steps|(0.512)",
        "Youth justice|steps|-0.090",
    )
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(-6_598_000, 6_598_000)
    (asked,) = [each for each in kept.questions if each.kind is Kind.SIGN]
    assert [each.total for each in asked.answers] == [
        pounds(6_598_000, 6_598_000),
        pounds(-6_598_000, -6_598_000),
    ]


def test_a_row_that_says_its_sign_is_not_asked_again(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Ref|Proposal|2026-27 (£000)|Sign",
        "A|Hubs|150|saving",
        "B|Personal advisers|-90|",
    )
    (asked,) = [each for each in kept.questions if each.kind is Kind.SIGN]
    assert asked.references == ("B",)
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(60_000, 240_000)


def test_money_under_a_merged_heading_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Savings")
        sheet.write_row(0, 0, ["Ref", "Proposal"])
        sheet.merge_range(0, 2, 0, 3, "2026-27 (£000)")
        sheet.write_row(1, 2, ["Growth", "Savings"])
        sheet.write_row(2, 0, ["A1", "Family hubs", 20, 150])
    with pytest.raises(NotRead, match="take merged headings apart"):
        read_savings(file)


@pytest.mark.parametrize("title", ["2026-28 (£000)", "2026-2029 £m"])
def test_years_that_are_no_financial_year_are_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(NotRead, match="which is no financial year"):
        read_of(tmp_path, f"Proposal|2026-27 (£000)|{title}", "Hubs|150|20")


def test_a_sheet_that_is_not_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "sheets.xlsx"
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Cover").write(0, 0, "Appendix C")
        sheet = book.add_worksheet("Children")
        sheet.write_row(0, 0, ["Proposal description", "2026/27 £m"])
        sheet.write_row(1, 0, ["Hubs", 0.15])
        book.add_worksheet("Adults").write_row(0, 0, ["What", "2026/27 £m"])
    read = read_savings(file)
    assert [each.title for each in read.proposals] == ["Hubs"]
    assert read.sheets_not_read == ("Cover", "Adults")


def test_more_than_the_whole_budget_is_asked_about(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Ref|Proposal|Budget (£000)|Saving (£000)|Starts",
        "A|Short breaks|500|600|2026-27",
        "B|Hubs|500|500|2026-27",
    )
    (asked,) = [each for each in kept.questions if each.kind is Kind.MORE_THAN_ALL]
    assert asked.ask == (
        "“Short breaks” saves £600,000 a year of a budget of £500,000. Which of the two is right?"
    )


def test_every_sheet_is_asked_for_its_years(tmp_path: Path) -> None:
    file = tmp_path / "sheets.xlsx"
    with xlsxwriter.Workbook(file) as book:
        for name, year in (("First", "2026-27 (£000)"), ("Second", "2027 (£000)")):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["Proposal", year])
            sheet.write_row(1, 0, [f"Hubs of the {name}", 150])
    with pytest.raises(NotRead, match="may be the financial year 2026-27 or 2027-28"):
        read_savings(file)


def with_percent(folder: Path, cell: str | float) -> Path:
    """A workbook with one percentage of £450,000."""
    file = folder / "percent.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Proposal", "% reduction", "Percent of"])
        sheet.write_row(1, 0, ["Youth justice", cell, "£450,000 net"])
    return file


def test_a_percentage_as_a_workbook_keeps_it(tmp_path: Path) -> None:
    kept = register(read_savings(with_percent(tmp_path, 0.2)))
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(90_000, 90_000)
    assert any("workbooks keep 20% as 0.2" in each for each in kept.assumed)


@pytest.mark.parametrize("cell", [1, "0.2", "0.005"])
def test_a_bare_share_under_percent_is_not_guessed(tmp_path: Path, cell: str | float) -> None:
    read = read_savings(with_percent(tmp_path, cell))
    assert read.proposals == ()
    assert "may be a share or a percentage" in read.problems[0].problem


def test_pounds_in_a_column_of_thousands_are_set_aside(tmp_path: Path) -> None:
    read = read_of(tmp_path, "Proposal|Amount (£000)|Starts", "Hubs|150000|2026-27")
    assert (read.proposals, read.rows_set_aside) == ((), 1)
    assert "This would be £100 million or more" in read.problems[0].problem


def test_a_dash_is_nothing_in_a_year(tmp_path: Path) -> None:
    read = read_of(tmp_path, "Proposal|2026-27 (£000)|2027-28 (£000)", "Hubs|150|-", "Edge|–|20")
    assert (len(read.proposals), read.problems) == (2, ())


def test_what_a_spreadsheet_works_out_is_to_the_penny(tmp_path: Path) -> None:
    file = tmp_path / "worked_out.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Proposal", "Amount (£000)"])
        sheet.write_row(1, 0, ["Hubs", 511.99999999999994])
    kept = register(read_savings(file))
    assert kept.totals is not None
    assert kept.totals.recurrent == pounds(512_000, 512_000)


def test_a_part_year_in_the_notes_is_asked_about(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Ref|Proposal|Amount (£000)|Period|Notes",
        "A|Hubs|75||PYE; full-year effect £150k",
        "B|Edge|20|a year|full year",
        "C|Youth|20||no",
    )
    (asked,) = [each for each in kept.questions if each.kind is Kind.ASIDE]
    assert asked.references == ("A",)
    assert "Under “Notes”" in asked.ask


def test_a_few_pounds_may_be_thousands(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Ref|Proposal|Amount (£)|Starts",
        "A|Hubs|150|2026-27",
        "B|Edge|120000|2026-27",
        "C|Youth|0|2026-27",
    )
    (asked,) = [each for each in kept.questions if each.kind is Kind.SMALL]
    assert asked.references == ("A",)
    assert asked.ask == "Less than £1,000 each: are these thousands of pounds?"


def test_a_part_year_is_asked_about_once_whatever_a_minus_means(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Proposal|Amount (£000)|Starts",
        "Hubs|150|October 2026",
        "Edge|-120|2026-27",
    )
    (asked,) = [each for each in kept.questions if each.kind is Kind.PART_YEAR]
    assert [each.words for each in asked.answers] == [
        "£150,000 is a full year's saving",
        "£150,000 is what the first, part year saves",
    ]
    assert [each.recurrent for each in asked.answers] == [
        pounds(-150_000, 150_000),
        pounds(-300_000, 300_000),
    ]


def test_a_heading_between_rows_takes_nothing_from_a_total(tmp_path: Path) -> None:
    read = read_of(
        tmp_path,
        "Service|Proposal|2026-27 (£000)",
        "Children's Services||",
        "Early help|Hubs|150",
        "Total||150",
        "Leaving care||20",
    )
    assert [each.title for each in read.proposals] == ["Hubs"]
    assert [each.row for each in read.problems] == [2, 5]
    assert read.rows_set_aside == 1


def test_year_columns_are_asked_about_once_for_the_file(tmp_path: Path) -> None:
    kept = register_of(
        tmp_path,
        "Ref|Proposal|2026-27 (£000)|2027-28 (£000)",
        "A|Hubs|150|60",
        "B|Edge of care|100|20",
        "C|Youth|30|",
    )
    (asked,) = [each for each in kept.questions if each.kind is Kind.PERIOD]
    assert asked.references == ("A", "B")
    assert [(each.recurrent, each.total) for each in asked.answers] == [
        (pounds(330_000, 330_000), pounds(360_000, 360_000)),
        (pounds(80_000, 80_000), pounds(110_000, 110_000)),
    ]
