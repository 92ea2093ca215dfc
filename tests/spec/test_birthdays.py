"""What "aged 16" means: age in whole years, from the first moment of the birthday.

The rule: an age is reached when the anniversary of the birth begins (Family Law Reform Act 1969,
section 9). In a year without one, the anniversary of 29 February is taken to be 1 March. A child
not yet born has no age.
"""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.law.calendar import age_on, birthday

AGES = """
    born       | on         | age | because
    2010-09-30 | 2026-09-29 |  15 | the day before the birthday
    2010-09-30 | 2026-09-30 |  16 | the birthday
    2010-09-30 | 2026-10-01 |  16 |
    2008-02-29 | 2026-02-28 |  17 | no 29 February in 2026
    2008-02-29 | 2026-03-01 |  18 | so the birthday is 1 March
    2008-02-29 | 2024-02-28 |  15 |
    2008-02-29 | 2024-02-29 |  16 | in a leap year it is the 29th
    2008-02-28 | 2026-02-28 |  18 | 28 February is an ordinary birthday
    2008-03-01 | 2026-03-01 |  18 |
    2026-09-30 | 2026-09-30 |   0 | the day of birth
    2025-10-01 | 2026-09-30 |   0 |
    2025-09-30 | 2026-09-30 |   1 |
    2026-10-01 | 2026-09-30 |     | not yet born
    2004-02-29 | 2104-03-01 | 100 |
    2004-02-29 | 2100-02-28 |  95 | 2100 is no leap year
"""

BIRTHDAYS = """
    born       | age | birthday   | because
    2021-09-30 |   5 | 2026-09-30 | from here health assessments are yearly
    2020-02-29 |   5 | 2025-03-01 |
    2020-02-29 |   4 | 2024-02-29 |
    2008-02-29 |  18 | 2026-03-01 | an adult from this day
    2004-12-31 |  21 | 2025-12-31 |
    2001-01-01 |  25 | 2026-01-01 |
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@pytest.mark.parametrize(("born", "on", "age", "because"), rows(AGES))
def test_age(born: str, on: str, age: str, because: str) -> None:
    expected = int(age) if age else None
    assert age_on(dt.date.fromisoformat(born), dt.date.fromisoformat(on)) == expected, because


@pytest.mark.parametrize(("born", "age", "then", "because"), rows(BIRTHDAYS))
def test_birthday(born: str, age: str, then: str, because: str) -> None:
    found = birthday(dt.date.fromisoformat(born), int(age))
    assert found == dt.date.fromisoformat(then), because


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2026, 12, 31)),
    st.dates(dt.date(1990, 1, 1), dt.date(2050, 12, 31)),
)
def test_age_is_the_number_of_birthdays_had(born: dt.date, on: dt.date) -> None:
    had = 0
    while True:
        try:
            next_one = dt.date(born.year + had + 1, born.month, born.day)
        except ValueError:
            next_one = dt.date(born.year + had + 1, 3, 1)
        if next_one > on:
            break
        had += 1
    assert age_on(born, on) == (had if born <= on else None)
