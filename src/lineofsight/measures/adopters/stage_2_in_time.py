"""Adopters whose stage 2 took 4 months or less.

One case a family, which goes by its least favourable row. A row with no family id is a family of its own.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Blank, Not, On, months_after
from lineofsight.shapes.kinds import done_within, in_the_adoption_period
from lineofsight.shapes.lists import STAGE_2

WITHIN = "adoption.stage_2_months"

MEASURE = Measure(
    id="adopters.stage_2_in_time",
    title="Adopters whose stage 2 took 4 months or less",
    why="A family that waits for approval is a home that no child can move into.",
    good=Good.HIGH,
    theme="foster_kinship_carers",
    area="in_care",
    unit=Unit.PERCENT,
    law=(WITHIN,),
    source=77,
    not_in_it="Families still in the stage or who left it, and adopters of a regional agency.",
    note=(
        "The agency may take longer in exceptional circumstances, or when the adopter asks:"
        " such a family may be late by right."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=done_within(
        STAGE_2,
        All(Not(Blank("stage_2_end")), in_the_adoption_period("stage_2_end")),
        on="stage_2_end",
        due=months_after(On("stage_2_start"), WITHIN),
        in_time=f"ended within {{{WITHIN}}} months",
        late=f"took more than {{{WITHIN}}} months",
    ),
    examples="""
        adopter                 | family_id | stage_2_start | stage_2_end | verdict
        on the last day         |           | 2026-01-05    | 2026-05-05  | met
        a day late              |           | 2026-01-05    | 2026-05-06  | not_met
        a short month           |           | 2025-12-31    | 2026-04-30  | met
        first day of the period |           | 2025-09-01    | 2025-10-01  | met
        day before the period   |           | 2025-09-01    | 2025-09-30  | no case
        ends tomorrow           |           | 2026-09-01    | 2026-10-01  | no case
        not ended               |           | 2026-01-05    |             | no case
        not readable            |           | 2026-01-05    | ??          | cannot_say
        start is blank          |           |               | 2026-05-05  | cannot_say
        ends before it starts   |           | 2026-01-05    | 2026-01-04  | cannot_say
        couple, partner         | F1        | 2026-01-05    | 2026-05-06  | not_met
        couple                  | F1        | 2026-01-05    | 2026-05-05  | no case
        one not known, partner  | F2        | 2026-01-05    | ??          | cannot_say
        one not known           | F2        | 2026-01-05    | 2026-05-05  | no case
    """,
)
