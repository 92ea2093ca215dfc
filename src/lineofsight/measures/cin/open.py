"""Children open to social care on the day with any status (and per 10000 where the population is known)."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import count
from lineofsight.shapes.lists import NEED, Open

MEASURE = Measure(
    id="cin.open",
    title="Children open to social care on the day with any status (and per 10000 where the population is known)",
    why="Everyone the service is working with: the base of every other figure.",
    good=Good.NONE,
    theme="plans",
    area="help_and_protection",
    unit=Unit.COUNT,
    source=20,
    not_in_it="Children whose referral is not yet accepted, and care leavers.",
    review_by=dt.date(2027, 11, 30),
    definition=count(NEED, Open(), "open to social care on the day"),
    examples="""
        child                       | need_start | need_end   | status       | verdict
        open                        | 2026-01-05 |            | need_plan    | met
        starts on the day           | 2026-09-30 |            | assessment   | met
        starts tomorrow             | 2026-10-01 |            | assessment   | cannot_say
        in care                     | 2026-01-05 |            | looked_after | met
        status closed               | 2026-01-05 |            | closed       | no case
        ended on the day            | 2026-01-05 | 2026-09-30 | need_plan    | no case
        ends tomorrow               | 2026-01-05 | 2026-10-01 | need_plan    | met
        start is blank              |            |            | need_plan    | cannot_say
        start is blank, ended       |            | 2026-09-01 | need_plan    | no case
        start is blank, closed      |            |            | closed       | no case
        start not readable          | ??         |            | need_plan    | cannot_say
        end not readable            | 2026-01-05 | ??         | need_plan    | cannot_say
        status is blank             | 2026-01-05 |            |              | cannot_say
        status is blank, ended      | 2026-01-05 | 2026-09-30 |              | no case
        ends before it starts       | 2026-05-05 | 2026-05-04 | need_plan    | cannot_say
        two rows, one open          | 2026-08-05 | 2026-09-01 | closed       |
        two rows, one open          | 2026-01-05 |            | need_plan    | met
        two rows, one start unknown |            |            | need_plan    |
        two rows, one start unknown | 2026-01-05 |            | need_plan    | cannot_say
    """,
)
