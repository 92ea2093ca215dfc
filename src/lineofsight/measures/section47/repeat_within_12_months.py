"""Children whose latest section 47 enquiry followed another within 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import AtLeast
from lineofsight.shapes.kinds import last_of
from lineofsight.shapes.lists import LATEST_SECTION47

MEASURE = Measure(
    id="section47.repeat_within_12_months",
    title="Children whose latest section 47 enquiry followed another within 12 months",
    why="A child feared for twice within a year may not have been made safe the first time.",
    good=Good.LOW,
    theme="strategy_s47",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=18,
    not_in_it="Enquiries by another authority, and repeats before the latest enquiry.",
    review_by=dt.date(2027, 11, 30),
    definition=last_of(
        LATEST_SECTION47,
        not_met=AtLeast("section47_12_months", 1),
        because="another enquiry began in the 12 months before",
        otherwise="the only enquiry in 12 months",
    ),
    examples="""
        child                   | strategy_date | section47_12_months | verdict
        the only one            | 2026-05-05    | 0                   | met
        one before              | 2026-05-05    | 1                   | not_met
        first day of the period | 2026-03-31    | 1                   | not_met
        day before the period   | 2026-03-30    | 1                   | no case
        count is blank          | 2026-05-05    |                     | cannot_say
        date is not readable    | ??            | 1                   | cannot_say
        the later counts        | 2026-05-05    | 1                   |
        the later counts        | 2026-06-05    | 0                   | met
    """,
)
