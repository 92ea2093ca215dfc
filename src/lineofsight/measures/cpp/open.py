"""Children on a child protection plan on the day."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import count
from lineofsight.shapes.lists import PROTECTION, Open

MEASURE = Measure(
    id="cpp.open",
    title="Children on a child protection plan on the day",
    why="The children whom conferences have found at risk of significant harm.",
    good=Good.NONE,
    theme="plans",
    area="help_and_protection",
    unit=Unit.COUNT,
    source=27,
    not_in_it="Children at risk whose conference has not been held.",
    review_by=dt.date(2027, 11, 30),
    definition=count(PROTECTION, Open(), "on a child protection plan on the day"),
    examples="""
        child             | plan_start | plan_end   | verdict
        open              | 2026-01-05 |            | met
        starts on the day | 2026-09-30 |            | met
        starts tomorrow   | 2026-10-01 |            | cannot_say
        ended on the day  | 2026-01-05 | 2026-09-30 | no case
        ends tomorrow     | 2026-01-05 | 2026-10-01 | met
        start is blank    |            |            | cannot_say
        end not readable  | 2026-01-05 | ??         | cannot_say
    """,
)
