"""Children on an interim care order for over 26 weeks."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, coded
from lineofsight.shapes.kinds import days, duration
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.interim_order_over_26_weeks",
    title="Children on an interim care order for over 26 weeks",
    why="Half a year without a decision is a long time for a child.",
    good=Good.LOW,
    theme="pre_proceedings_plo",
    area="in_care",
    unit=Unit.PERCENT,
    law=("children_in_care.proceedings_weeks",),
    source=43,
    not_in_it="Proceedings whose interim order was made again under a new date.",
    note=(
        "The time to the final order cannot be seen: this is the age of the interim order. The"
        " law's 26 weeks begin with the application, which came before, and the court may extend"
        " them."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=duration(
        CARE,
        All(Open(), coded("legal_status", "C1")),
        since="legal_start",
        allowed=days("children_in_care.proceedings_weeks"),
        because="the interim care order is more than {children_in_care.proceedings_weeks} days old",
        otherwise="the interim care order is {children_in_care.proceedings_weeks} days old or less",
    ),
    examples="""
        every row: care_start = 2026-01-05
        child               | legal_status | legal_start | verdict
        182 days today      | C1           | 2026-04-01  | met
        183 days today      | C1           | 2026-03-31  | not_met
        full order          | C2           | 2020-03-31  | no case
        short breaks        | V3           | 2020-03-31  | no case
        order date is blank | C1           |             | cannot_say
        order after the day | C1           | 2026-10-01  | cannot_say
        status is blank     |              | 2026-09-01  | cannot_say
    """,
)
