"""Open assessments that fall due in the next 10 working days."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import All, AsAt, On, before, by, working_days_after
from lineofsight.shapes.lists import ASSESSMENTS, Open
from lineofsight.shapes.question import Outcome, Question, Rung

WITHIN = "assessment.complete_working_days"
SOON = "definitions.assessment_soon_working_days"
DUE = working_days_after(On("assessment_start"), WITHIN)

MEASURE = Measure(
    id="assessments.due_within_10_working_days",
    title="Open assessments that fall due in the next 10 working days",
    why="What must be finished in the next two weeks, while there is still time.",
    good=Good.NONE,
    theme="assessments",
    area="help_and_protection",
    unit=Unit.COUNT,
    law=(WITHIN,),
    source=11,
    not_in_it="Assessments that are past due already.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        ASSESSMENTS,
        All(Open(), by(AsAt(), DUE)),
        Outcome(Verdict.MET, f"due in the next {{{SOON}}} working days", DUE),
        (Rung(before(working_days_after(AsAt(), SOON), DUE), Verdict.NOT_MET, "due later", DUE),),
    ),
    examples="""
        child                 | assessment_start | authorised | verdict
        due today             | 2026-07-28       |            | met
        due yesterday         | 2026-07-27       |            | no case
        due on the 10th       | 2026-08-11       |            | met
        due on the 11th       | 2026-08-12       |            | not_met
        authorised            | 2026-07-28       | 2026-09-30 | no case
        start is blank        |                  |            | cannot_say
        not readable          | 2026-08-11       | ??         | cannot_say
        not readable, overdue | 2026-07-27       | ??         | no case
    """,
)
