"""Assessments authorised in the period within 45 working days.

The clock of the national statistic: from the assessment's start. The guidance's own clock, from the
referral, is that of `assessments.within_45_working_days_of_referral`.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import On, working_days_after
from lineofsight.shapes.kinds import done_in_the_period, done_within
from lineofsight.shapes.lists import ASSESSMENTS

WITHIN = "assessment.complete_working_days"

MEASURE = Measure(
    id="assessments.within_45_working_days",
    title="Assessments authorised in the period within 45 working days",
    why="Until the assessment is done nobody has decided what the child needs.",
    good=Good.HIGH,
    theme="assessments",
    area="help_and_protection",
    unit=Unit.PERCENT,
    law=(WITHIN,),
    source=9,
    not_in_it="Assessments that are still open, however late.",
    note="Counted from the start, as the national statistic does; the guidance counts from the referral.",
    review_by=dt.date(2027, 11, 30),
    definition=done_within(
        ASSESSMENTS,
        done_in_the_period("authorised"),
        on="authorised",
        due=working_days_after(On("assessment_start"), WITHIN),
        in_time=f"authorised within {{{WITHIN}}} working days of its start",
        late=f"authorised more than {{{WITHIN}}} working days after its start",
    ),
    examples="""
        child                   | assessment_start | authorised | verdict
        45th working day        | 2026-07-06       | 2026-09-08 | met
        46th working day        | 2026-07-06       | 2026-09-09 | not_met
        first day of the period | 2026-03-02       | 2026-03-31 | met
        day before the period   | 2026-03-02       | 2026-03-30 | no case
        authorised tomorrow     | 2026-07-06       | 2026-10-01 | no case
        open                    | 2026-07-06       |            | no case
        not readable            | 2026-07-06       | ??         | cannot_say
        start is blank          |                  | 2026-09-08 | cannot_say
        ends before it starts   | 2026-07-06       | 2026-07-05 | cannot_say
    """,
)
