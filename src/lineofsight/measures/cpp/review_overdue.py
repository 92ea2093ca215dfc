"""Open child protection plans whose review conference is overdue."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import (
    All,
    Blank,
    Not,
    On,
    before,
    months_after,
    past,
)
from lineofsight.shapes.kinds import Last, Line, ladder
from lineofsight.shapes.lists import PROTECTION, Open

FIRST_DUE = months_after(On("plan_start"), "child_protection.first_review_months")
NEXT_DUE = months_after(On("last_review"), "child_protection.later_review_months")
# A review on or before the plan's start belongs to an earlier plan.
REVIEWED = All(Not(Blank("last_review")), before(On("plan_start"), On("last_review")))

MEASURE = Measure(
    id="cpp.review_overdue",
    title="Open child protection plans whose review conference is overdue",
    why="The review is where professionals and family check together that the plan works.",
    good=Good.LOW,
    theme="plans",
    area="help_and_protection",
    unit=Unit.PERCENT,
    law=(
        "child_protection.first_review_months",
        "child_protection.later_review_months",
    ),
    source=31,
    not_in_it="Reviews before the last one: a plan in time today may have had a late one.",
    note="Counted from the plan's start, which stands for the day of the initial conference.",
    review_by=dt.date(2027, 11, 30),
    definition=ladder(
        PROTECTION,
        Open(),
        (
            Line(
                Not(REVIEWED),
                FIRST_DUE,
                "the first review conference is past due",
                "the first review conference is not past due",
            ),
        ),
        Last(
            NEXT_DUE,
            "the next review conference is past due",
            "the next review conference is not past due",
        ),
        late_at_all=(past(FIRST_DUE),),
    ),
    examples="""
        child                      | plan_start | last_review | verdict
        first due today            | 2026-06-30 |             | met
        first due yesterday        | 2026-06-29 |             | not_met
        first due at a month's end | 2026-06-30 |             | met
        next due today             | 2025-01-05 | 2026-03-30  | met
        next due yesterday         | 2025-01-05 | 2026-03-29  | not_met
        review before the plan     | 2026-06-29 | 2026-06-01  | not_met
        review on its first day    | 2026-06-29 | 2026-06-29  | not_met
        review after the day       | 2025-01-05 | 2026-10-01  | cannot_say
        not readable               | 2025-01-05 | ??          | cannot_say
        not readable, new plan     | 2026-07-05 | ??          | met
        start is blank             |            | 2026-09-01  | cannot_say
    """,
)
