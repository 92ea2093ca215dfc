"""Completed assessments that found no need for social care support."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import done_in_the_period, share
from lineofsight.shapes.lists import ASSESSMENTS

MEASURE = Measure(
    id="assessments.no_further_action",
    title="Completed assessments that found no need for social care support",
    why="Many may mean that families are assessed who needed something else.",
    good=Good.NONE,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=13,
    not_in_it="Assessments still open, and what else the family was offered.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        ASSESSMENTS,
        done_in_the_period("authorised"),
        not_met=coded("support_required", "yes"),
        because="support is needed",
        otherwise="no need for support",
    ),
    examples="""
        child                 | assessment_start | authorised | support_required | verdict
        no need               | 2026-07-06       | 2026-09-08 | no               | met
        support is needed     | 2026-07-06       | 2026-09-08 | yes              | not_met
        blank                 | 2026-07-06       | 2026-09-08 |                  | cannot_say
        not readable          | 2026-07-06       | 2026-09-08 | ??               | cannot_say
        open                  | 2026-07-06       |            |                  | no case
        day before the period | 2026-03-02       | 2026-03-30 | no               | no case
    """,
)
