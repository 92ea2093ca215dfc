"""Plans ended in the period after less than 3 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Blank, Not, On, before, months_after
from lineofsight.shapes.kinds import in_the_period, share
from lineofsight.shapes.lists import PROTECTION

MEASURE = Measure(
    id="cpp.ended_within_3_months",
    title="Plans ended in the period after less than 3 months",
    why="Plans that end soon may have ended too soon, or may not have been needed.",
    good=Good.NONE,
    theme="plans",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=36,
    not_in_it="Plans that ended before the period.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        PROTECTION,
        All(Not(Blank("plan_end")), in_the_period("plan_end")),
        not_met=Not(
            before(On("plan_end"), months_after(On("plan_start"), "definitions.plan_short_months"))
        ),
        because="ended after {definitions.plan_short_months} months or more",
        otherwise="ended before {definitions.plan_short_months} months",
    ),
    examples="""
        child                   | plan_start | plan_end   | verdict
        3 months to the day     | 2026-05-05 | 2026-08-05 | not_met
        a day less              | 2026-05-05 | 2026-08-04 | met
        first day of the period | 2026-03-01 | 2026-03-31 | met
        day before the period   | 2026-03-01 | 2026-03-30 | no case
        ends on the day         | 2026-08-05 | 2026-09-30 | met
        ends tomorrow           | 2026-08-05 | 2026-10-01 | no case
        open                    | 2026-08-05 |            | no case
        end not readable        | 2026-08-05 | ??         | cannot_say
        start is blank          |            | 2026-08-05 | cannot_say
        ends before it starts   | 2026-08-05 | 2026-08-01 | cannot_say
    """,
)
