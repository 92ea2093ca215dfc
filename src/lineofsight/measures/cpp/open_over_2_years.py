"""Open plans that have run for 2 years or more."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import duration, months
from lineofsight.shapes.lists import PROTECTION, Open

MEASURE = Measure(
    id="cpp.open_over_2_years",
    title="Open plans that have run for 2 years or more",
    why=(
        "A plan that has not made a child safe in this time may never do so: is it time for "
        "the court?"
    ),
    good=Good.LOW,
    theme="core_practice_risk",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=35,
    not_in_it="Children whose plan ended and began again.",
    note="The national statistic counts plans of more than 729 days.",
    review_by=dt.date(2027, 11, 30),
    definition=duration(
        PROTECTION,
        Open(),
        since="plan_start",
        allowed=months("definitions.plan_long_months"),
        because="the plan has run for {definitions.plan_long_months} months or more",
        otherwise="the plan has run for less than {definitions.plan_long_months} months",
        or_exactly=True,
    ),
    examples="""
        child            | plan_start | plan_end   | verdict
        2 years today    | 2024-09-30 |            | not_met
        2 years tomorrow | 2024-10-01 |            | met
        ended            | 2020-01-05 | 2026-09-01 | no case
        start is blank   |            |            | cannot_say
    """,
)
