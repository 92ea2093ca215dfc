"""Average days from placement order to match.

One case a child: of several matches in the twelve months, the longest wait counts. A match before
the order is lawful, and no wait can be told from it.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Blank, Not
from lineofsight.shapes.kinds import average, in_the_adoption_period
from lineofsight.shapes.lists import ADOPTION

MEASURE = Measure(
    id="adoption.order_to_match",
    title="Average days from placement order to match",
    why="Once the court agrees, the search for a family should not be what a child waits for.",
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.DAYS,
    source=74,
    not_in_it="Children with an order and no match yet, and those matched with no order.",
    note="The old national threshold was 4 months (121 days).",
    review_by=dt.date(2027, 11, 30),
    definition=average(
        ADOPTION,
        All(
            Not(Blank("match_date")),
            in_the_adoption_period("match_date"),
            Not(Blank("order_date")),
        ),
        since="order_date",
        until="match_date",
        reason="matched",
        backwards="matched before the placement order",
    ),
    examples="""
        child                   | order_date | match_date | verdict
        matched                 | 2026-01-05 | 2026-05-05 | met
        same day                | 2026-01-05 | 2026-01-05 | met
        before the order        | 2026-01-05 | 2026-01-04 | cannot_say
        no order                |            | 2026-05-05 | no case
        order not readable      | ??         | 2026-05-05 | cannot_say
        order is tomorrow       | 2026-10-01 | 2026-05-05 | cannot_say
        first day of the period | 2025-01-05 | 2025-10-01 | met
        day before the period   | 2025-01-05 | 2025-09-30 | no case
        match is tomorrow       | 2026-01-05 | 2026-10-01 | cannot_say
        not matched             | 2026-01-05 |            | no case
        not readable            | 2026-01-05 | ??         | cannot_say
    """,
)
