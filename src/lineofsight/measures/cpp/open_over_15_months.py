"""Open plans that have run for over 15 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import duration, months
from lineofsight.shapes.lists import PROTECTION, Open

MEASURE = Measure(
    id="cpp.open_over_15_months",
    title="Open plans that have run for over 15 months",
    why="The time to ask whether a plan works is before it has run for two years.",
    good=Good.LOW,
    theme="core_practice_risk",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=35,
    not_in_it="Children whose plan ended and began again.",
    review_by=dt.date(2027, 11, 30),
    definition=duration(
        PROTECTION,
        Open(),
        since="plan_start",
        allowed=months("definitions.plan_drifting_months"),
        because="the plan has run for {definitions.plan_drifting_months} months, and longer",
        otherwise="the plan has run for {definitions.plan_drifting_months} months or less",
    ),
    examples="""
        child               | plan_start | plan_end   | verdict
        15 months today     | 2025-06-30 |            | met
        15 months yesterday | 2025-06-29 |            | not_met
        ended               | 2020-01-05 | 2026-09-01 | no case
        start is blank      |            |            | cannot_say
    """,
)
