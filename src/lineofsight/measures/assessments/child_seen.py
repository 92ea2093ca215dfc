"""Authorised assessments in which the child was seen."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import done_in_the_period, share
from lineofsight.shapes.lists import ASSESSMENTS

MEASURE = Measure(
    id="assessments.child_seen",
    title="Authorised assessments in which the child was seen",
    why="An assessment of a child whom nobody saw is an assessment of papers.",
    good=Good.HIGH,
    theme="visits_direct_work",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=12,
    not_in_it="Whether the child was seen alone, and assessments still open.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        ASSESSMENTS,
        done_in_the_period("authorised"),
        not_met=coded("child_seen", "no"),
        because="the child was not seen",
        otherwise="the child was seen",
    ),
    examples="""
        child                 | assessment_start | authorised | child_seen | verdict
        seen                  | 2026-07-06       | 2026-09-08 | yes        | met
        not seen              | 2026-07-06       | 2026-09-08 | no         | not_met
        blank or not known    | 2026-07-06       | 2026-09-08 |            | cannot_say
        open                  | 2026-07-06       |            | no         | no case
        authorised tomorrow   | 2026-07-06       | 2026-10-01 | no         | no case
        day before the period | 2026-03-02       | 2026-03-30 | no         | no case
        ends before it starts | 2026-07-06       | 2026-07-05 | yes        | cannot_say
    """,
)
