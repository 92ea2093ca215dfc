"""Days worked out by hand, on both sides of each boundary, against what was planted.

The day is Wednesday 30 September 2026; 31 August was a bank holiday. Each line says: a clock that
started on this day gives this verdict, and a council of some size has a child on that very day.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from lineofsight.demo.council import Council, Row, make_council
from lineofsight.demo.council.calendar import (
    age_on,
    edge_of_months,
    edge_of_working_days,
    is_working_day,
    months_after,
    working_days_after,
)

AS_AT = date(2026, 9, 30)

# measure, list, the columns whose latest day starts the clock, last day overdue, first day in time
BY_HAND = [
    ("cin.not_seen", "need", ("need_start", "last_seen"), (2026, 9, 1), (2026, 9, 2)),
    ("cin.open_over_12_months", "need", ("need_start",), (2025, 9, 29), (2025, 9, 30)),
    ("cpp.visit_overdue", "protection", ("plan_start", "last_visit"), (2026, 9, 15), (2026, 9, 16)),
    ("cpp.open_over_15_months", "protection", ("plan_start",), (2025, 6, 29), (2025, 6, 30)),
    ("cpp.open_over_2_years", "protection", ("plan_start",), (2024, 9, 30), (2024, 10, 1)),
    ("care.interim_order_over_26_weeks", "care", ("legal_start",), (2026, 3, 31), (2026, 4, 1)),
    (
        "care.iro_contact_overdue",
        "care",
        ("care_start", "last_iro_contact"),
        (2026, 6, 29),
        (2026, 6, 30),
    ),
    ("care.dental_check_overdue", "care", ("last_dental_check",), (2025, 9, 29), (2025, 9, 30)),
    ("leaving.contact_overdue", "leaving", ("last_contact",), (2026, 7, 29), (2026, 7, 30)),
    ("leaving.pathway_plan_overdue", "leaving", ("pathway_review",), (2026, 3, 29), (2026, 3, 30)),
]
# The less favourable of two rows that differ is not the row with the answer.
OTHERWISE_DECIDED = "two rows differ: the less favourable stands"


@pytest.fixture(scope="module")
def council() -> Council:
    return make_council(7000, 5, AS_AT)


def said_on(
    council: Council, measure: str, list_id: str, columns: tuple[str, ...], day: date
) -> Counter[str]:
    return Counter(
        row.answers[measure].verdict.value
        for row in _answered(council, measure, list_id)
        if _clock(row, columns) == day
    )


def _answered(council: Council, measure: str, list_id: str) -> Iterator[Row]:
    for row in council.rows[list_id]:
        answer = row.answers.get(measure)
        if answer and answer.verdict in ("met", "not_met") and answer.reason != OTHERWISE_DECIDED:
            yield row


def _clock(row: Row, columns: tuple[str, ...]) -> date | None:
    days = [day for day in map(row.cells.get, columns) if isinstance(day, date)]
    return max(days, default=None)


@pytest.mark.parametrize(("measure", "list_id", "columns", "late", "in_time"), BY_HAND)
def test_both_sides_of_the_boundary_are_planted_and_right(
    council: Council,
    measure: str,
    list_id: str,
    columns: tuple[str, ...],
    late: tuple[int, int, int],
    in_time: tuple[int, int, int],
) -> None:
    assert set(said_on(council, measure, list_id, columns, date(*late))) == {"not_met"}
    assert set(said_on(council, measure, list_id, columns, date(*in_time))) == {"met"}


def test_a_first_plan_review_is_due_in_3_months_and_the_next_in_6(council: Council) -> None:
    for row in _answered(council, "cpp.review_overdue", "protection"):
        start, review = row.cells["plan_start"], row.cells["last_review"]
        assert isinstance(start, date)
        said = row.answers["cpp.review_overdue"].verdict
        if isinstance(review, date) and review > start:
            assert said == ("not_met" if review < date(2026, 3, 30) else "met")
        else:
            assert said == ("not_met" if start < date(2026, 6, 30) else "met")


def test_a_child_in_care_with_no_review_is_late_from_the_21st_working_day(council: Council) -> None:
    for row in _answered(council, "care.review_overdue", "care"):
        start, review = row.cells["care_start"], row.cells["last_review"]
        assert isinstance(start, date)
        if not isinstance(review, date) or review < start:
            late = row.answers["care.review_overdue"].verdict == "not_met"
            assert late == (start < date(2026, 9, 2))


def test_visits_to_temporarily_approved_carers_are_unsure_between_28_and_42_days(
    council: Council,
) -> None:
    verdicts = Counter(
        row.answers["care.visit_overdue"].verdict.value
        for row in council.rows["care"]
        if row.cells["placement_type"] == "U3"
        and "care.visit_overdue" in row.answers
        and not row.rubbish
        and _between(row.cells["placement_start"], date(2026, 4, 16), date(2026, 8, 10))
        and _between(row.cells["last_visit"], date(2026, 8, 19), date(2026, 9, 1))
    )
    assert set(verdicts) == {"cannot_say"}


def _between(day: object, first: date, last: date) -> bool:
    return isinstance(day, date) and first <= day <= last


@pytest.mark.parametrize(
    ("event", "count", "due"),
    [
        (date(2026, 9, 16), 10, date(2026, 9, 30)),
        (date(2026, 8, 28), 1, date(2026, 9, 1)),  # over the August bank holiday
        (date(2022, 5, 31), 3, date(2022, 6, 7)),  # two days for the jubilee
        (date(2022, 9, 16), 1, date(2022, 9, 20)),  # the state funeral
        (date(2023, 5, 5), 1, date(2023, 5, 9)),  # the coronation
        (date(2021, 12, 24), 1, date(2021, 12, 29)),  # Christmas on a Saturday
        (date(2024, 4, 6), 1, date(2024, 4, 8)),  # an event on a Saturday
    ],
)
def test_working_days(event: date, count: int, due: date) -> None:
    assert working_days_after(event, count) == due


def test_edges_and_months_and_birthdays() -> None:
    assert edge_of_working_days(AS_AT, 10) == date(2026, 9, 15)
    assert edge_of_working_days(date(2026, 9, 27), 10) == date(2026, 9, 13)  # a Sunday, both
    assert edge_of_months(date(2025, 2, 28), 6) == date(2024, 8, 27)
    assert edge_of_months(date(2025, 3, 1), 6) == date(2024, 8, 31)
    assert months_after(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_after(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert not is_working_day(date(2025, 4, 21))
