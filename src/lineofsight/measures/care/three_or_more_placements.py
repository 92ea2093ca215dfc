"""Children in care with 3 or more placements in 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import AtLeast
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.three_or_more_placements",
    title="Children in care with 3 or more placements in 12 months",
    why="Every move costs a child a school, friends and trust.",
    good=Good.LOW,
    theme="placement_sufficiency",
    area="in_care",
    unit=Unit.PERCENT,
    source=58,
    not_in_it="Moves before the last 12 months.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CARE,
        Open(),
        not_met=AtLeast("placements_12_months", "definitions.care_placements"),
        because="{definitions.care_placements} or more placements in 12 months",
        otherwise="fewer than {definitions.care_placements} placements in 12 months",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        every row: care_start = 2025-01-05
        child        | placements_12_months | legal_status | verdict
        two          | 2                    | C2           | met
        three        | 3                    | C2           | not_met
        blank        |                      | C2           | cannot_say
        not readable | ??                   | C2           | cannot_say
        short breaks | 3                    | V3           | excluded
    """,
)
