"""Children in care in a second or later period within 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.return_within_12_months",
    title="Children in care in a second or later period within 12 months",
    why=(
        "Going home and coming back into care hurts, and may say that help at home stopped "
        "too soon."
    ),
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.PERCENT,
    source=68,
    not_in_it="Periods of care in another authority.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CARE,
        Open(),
        not_met=coded("repeat_period", "yes"),
        because="a second or later period of care within 12 months",
        otherwise="the only period of care within 12 months",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        every row: care_start = 2026-01-05
        child        | repeat_period | legal_status | verdict
        again        | yes           | C2           | not_met
        first        | no            | C2           | met
        blank        |               | C2           | cannot_say
        short breaks | yes           | V3           | excluded
    """,
)
