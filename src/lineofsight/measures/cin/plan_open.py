"""Children on a child in need plan on the day."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import ON_A_NEED_PLAN
from lineofsight.shapes.kinds import count
from lineofsight.shapes.lists import NEED

MEASURE = Measure(
    id="cin.plan_open",
    title="Children on a child in need plan on the day",
    why=(
        "Children whose help rests on a child in need plan, with no conference or court to "
        "look at it."
    ),
    good=Good.NONE,
    theme="plans",
    area="help_and_protection",
    unit=Unit.COUNT,
    source=20,
    not_in_it="Children on a protection plan or in care, and those still being assessed.",
    review_by=dt.date(2027, 11, 30),
    definition=count(NEED, ON_A_NEED_PLAN, "on a child in need plan on the day"),
    examples="""
        child                   | need_start | need_end   | status       | verdict
        on a plan               | 2026-01-05 |            | need_plan    | met
        in care                 | 2026-01-05 |            | looked_after | no case
        being assessed          | 2026-01-05 |            | assessment   | no case
        status is blank         | 2026-01-05 |            |              | cannot_say
        start is blank          |            |            | need_plan    | cannot_say
        start is blank, in care |            |            | looked_after | no case
        ended                   | 2026-01-05 | 2026-09-30 | need_plan    | no case
    """,
)
