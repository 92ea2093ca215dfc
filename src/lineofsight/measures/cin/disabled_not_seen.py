"""Disabled children on a child in need plan not seen within the local standard."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import ON_A_NEED_PLAN
from lineofsight.shapes.expressions import All, Blank, Not, coded
from lineofsight.shapes.kinds import days, gap
from lineofsight.shapes.lists import NEED

MEASURE = Measure(
    id="cin.disabled_not_seen",
    title="Disabled children on a child in need plan not seen within the local standard",
    why="Disabled children's plans run for years, and it is easy to stop looking.",
    good=Good.LOW,
    theme="disabled_children",
    area="help_and_protection",
    unit=Unit.PERCENT,
    standards=("need.not_seen_days",),
    source=26,
    not_in_it="Children whose disability is not known.",
    note="No law sets how often a child in need is seen: this is a local standard.",
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        NEED,
        All(ON_A_NEED_PLAN, Not(Blank("disability")), coded("disability", "yes")),
        start="need_start",
        last="last_seen",
        allowed=days("need.not_seen_days"),
        what="sighting of the child",
        limit="{need.not_seen_days} days",
    ),
    examples="""
        every row: status = need_plan
        child            | disability | need_start | last_seen  | verdict
        seen 28 days ago | yes        | 2026-01-05 | 2026-09-02 | met
        seen 29 days ago | yes        | 2026-01-05 | 2026-09-01 | not_met
        not disabled     | no         | 2026-01-05 | 2026-09-01 | no case
        not known        |            | 2026-01-05 | 2026-09-01 | no case
        not readable     | ??         | 2026-01-05 | 2026-09-01 | cannot_say
    """,
)
