"""Children now on a child in need plan whose episode of need began over 12 months ago."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import ON_A_NEED_PLAN
from lineofsight.shapes.kinds import duration, months
from lineofsight.shapes.lists import NEED

MEASURE = Measure(
    id="cin.open_over_12_months",
    title="Children now on a child in need plan whose episode of need began over 12 months ago",
    why="Help that runs on without end may be drift, or a family that needed more.",
    good=Good.LOW,
    theme="plans",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=23,
    not_in_it="When the plan itself began: the list has only the start of the episode of need.",
    review_by=dt.date(2027, 11, 30),
    definition=duration(
        NEED,
        ON_A_NEED_PLAN,
        since="need_start",
        allowed=months("definitions.need_long_months"),
        because="the episode of need began more than {definitions.need_long_months} months ago",
        otherwise="the episode of need began {definitions.need_long_months} months ago or less",
    ),
    examples="""
        child               | need_start | status       | verdict
        12 months today     | 2025-09-30 | need_plan    | met
        12 months yesterday | 2025-09-29 | need_plan    | not_met
        in care             | 2020-09-29 | looked_after | no case
        start is blank      |            | need_plan    | cannot_say
    """,
)
