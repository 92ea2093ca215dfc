"""Children in care placed outside the authority's boundary."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.outside_authority",
    title="Children in care placed outside the authority's boundary",
    why="Children far from home are harder to visit and easier to forget.",
    good=Good.LOW,
    theme="placement_sufficiency",
    area="in_care",
    unit=Unit.PERCENT,
    source=61,
    not_in_it="How far away the home is: the list has no distances.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CARE,
        Open(),
        not_met=coded("placement_location", "out"),
        because="placed outside the authority's boundary",
        otherwise="placed inside the authority's boundary",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        every row: care_start = 2025-01-05
        child        | placement_location | legal_status | verdict
        inside       | in                 | C2           | met
        outside      | out                | C2           | not_met
        blank        |                    | C2           | cannot_say
        short breaks | out                | V3           | excluded
    """,
)
