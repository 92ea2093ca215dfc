"""Of a child's rows: the open one, else the latest start; a tie, the less favourable."""

from collections.abc import Callable

from lineofsight.engines.plain import Case

Check = Callable[..., None]
CasesOf = Callable[..., list[Case]]


def test_the_open_row_counts_though_another_started_later(check: Check) -> None:
    check(
        "cpp.repeat_plan",
        """
        child_id  plan_start  plan_end    previous_plans  |
        A         2026-04-01  .           0               | met
        A         2026-05-01  2026-06-01  1               | met
        B         2024-01-08  .           0               | -
        B         2026-05-01  2026-06-01  1               | -     the open plan began before
        """,
    )


def test_a_row_closed_by_its_status_is_not_the_open_one(check: Check) -> None:
    check(
        "cin.not_seen",
        """
        child_id  need_start  status     last_seen   |
        A         2026-01-05  need_plan  2026-09-01  | not_met
        A         2026-06-01  closed     2026-09-29  | not_met
        """,
    )


def test_else_the_latest_start(check: Check) -> None:
    check(
        "cpp.ended_within_3_months",
        """
        child_id  plan_start  plan_end    |
        A         2025-10-01  2026-04-15  | met
        A         2026-05-01  2026-06-01  | met
        B         2026-02-01  .           | -    open on one plan: none has ended
        B         2026-05-01  2026-06-01  | -
        """,
    )


def test_of_two_open_rows_the_later(check: Check) -> None:
    check(
        "cpp.open_over_15_months",
        """
        child_id  plan_start  |
        A         2024-01-08  | met
        A         2026-01-05  | met
        """,
    )


def test_a_tie_goes_to_the_less_favourable(check: Check) -> None:
    check(
        "cin.not_seen",
        """
        child_id  status        last_seen   |
        A         need_plan     2026-09-29  | not_met
        A         need_plan     2026-09-01  | not_met
        B         need_plan     2026-09-29  | cannot_say
        B         need_plan     ?           | cannot_say
        C         need_plan     ?           | not_met
        C         need_plan     2026-09-01  | not_met
        D         looked_after  2026-09-01  | met         a row that is no case comes last
        D         need_plan     2026-09-29  | met
        """,
    )


def test_care_leavers_rows_always_tie(check: Check) -> None:
    check(
        "leaving.in_touch",
        """
        child_id  in_touch  |
        A         yes       | not_met
        A         no        | not_met
        B         died      | met
        B         yes       | met
        """,
    )


def test_an_unknown_date_leaves_open_which_row_counts(check: Check) -> None:
    check(
        "cpp.repeat_plan",
        """
        child_id  plan_start  plan_end    previous_plans  |
        A         2026-04-01  .           0               | cannot_say
        A         2026-05-01  ?           1               | cannot_say  open or not?
        B         2026-05-01  .           0               | met
        B         2026-04-01  ?           1               | met         earlier, open or not
        C         2026-04-01  .           1               | not_met
        C         2026-05-01  ?           1               | not_met     either way
        D         2026-04-01  .           0               | cannot_say
        D         .           .           0               | cannot_say
        E         2026-04-01  .           0               | met
        E         .           2026-06-01  1               | met         ended, whenever it began
        F         2026-04-01  2026-05-01  0               | cannot_say
        F         .           2026-06-01  1               | cannot_say  the later, perhaps
        """,
    )


def test_a_case_names_the_row_it_came_from(cases_of: CasesOf) -> None:
    (case,) = cases_of(
        "cin.not_seen",
        """
        child_id  need_start  last_seen   team  |
        A         2026-01-05  2026-09-29  East  | met
        A         2026-03-02  2026-09-01  West  | not_met
        """,
    )
    assert (case.case, case.child, case.team, case.worker) == ("A", "A", "West", "Ada Finch")
    assert case.rows == (2,)
    assert case.reason == "was due by 2026-09-29"
    assert {name: day.isoformat() for name, day in case.dates.items()} == {
        "need_start": "2026-03-02",
        "last_seen": "2026-09-01",
        "due": "2026-09-29",
    }
