"""Children in care for over 4 months with no permanence plan."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import All, Blank, On, months_after, past
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.no_permanence_plan",
    title="Children in care for over 4 months with no permanence plan",
    why="A child should know where they will grow up.",
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.PERCENT,
    law=("children_in_care.permanence_plan_months",),
    source=66,
    not_in_it="Whether the plan is the right one, or is followed.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CARE,
        All(
            Open(),
            past(months_after(On("care_start"), "children_in_care.permanence_plan_months")),
        ),
        not_met=Blank("permanence_plan"),
        because="no permanence plan is recorded",
        otherwise="a permanence plan is recorded",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        child               | care_start | permanence_plan | legal_status | verdict
        4 months today      | 2026-05-30 |                 | C2           | no case
        4 months yesterday  | 2026-05-29 |                 | C2           | not_met
        long-term fostering | 2026-05-29 | f               | C2           | met
        not readable        | 2026-05-29 | ??              | C2           | cannot_say
        start is blank      |            |                 | C2           | cannot_say
        short breaks        | 2026-05-29 |                 | V3           | excluded
    """,
)
