"""List 6, children in need: what measures.md says, drawn."""

from collections.abc import Callable

Check = Callable[..., None]


def test_open_is_started_not_ended_and_not_closed(check: Check) -> None:
    check(
        "cin.open",
        """
        need_start  need_end    status           |
        2026-09-30  .           need_plan        | met         started on the day
        2026-10-01  .           need_plan        | cannot_say  starts after the day
        .           .           need_plan        | cannot_say  blank start
        ?           .           need_plan        | cannot_say  unusable start
        2026-01-05  2026-09-30  need_plan        | -           ended on the day
        2026-01-05  2026-10-01  need_plan        | met         an end after the day: not yet
        2026-01-05  ?           need_plan        | cannot_say  unusable end
        .           2026-06-01  need_plan        | -           ended, whenever it began
        2026-01-05  2025-12-01  need_plan        | cannot_say  ends before it starts
        2026-10-05  2026-06-01  need_plan        | cannot_say  and so does this
        2026-01-05  .           closed           | -           closed by its status
        .           .           closed           | -           closed, whatever its start
        2026-01-05  .           .                | cannot_say  it may be closed
        2026-01-05  .           ?                | cannot_say  it may be closed
        2026-01-05  2026-06-01  .                | -           ended, whatever its status
        2026-01-05  .           looked_after     | met         everyone open to social care
        2026-01-05  .           assessment       | met
        2026-01-05  .           protection_plan  | met
        """,
    )


def test_only_the_status_child_in_need_plan_is_on_a_plan(check: Check) -> None:
    check(
        "cin.plan_open",
        """
        need_start  status           |
        2026-01-05  need_plan        | met
        2026-01-05  protection_plan  | -
        .           protection_plan  | -           no plan, whenever it began
        .           need_plan        | cannot_say
        2026-01-05  .                | cannot_say
        2026-01-05  ?                | cannot_say
        """,
    )


def test_not_seen_for_more_than_28_days(check: Check) -> None:
    check(
        "cin.not_seen",
        """
        need_start  last_seen   status        |
        2026-01-05  2026-09-02  need_plan     | met         28 days before
        2026-01-05  2026-09-01  need_plan     | not_met     29 days before
        2026-01-05  2026-09-30  need_plan     | met         seen on the day
        2026-09-02  .           need_plan     | met         never: from the start
        2026-09-01  .           need_plan     | not_met     never: from the start
        2026-09-02  2026-08-01  need_plan     | met         seen before the start: from the start
        2026-01-05  2026-10-01  need_plan     | cannot_say  seen after the day
        2026-01-05  ?           need_plan     | cannot_say
        2026-09-01  ?           need_plan     | cannot_say
        2026-09-02  ?           need_plan     | met         in time from the start, seen or not
        2026-09-02  2026-10-01  need_plan     | met
        2026-01-05  2026-09-01  looked_after  | -
        """,
    )


def test_the_standard_is_the_councils_own(check: Check) -> None:
    check(
        "cin.not_seen",
        """
        last_seen   |
        2026-08-19  | met      42 days before
        2026-08-18  | not_met  43 days before
        """,
        need__not_seen_days=42,
    )


def test_open_over_12_months(check: Check) -> None:
    check(
        "cin.open_over_12_months",
        """
        need_start  status        |
        2025-09-30  need_plan     | met         12 months to the day
        2025-09-29  need_plan     | not_met
        .           need_plan     | cannot_say
        2020-01-01  looked_after  | -
        """,
    )


def test_disabled_not_seen(check: Check) -> None:
    check(
        "cin.disabled_not_seen",
        """
        disability  last_seen   |
        yes         2026-09-02  | met
        yes         2026-09-01  | not_met
        no          2026-09-01  | -
        .           2026-09-01  | -           unknown disability is no case
        ?           2026-09-01  | cannot_say  an unusable cell may say yes
        """,
    )


def test_unallocated_is_nobody_by_any_name(check: Check) -> None:
    check(
        "cin.unallocated",
        """
        worker               need_end    |
        Ada Finch            .           | met
        .                    .           | not_met
        #N/A                 .           | not_met
        nan                  .           | not_met
        Unallocated          .           | not_met
        DUTY                 .           | not_met
        Awaiting Allocation  .           | not_met
        Duty Team            .           | met         the list of words is closed
        ?                    .           | cannot_say
        .                    2026-06-01  | -
        """,
    )
