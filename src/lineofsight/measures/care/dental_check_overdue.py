"""Children in care with no dental check in 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import All, AsAt, On, by, months_after
from lineofsight.shapes.kinds import gap, months
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.dental_check_overdue",
    title="Children in care with no dental check in 12 months",
    why="Toothache keeps children from eating, sleeping and learning.",
    good=Good.LOW,
    theme="health_of_children_in_care",
    area="in_care",
    unit=Unit.PERCENT,
    law=("children_in_care.dental_months",),
    source=54,
    not_in_it="Children in care for less than 12 months.",
    note="The regulations ask for routine checks and give no interval.",
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        CARE,
        All(
            Open(),
            by(months_after(On("care_start"), "definitions.care_dental_after_months"), AsAt()),
        ),
        last="last_dental_check",
        allowed=months("children_in_care.dental_months"),
        what="dental check",
        limit="{children_in_care.dental_months} months",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        child                    | care_start | last_dental_check | legal_status | verdict
        due today                | 2025-01-05 | 2025-09-30        | C2           | met
        due yesterday            | 2025-01-05 | 2025-09-29        | C2           | not_met
        none, 12 months today    | 2025-09-30 |                   | C2           | not_met
        none, 12 months tomorrow | 2025-10-01 |                   | C2           | no case
        not readable             | 2025-01-05 | ??                | C2           | cannot_say
        short breaks             | 2025-01-05 | 2025-09-29        | V3           | excluded
    """,
)
