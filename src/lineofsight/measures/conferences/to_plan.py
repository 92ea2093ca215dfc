"""Initial conferences that led to a child protection plan."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import done_in_the_period, share
from lineofsight.shapes.lists import CONFERENCES

MEASURE = Measure(
    id="conferences.to_plan",
    title="Initial conferences that led to a child protection plan",
    why="Few plans may mean that children are brought to conferences who need other help.",
    good=Good.NONE,
    theme="strategy_s47",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=17,
    not_in_it="Conferences that are booked and not held yet.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CONFERENCES,
        done_in_the_period("conference_date"),
        not_met=coded("plan_resulted", "no"),
        because="no plan",
        otherwise="a plan",
    ),
    examples="""
        child                   | strategy_date | conference_date | plan_resulted | verdict
        a plan                  | 2026-05-05    | 2026-05-20      | yes           | met
        no plan                 | 2026-05-05    | 2026-05-20      | no            | not_met
        blank or not known      | 2026-05-05    | 2026-05-20      |               | cannot_say
        first day of the period | 2026-03-16    | 2026-03-31      | yes           | met
        day before the period   | 2026-03-16    | 2026-03-30      | yes           | no case
        booked                  | 2026-09-16    | 2026-10-01      |               | no case
        not held                | 2026-05-05    |                 |               | no case
        not readable            | 2026-05-05    | ??              | yes           | cannot_say
        discussion is blank     |               | 2026-05-20      | yes           | met
    """,
)
