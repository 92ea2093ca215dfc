"""Children on a child in need plan not seen within the local standard."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import ON_A_NEED_PLAN
from lineofsight.shapes.kinds import days, gap
from lineofsight.shapes.lists import NEED

MEASURE = Measure(
    id="cin.not_seen",
    title="Children on a child in need plan not seen within the local standard",
    why="A plan that nobody visits is a plan on paper.",
    good=Good.LOW,
    theme="visits_direct_work",
    area="help_and_protection",
    unit=Unit.PERCENT,
    standards=("need.not_seen_days",),
    source=21,
    not_in_it="Whether the child was seen alone, and sightings before the last one.",
    note="No law sets how often a child in need is seen: this is a local standard.",
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        NEED,
        ON_A_NEED_PLAN,
        start="need_start",
        last="last_seen",
        allowed=days("need.not_seen_days"),
        what="sighting of the child",
        limit="{need.not_seen_days} days",
    ),
    examples="""
        every row: status = need_plan
        child                         | need_start | last_seen  | need_end   | verdict
        seen 28 days ago              | 2026-01-05 | 2026-09-02 |            | met
        seen 29 days ago              | 2026-01-05 | 2026-09-01 |            | not_met
        never seen, 28 days           | 2026-09-02 |            |            | met
        never seen, 29 days           | 2026-09-01 |            |            | not_met
        seen before this episode only | 2026-09-02 | 2026-06-01 |            | met
        seen tomorrow                 | 2026-01-05 | 2026-10-01 |            | cannot_say
        not readable                  | 2026-01-05 | ??         |            | cannot_say
        not readable, new             | 2026-09-20 | ??         |            | met
        start is blank                |            | 2026-09-29 |            | cannot_say
        ended                         | 2026-01-05 | 2026-02-01 | 2026-09-30 | no case
    """,
)
