"""Children placed with parents on a full care order for over 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, coded
from lineofsight.shapes.kinds import duration, months
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.with_parents_on_full_order",
    title="Children placed with parents on a full care order for over 12 months",
    why="A child safe at home for a year may no longer need the order.",
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.COUNT,
    source=65,
    not_in_it="Children at home on an interim order.",
    review_by=dt.date(2027, 11, 30),
    definition=duration(
        CARE,
        All(Open(), coded("placement_type", "P1"), coded("legal_status", "C2")),
        since="placement_start",
        allowed=months("definitions.care_with_parents_months"),
        because="with parents on a full care order for more than {definitions.care_with_parents_months} months",
        otherwise="with parents on a full care order for {definitions.care_with_parents_months} months or less",
    ),
    examples="""
        every row: care_start = 2020-01-05
        child                    | placement_type | legal_status | placement_start | verdict
        12 months today          | P1             | C2           | 2025-09-30      | met
        12 months yesterday      | P1             | C2           | 2025-09-29      | not_met
        interim order            | P1             | C1           | 2024-01-05      | no case
        fostered                 | U6             | C2           | 2024-01-05      | no case
        type is blank            |                | C2           | 2024-01-05      | cannot_say
        placement start is blank | P1             | C2           |                 | cannot_say
    """,
)
