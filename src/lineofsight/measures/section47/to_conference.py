"""Section 47 enquiries followed by an initial child protection conference.

One that is booked counts: the enquiry has led to it, though it is still to come.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Any, Blank, Not, coded
from lineofsight.shapes.kinds import in_the_period, share
from lineofsight.shapes.lists import SECTION47

DATED = Not(Blank("conference_date"))
NOT_NEEDED = All(Not(Blank("conference_unnecessary")), coded("conference_unnecessary", "yes"))

MEASURE = Measure(
    id="section47.to_conference",
    title="Section 47 enquiries followed by an initial child protection conference",
    why="How many enquiries find a child at risk: few may mean that too many are begun.",
    good=Good.NONE,
    theme="strategy_s47",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=14,
    not_in_it="Enquiries on which nothing is decided yet.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        SECTION47,
        All(in_the_period("strategy_date"), Any(DATED, NOT_NEEDED)),
        not_met=Blank("conference_date"),
        because="no conference was needed",
        otherwise="there is a date of a conference",
    ),
    examples="""
        child                   | strategy_date | conference_date | conference_unnecessary | verdict
        conference held         | 2026-05-05    | 2026-05-20      | no                     | met
        not needed              | 2026-05-05    |                 | yes                    | not_met
        both                    | 2026-05-05    | 2026-05-20      | yes                    | met
        undecided               | 2026-05-05    |                 |                        | no case
        not held yet            | 2026-05-05    |                 | no                     | no case
        booked                  | 2026-09-20    | 2026-10-01      | no                     | met
        held on the day         | 2026-09-20    | 2026-09-30      |                        | met
        date not readable       | 2026-05-05    | ??              |                        | cannot_say
        date not readable, both | 2026-05-05    | ??              | yes                    | cannot_say
        need not readable       | 2026-05-05    |                 | ??                     | cannot_say
        need not readable, held | 2026-05-05    | 2026-05-20      | ??                     | met
        first day of the period | 2026-03-31    | 2026-04-20      |                        | met
        day before the period   | 2026-03-30    | 2026-04-20      |                        | no case
        after the day           | 2026-10-01    |                 | yes                    | cannot_say
    """,
)
