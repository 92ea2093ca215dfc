"""Adopters whose stage 1 took 2 months or less.

One case a family, which goes by its least favourable row. A row with no family id is a family of its own.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Blank, Not, On, months_after
from lineofsight.shapes.kinds import done_within, in_the_adoption_period
from lineofsight.shapes.lists import STAGE_1

WITHIN = "adoption.stage_1_months"

MEASURE = Measure(
    id="adopters.stage_1_in_time",
    title="Adopters whose stage 1 took 2 months or less",
    why="Families who wait too long to begin turn away, and children wait for them.",
    good=Good.HIGH,
    theme="foster_kinship_carers",
    area="in_care",
    unit=Unit.PERCENT,
    law=(WITHIN,),
    source=77,
    not_in_it="Families still in the stage or who left it, and adopters of a regional agency.",
    note=(
        "The agency may take longer for good reasons, or when the adopter asks:"
        " such a family may be late by right."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=done_within(
        STAGE_1,
        All(Not(Blank("stage_1_end")), in_the_adoption_period("stage_1_end")),
        on="stage_1_end",
        due=months_after(On("stage_1_start"), WITHIN),
        in_time=f"ended within {{{WITHIN}}} months",
        late=f"took more than {{{WITHIN}}} months",
    ),
    examples="""
        adopter                 | family_id | stage_1_start | stage_1_end | verdict
        on the last day         |           | 2026-01-05    | 2026-03-05  | met
        a day late              |           | 2026-01-05    | 2026-03-06  | not_met
        a short month           |           | 2025-12-31    | 2026-02-28  | met
        first day of the period |           | 2025-09-01    | 2025-10-01  | met
        day before the period   |           | 2025-09-01    | 2025-09-30  | no case
        ends tomorrow           |           | 2026-09-01    | 2026-10-01  | no case
        not ended               |           | 2026-01-05    |             | no case
        not readable            |           | 2026-01-05    | ??          | cannot_say
        start is blank          |           |               | 2026-03-05  | cannot_say
        ends before it starts   |           | 2026-01-05    | 2026-01-04  | cannot_say
        couple, partner         | F1        | 2026-01-05    | 2026-03-06  | not_met
        couple                  | F1        | 2026-01-05    | 2026-03-05  | no case
        one not known, partner  | F2        | 2026-01-05    | ??          | cannot_say
        one not known           | F2        | 2026-01-05    | 2026-03-05  | no case
    """,
)
