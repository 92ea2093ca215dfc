"""Open child protection plans whose last statutory visit is older than the local standard."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import gap, working_days
from lineofsight.shapes.lists import PROTECTION, Open

MEASURE = Measure(
    id="cpp.visit_overdue",
    title="Open child protection plans whose last statutory visit is older than the local standard",
    why="A child at risk of significant harm who is not visited is not being watched over.",
    good=Good.LOW,
    theme="visits_direct_work",
    area="help_and_protection",
    unit=Unit.PERCENT,
    standards=("protection.visit_working_days",),
    source=28,
    not_in_it="Visits before the last one: a plan in time today may have been late all year.",
    note="10 working days is a common local standard, not law: the child's plan sets the interval.",
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        PROTECTION,
        Open(),
        start="plan_start",
        last="last_visit",
        allowed=working_days("protection.visit_working_days"),
        what="statutory visit",
        limit="{protection.visit_working_days} working days",
    ),
    examples="""
        child                          | plan_start | last_visit | plan_end   | verdict
        due today                      | 2026-01-05 | 2026-09-16 |            | met
        due yesterday                  | 2026-01-05 | 2026-09-15 |            | not_met
        never visited, due today       | 2026-09-16 |            |            | met
        never visited, due yesterday   | 2026-09-15 |            |            | not_met
        visited before the plan only   | 2026-09-16 | 2026-06-01 |            | met
        visited today                  | 2026-01-05 | 2026-09-30 |            | met
        visit after the day            | 2026-01-05 | 2026-10-01 |            | cannot_say
        visit not readable             | 2026-01-05 | ??         |            | cannot_say
        not readable, plan is new      | 2026-09-28 | ??         |            | met
        start is blank                 |            | 2026-09-29 |            | cannot_say
        starts after the day           | 2026-10-05 |            |            | cannot_say
        ended on the day               | 2026-01-05 | 2026-01-06 | 2026-09-30 | no case
        ends tomorrow                  | 2026-01-05 | 2026-01-06 | 2026-10-01 | not_met
        end is not readable            | 2026-01-05 | 2026-09-29 | ??         | cannot_say
        ends before it starts          | 2026-08-05 | 2026-09-29 | 2026-07-01 | cannot_say
        two plans, one open            | 2025-01-05 | 2025-01-06 | 2026-08-01 |
        two plans, one open            | 2026-01-05 | 2026-09-29 |            | met
        two open, the later one stands | 2026-02-05 | 2026-01-06 |            |
        two open, the later one stands | 2026-03-05 | 2026-09-29 |            | met
        a tie, the worse one stands    | 2026-02-05 | 2026-02-06 |            |
        a tie, the worse one stands    | 2026-02-05 | 2026-09-29 |            | not_met
    """,
)
