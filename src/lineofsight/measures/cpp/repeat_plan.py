"""Plans started in the period for a child with an earlier plan.

A child's open plan counts before an ended one, so a file without the column of ends cannot say
which of two rows is asked about: the measure is blind then, as every other of the list.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import AtLeast
from lineofsight.shapes.kinds import in_the_period, share
from lineofsight.shapes.lists import PROTECTION

MEASURE = Measure(
    id="cpp.repeat_plan",
    title="Plans started in the period for a child with an earlier plan",
    why="A second plan says that what the first one changed did not last.",
    good=Good.LOW,
    theme="core_practice_risk",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=34,
    not_in_it="Plans in another authority, and how long ago the earlier one ended.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        PROTECTION,
        in_the_period("plan_start"),
        not_met=AtLeast("previous_plans", 1),
        because="there was an earlier plan",
        otherwise="the first plan",
    ),
    examples="""
        child                   | plan_start | plan_end   | previous_plans | verdict
        first plan              | 2026-05-05 |            | 0              | met
        second plan             | 2026-05-05 |            | 1              | not_met
        first day of the period | 2026-03-31 |            | 1              | not_met
        day before the period   | 2026-03-30 |            | 1              | no case
        starts on the day       | 2026-09-30 |            | 1              | not_met
        starts after the day    | 2026-10-01 |            | 1              | cannot_say
        ended again             | 2026-05-05 | 2026-09-01 | 2              | not_met
        open plan and an ended  | 2025-05-05 |            | 0              |
        open plan and an ended  | 2026-05-05 | 2026-09-01 | 1              | no case
        count is blank          | 2026-05-05 |            |                | cannot_say
        start is blank          |            |            | 1              | cannot_say
    """,
)
