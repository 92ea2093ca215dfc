"""Average days from entering care to moving in with adopters.

One case a child: of several moves in the twelve months, the longest wait counts.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Blank, Not
from lineofsight.shapes.kinds import average, in_the_adoption_period
from lineofsight.shapes.lists import ADOPTION

MEASURE = Measure(
    id="adoption.entry_to_placed",
    title="Average days from entering care to moving in with adopters",
    why="Every month of waiting is a long time for a small child.",
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.DAYS,
    source=73,
    not_in_it="Children who still wait: the average falls when those who wait longest are left.",
    note=(
        "The old national threshold was 14 months (426 days), and its average stopped the clock at"
        " the foster home for children whose foster carers adopted them; this one does not."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=average(
        ADOPTION,
        All(Not(Blank("placed_date")), in_the_adoption_period("placed_date")),
        since="care_start",
        until="placed_date",
        reason="moved in with adopters",
        backwards="moved in before entering care",
    ),
    examples="""
        child                   | care_start | placed_date | verdict
        moved in                | 2025-01-05 | 2026-05-05  | met
        first day of the period | 2025-01-05 | 2025-10-01  | met
        day before the period   | 2025-01-05 | 2025-09-30  | no case
        on the day              | 2025-01-05 | 2026-09-30  | met
        moves in tomorrow       | 2025-01-05 | 2026-10-01  | cannot_say
        not placed              | 2025-01-05 |             | no case
        not readable            | 2025-01-05 | ??          | cannot_say
        entry is blank          |            | 2026-05-05  | cannot_say
        moved in before entry   | 2026-05-06 | 2026-05-05  | cannot_say
        same day                | 2026-05-05 | 2026-05-05  | met
        twice                   | 2025-01-05 | 2026-01-05  |
        twice                   | 2025-01-05 | 2026-06-05  | met
    """,
)
