"""What printed dates mean: the first and last day of an inspection, as documents print them.

Each row of a table is a form found in real documents, or a mistake that could be printed in one.
A day that cannot be told is blank, and a note says why; it is never guessed.
"""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.frameworks.dates import PrintedDates, printed_date, printed_dates
from lineofsight.frameworks.layout import Layout
from lineofsight.frameworks.pdf import Line
from lineofsight.frameworks.when import date_in_name, when_of


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows under a drawn table's heading, cell by cell."""
    lines = table.strip().splitlines()[1:]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def day(cell: str) -> dt.date | None:
    return dt.date.fromisoformat(cell) if cell else None


def read(printed: str, before: dt.date | None = None) -> PrintedDates:
    found = printed_dates(printed, before)
    assert found is not None
    return found


WHOLE = """
    printed                                       | first day  | last day
    26 February 2024 to 8 March 2024              | 2024-02-26 | 2024-03-08
    10 to 21 June 2024                            | 2024-06-10 | 2024-06-21
    10 - 21 June 2024                             | 2024-06-10 | 2024-06-21
    10 – 21 June 2024                             | 2024-06-10 | 2024-06-21
    10–21 June 2024                               | 2024-06-10 | 2024-06-21
    10−21 June 2024                               | 2024-06-10 | 2024-06-21
    10 — 21 June 2024                             | 2024-06-10 | 2024-06-21
    26 February to 8 March 2024                   | 2024-02-26 | 2024-03-08
    14 April – 8 May 2015                         | 2015-04-14 | 2015-05-08
    12 December 2022 to 20 January 2023           | 2022-12-12 | 2023-01-20
    12 December to 20 January 2023                | 2022-12-12 | 2023-01-20
    31 December 2023 to 1 January 2024            | 2023-12-31 | 2024-01-01
    10 June 2024 to 21 June                       | 2024-06-10 | 2024-06-21
    12 December 2022 to 20 January                | 2022-12-12 | 2023-01-20
    26 February until 8 March 2024                | 2024-02-26 | 2024-03-08
    26 February through to 8 March 2024           | 2024-02-26 | 2024-03-08
    26 February up to and including 8 March 2024  | 2024-02-26 | 2024-03-08
    10 June 2024                                  | 2024-06-10 | 2024-06-10
    10th June 2024                                | 2024-06-10 | 2024-06-10
    the 10th of June 2024                         | 2024-06-10 | 2024-06-10
    10 JUNE 2024                                  | 2024-06-10 | 2024-06-10
    10June2024                                    | 2024-06-10 | 2024-06-10
    29 February 2024                              | 2024-02-29 | 2024-02-29
    29 February to 4 March 2024                   | 2024-02-29 | 2024-03-04
    9 and 10 July 2019                            | 2019-07-09 | 2019-07-10
    9 & 10 July 2019                              | 2019-07-09 | 2019-07-10
    9/10 July 2019                                | 2019-07-09 | 2019-07-10
    1, 2 and 3 May 2019                           | 2019-05-01 | 2019-05-03
    1st, 2nd and 3rd May 2019                     | 2019-05-01 | 2019-05-03
    2 May 2019 and 9 May 2019                     | 2019-05-02 | 2019-05-09
"""

IN_PARTS = """
    printed                                       | first day  | last day
    7 to 11 and 28 to 29 March 2022               | 2022-03-07 | 2022-03-29
    7 to 11 March and 28 to 29 March 2022         | 2022-03-07 | 2022-03-29
    7–11 March, 28–29 March 2022                  | 2022-03-07 | 2022-03-29
    30 November to 4 December and 14 December 2020| 2020-11-30 | 2020-12-14
    10 June 2024 and from 24 to 26 June 2024      | 2024-06-10 | 2024-06-26
    on 10 June 2024 and on 17 June 2024           | 2024-06-10 | 2024-06-17
    12 to 13 December 2019 and 6 to 8 January 2020| 2019-12-12 | 2020-01-08
"""

SHORT = """
    printed                                       | first day  | last day
    26 Feb 2024                                   | 2024-02-26 | 2024-02-26
    26th Feb to 8th Mar 2024                      | 2024-02-26 | 2024-03-08
    26 Feb–8 Mar 2024                             | 2024-02-26 | 2024-03-08
    10 Sept 2024                                  | 2024-09-10 | 2024-09-10
    10 Sep. 2024                                  | 2024-09-10 | 2024-09-10
    10/06/2024                                    | 2024-06-10 | 2024-06-10
    10/6/24                                       | 2024-06-10 | 2024-06-10
    10.06.2024                                    | 2024-06-10 | 2024-06-10
    10/06/2024 to 21/06/2024                      | 2024-06-10 | 2024-06-21
    10/06/2024 – 21/06/2024                       | 2024-06-10 | 2024-06-21
    10 – 21/06/2024                               | 2024-06-10 | 2024-06-21
    10/06/2024 to 21 June 2024                    | 2024-06-10 | 2024-06-21
    Monday 10 June 2024                           | 2024-06-10 | 2024-06-10
    Monday, 10 June to Friday, 21 June 2024       | 2024-06-10 | 2024-06-21
    Mon 10 – Fri 21 June 2024                     | 2024-06-10 | 2024-06-21
    Tue 11 to Thu 13 June 2024                    | 2024-06-11 | 2024-06-13
    Tues 11 to Weds 12 June 2024                  | 2024-06-11 | 2024-06-12
    Tuesday 4 to Thurs. 6 June 2024               | 2024-06-04 | 2024-06-06
"""

NOT_THERE = """
    printed                                       | first day  | last day
    29 February 2023                              |            |
    31 June 2024                                  |            |
    0 June 2024                                   |            |
    32 June 2024                                  |            |
    45/13/2024                                    |            |
    31 June to 5 July 2024                        |            | 2024-07-05
    28 June to 31 June 2024                       | 2024-06-28 |
    29 February to 4 March 2023                   |            | 2023-03-04
"""

BACKWARDS = """
    printed                                       | first day  | last day
    21 to 10 June 2024                            | 2024-06-21 | 2024-06-10
    10 June 2024 to 21 May 2024                   | 2024-06-10 | 2024-05-21
"""

WITHOUT_YEAR = """
    printed                                       | published  | first day  | last day
    9 and 10 July                                 | 2019-08-01 | 2019-07-09 | 2019-07-10
    9 and 10 December                             | 2019-01-20 | 2018-12-09 | 2018-12-10
    12 to 13 December and 5 January               | 2020-02-01 | 2019-12-12 | 2020-01-05
    20 and 21 July                                | 2019-07-05 | 2018-07-20 | 2018-07-21
    29 February                                   | 2024-03-20 | 2024-02-29 | 2024-02-29
    29 February                                   | 2023-03-20 |            |
"""

NO_DATES = ("", "May 2019", "2019", "24 hours", "1 May", "June 10, 2024", "10 June 1999", "10 Juny")

BESIDE_OTHER_NUMBERS = """
    printed                                           | first day  | last day
    12 children and 3 May 2019                        | 2019-05-03 | 2019-05-03
    URN 80, 10 to 21 June 2024                        | 2024-06-10 | 2024-06-21
    10 to 21 June 2024 and 3 inspectors               | 2024-06-10 | 2024-06-21
    10 to 21 June 2024 5 July 2024                    | 2024-06-10 | 2024-06-21
    10 to 21 June 2024. 5 July 2024                   | 2024-06-10 | 2024-06-21
    10 to 21 June 2024 (published on 05/07/2024)      | 2024-06-10 | 2024-06-21
    paragraph 3.2.10, 10 to 21 June 2024              | 2024-06-10 | 2024-06-21
    previous inspection 2013, 10 to 21 June 2024      | 2024-06-10 | 2024-06-21
"""


@pytest.mark.parametrize(
    ("printed", "first", "last"), [*rows(WHOLE), *rows(IN_PARTS), *rows(SHORT)]
)
def test_a_printed_form_is_read(printed: str, first: str, last: str) -> None:
    found = read(printed)
    assert (found.start, found.end, found.notes) == (day(first), day(last), ())


@pytest.mark.parametrize(("printed", "first", "last"), rows(BESIDE_OTHER_NUMBERS))
def test_other_numbers_beside_a_date_are_no_part_of_it(printed: str, first: str, last: str) -> None:
    found = read(printed)
    assert (found.start, found.end) == (day(first), day(last))


@pytest.mark.parametrize(("printed", "first", "last"), rows(NOT_THERE))
def test_a_day_that_does_not_exist_is_left_out_and_said(
    printed: str, first: str, last: str
) -> None:
    found = read(printed)
    assert (found.start, found.end) == (day(first), day(last))
    assert found.notes == (f"A day in “{printed}” does not exist; it was left out.",)


@pytest.mark.parametrize(("printed", "first", "last"), rows(BACKWARDS))
def test_dates_that_run_backwards_are_kept_and_said(printed: str, first: str, last: str) -> None:
    found = read(printed)
    assert (found.start, found.end) == (day(first), day(last))
    assert found.notes == (f"The dates “{printed}” run backwards as printed.",)


@pytest.mark.parametrize(("printed", "published", "first", "last"), rows(WITHOUT_YEAR))
def test_without_a_year_the_visit_is_the_last_one_before_publication(
    printed: str, published: str, first: str, last: str
) -> None:
    found = read(printed, day(published))
    assert (found.start, found.end) == (day(first), day(last))
    assert found.notes[-1].startswith(f"No year is printed in “{printed}”; ")


@pytest.mark.parametrize("printed", NO_DATES)
def test_what_is_no_whole_date_is_none(printed: str) -> None:
    assert printed_dates(printed) is None


def test_one_date_is_read_only_where_the_text_begins_with_it() -> None:
    assert printed_date("10 June 2024 (revised)") == dt.date(2024, 6, 10)
    assert printed_date("Date of birth: 10 June 2024") is None


# Any two days, in any of the forms


def whole(each: dt.date) -> str:
    return f"{each.day} {each:%B %Y}"


def without_year(each: dt.date) -> str:
    return f"{each.day} {each:%B}"


def ordinal(each: dt.date) -> str:
    last = each.day % 10 if each.day // 10 != 1 else 0
    return f"{each.day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') } {each:%B %Y}"


Form = Callable[[dt.date, dt.date], str]
FORMS: tuple[Form, ...] = (
    lambda first, last: f"{whole(first)} to {whole(last)}",
    lambda first, last: f"{without_year(first)} to {whole(last)}",
    lambda first, last: f"{whole(first)} to {without_year(last)}",
    lambda first, last: f"{without_year(first)}–{whole(last)}",
    lambda first, last: f"{whole(first)} and\n{whole(last)}",
    lambda first, last: f"{ordinal(first)} until {ordinal(last)}",
    lambda first, last: f"{first:%A} {whole(first)} – {last:%A} {whole(last)}",
    lambda first, last: f"{first:%a} {without_year(first)} to {last:%a}, {whole(last)}",
    lambda first, last: f"{first.day} {first:%b} − {last.day} {last:%b} {last:%Y}",
    lambda first, last: f"{first:%d/%m/%Y} - {last:%d/%m/%Y}",
    lambda first, last: f"{first:%d.%m.%Y} to {last:%d.%m.%Y}",
    lambda first, last: f"{whole(first)}, {whole(first)} and {whole(last)}",
)
DAYS = st.dates(dt.date(2005, 1, 1), dt.date(2098, 1, 1))
LENGTHS = st.integers(0, 150).map(lambda days: dt.timedelta(days=days))
BEFORE = st.sampled_from(("", "Inspection dates: ", "The visit took place from "))
AFTER = st.sampled_from(
    ("", ".", "\nLead inspector: A. N. Other", " by 12 inspectors", " (4 weeks)")
)


@settings(deadline=None)  # a busy machine is no mistake of the reader's
@given(DAYS, LENGTHS, st.sampled_from(FORMS), BEFORE, AFTER)
def test_any_two_days_in_any_form_are_read_back(
    first: dt.date, length: dt.timedelta, form: Form, before: str, after: str
) -> None:
    found = read(before + form(first, first + length) + after)
    assert (found.start, found.end, found.notes) == (first, first + length, ())


@settings(deadline=None)
@given(DAYS, st.data())
def test_any_two_days_of_one_month_are_read_back(first: dt.date, data: st.DataObject) -> None:
    month_end = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(1)
    last = data.draw(st.dates(first, month_end))
    joiner = data.draw(st.sampled_from((" to ", " and ", "–", " – ", "-", "−", " & ")))
    found = read(f"{first.day}{joiner}{whole(last)}")
    assert (found.start, found.end) == (first, last)


@settings(deadline=None)
@given(st.text(alphabet="0123456789 /.-–toandJunMayFeb,()\n", max_size=60), st.none() | DAYS)
def test_any_text_at_all_is_read_or_not_but_never_breaks(text: str, before: dt.date | None) -> None:
    found = printed_dates(text, before)
    assert found is None or found.as_printed in text


# In a document


def document(*lines: str) -> Layout:
    """One page that prints these lines, ten points apart."""
    printed = tuple(
        Line(text, 1, 50, 50 + 5 * len(text), 800 - 10 * number, 11, bold=False)
        for number, text in enumerate(lines)
    )
    return Layout((), (printed,), 11)


UNDATED = PurePath("report.pdf")

IN_A_DOCUMENT = """
    printed                                                              | first day  | last day
    Inspection dates: 26 February to 8 March 2024                        | 2024-02-26 | 2024-03-08
    Inspection date: 10 to 21 June 2024 Lead inspector: A Name           | 2024-06-10 | 2024-06-21
    Dates of inspection 10 to 21 June 2024                               | 2024-06-10 | 2024-06-21
    Date of visit: 5 June 2024                                           | 2024-06-05 | 2024-06-05
    The inspection took place from 10 to 21 June 2024.                   | 2024-06-10 | 2024-06-21
    This letter summarises a focused visit to us on 4 and 5 June 2024.   | 2024-06-04 | 2024-06-05
    Between 10 June 2024 and 14 June 2024, Ofsted undertook an inspection | 2024-06-10 | 2024-06-14
    Previous inspection dates: 1 May 2015                                |            |
"""


@pytest.mark.parametrize(("printed", "first", "last"), rows(IN_A_DOCUMENT))
def test_the_days_of_fieldwork_stand_after_words_that_say_so(
    printed: str, first: str, last: str
) -> None:
    when = when_of(document(printed), UNDATED)
    assert (when.start, when.end) == (day(first), day(last))


@pytest.mark.parametrize(
    "lines",
    [
        ("Report published: 16 May 2024",),
        ("Published on Thursday 16 May 2024",),
        ("16 May 2024", "The Director of Children’s Services", "Dear Ms Name"),
    ],
)
def test_publication_is_printed_or_dates_the_letter(lines: tuple[str, ...]) -> None:
    assert when_of(document(*lines), UNDATED).published == dt.date(2024, 5, 16)


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("children's services inspection - 16 may 2024.pdf", "2024-05-16"),
        ("2024-05-16 a council.pdf", "2024-05-16"),
        ("20240516_a_council.pdf", "2024-05-16"),
        ("a_council_16_May_2024.pdf", "2024-05-16"),
        ("2024-13-45 a council.pdf", ""),
        ("80447_1.pdf", ""),
    ],
)
def test_a_file_name_may_say_when_the_document_was_published(name: str, published: str) -> None:
    assert date_in_name(PurePath(name)) == day(published)


def test_where_document_and_file_name_disagree_the_document_is_kept_and_it_is_said() -> None:
    when = when_of(document("Report published: 16 May 2024"), PurePath("report - 17 may 2024.pdf"))
    assert when.published == dt.date(2024, 5, 16)
    assert re.search("2024-05-16.*2024-05-17", when.notes[0])


def test_a_document_without_dates_has_none_and_nothing_is_made_up() -> None:
    when = when_of(document("A report about something"), UNDATED)
    assert (when.start, when.end, when.published, when.notes) == (None, None, None, ())
