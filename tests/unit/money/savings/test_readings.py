"""Every way to read one saving: recurrent pounds a year, for once, and the cash of each year."""

from pathlib import Path

import pytest
from tests.unit.money.savings.drawn import register_of

from lineofsight.money.savings.readings import Reading

# Pounds a year, pounds for once, and year:cash; one line for each way to read it.
READ = """
    amount  | period            | starts         | read as
    150000  | a year            | 2020-21        | 150000 0 2020:150000
    150000  |                   | 2020-21        | 150000 0 2020:150000
    150000  | once              | 2020-21        | 0 150000 2020:150000
    150000  | a year            |                | 150000 0
    120000  | a year            | September 2021 | 120000 0 2021:70000 2022:120000
    70000   | first year        | 01/09/2021     | 120000 0 2021:70000 2022:120000
    70000   |                   | September 2021 | 70000 0 2021:40833.33 2022:70000; 120000 0 2021:70000 2022:120000
    90000   | over 2 years      | 2020-21        | 45000 0 2020:45000 2021:45000; 90000 0 2020:45000 2021:90000; 60000 0 2020:30000 2021:60000
    90000   | spread over 2 years | 2020-21      | 45000 0 2020:45000 2021:45000
    90000   | rising over two years | 2020-21    | 90000 0 2020:45000 2021:90000
    90000   | cash over the next 2 years | 2020-21 | 60000 0 2020:30000 2021:60000
    100000  | spread over 3 years | 2020-21      | 33333.33 0 2020:33333.33 2021:33333.33 2022:33333.33
    -80000  | a year            | 2020-21        | 80000 0 2020:80000; -80000 0 2020:-80000
    0       | a year            | 2020-21        | 0 0 2020:0
"""  # noqa: E501 - a table

# Under the headings 2020-21, 2021-22 and 2022-23.
BY_YEAR = """
    period    | 2020 | 2021 | 2022 | read as
    steps     | 100  | 50   |      | 150 0 2020:100 2021:150
    each year | 100  | 50   |      | 50 50 2020:100 2021:50
              | 100  | 50   |      | 150 0 2020:100 2021:150; 50 50 2020:100 2021:50
              | 100  |      |      | 100 0 2020:100
    steps     | 100  | -100 |      | 0 100 2020:100 2021:0
    steps     | 100  |      | 50   | 150 0 2020:100 2021:100 2022:150
    once      | 100  | 50   |      | 0 150 2020:100 2021:50
    steps     | -100 |      |      | 100 0 2020:100; -100 0 2020:-100
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def drawn(readings: tuple[Reading, ...]) -> str:
    """Readings as the tables above draw them."""
    return "; ".join(
        " ".join(
            [
                plain(each.recurrent),
                plain(each.one_off),
                *(f"{cash.year.begins}:{plain(cash.saved)}" for cash in each.cash),
            ]
        )
        for each in readings
    )


def plain(number: object) -> str:
    """A decimal without the noughts at its end."""
    return f"{number:.2f}".removesuffix(".00")


@pytest.mark.parametrize(("amount", "period", "starts", "read_as"), rows(READ))
def test_an_amount(tmp_path: Path, amount: str, period: str, starts: str, read_as: str) -> None:
    register = register_of(
        tmp_path, "title|amount (£)|period|starts", f"A|{amount}|{period}|{starts}"
    )
    assert drawn(register.savings[0].readings) == read_as


@pytest.mark.parametrize(("period", "first", "second", "third", "read_as"), rows(BY_YEAR))
def test_amounts_by_year(
    tmp_path: Path, period: str, first: str, second: str, third: str, read_as: str
) -> None:
    register = register_of(
        tmp_path,
        "title|period|2020-21 (£)|2021/22 (£)|2022-23 (£)",
        f"A|{period}|{first}|{second}|{third}",
    )
    assert drawn(register.savings[0].readings) == read_as


def test_a_percentage_of_what_is_written(tmp_path: Path) -> None:
    register = register_of(
        tmp_path, "title|percent|percent of", "A|20%|£450,000 net budget; £1.3m gross"
    )
    assert drawn(register.savings[0].readings) == "90000 0; 260000 0"
    (asked, *_) = register.questions
    assert asked.ask == "“A”: 20% of what?"
    assert [each.words for each in asked.answers] == [
        "20% of £450,000 net budget",
        "20% of £1,300,000 gross",
    ]


def test_a_base_that_accounts_for_the_sum_settles_it(tmp_path: Path) -> None:
    register = register_of(
        tmp_path,
        "title|amount|period|percent|percent of",
        "A|£90,000|over 2 years|20%|£450,000 net budget",
    )
    assert drawn(register.savings[0].readings) == "90000 0"
    assert {each.kind.value for each in register.questions} == {"starts", "reach", "stage"}
