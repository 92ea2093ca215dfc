"""Open assessments already past 45 working days."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import On, past, working_days_after
from lineofsight.shapes.lists import ASSESSMENTS, Open
from lineofsight.shapes.question import Outcome, Question, Rung

WITHIN = "assessment.complete_working_days"
DUE = working_days_after(On("assessment_start"), WITHIN)

MEASURE = Measure(
    id="assessments.open_past_45_working_days",
    title="Open assessments already past 45 working days",
    why="A child whose assessment drifts waits for a decision that nobody takes.",
    good=Good.LOW,
    theme="assessments",
    area="help_and_protection",
    unit=Unit.PERCENT,
    law=(WITHIN,),
    source=10,
    not_in_it="Late assessments that have been authorised by now.",
    note="Counted from the start: counted from the referral, as the guidance does, more are late.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        ASSESSMENTS,
        Open(),
        Outcome(Verdict.MET, "open, and not yet past due", DUE),
        (Rung(past(DUE), Verdict.NOT_MET, f"open for over {{{WITHIN}}} working days", DUE),),
    ),
    examples="""
        child                | assessment_start | authorised | verdict
        45th working day     | 2026-07-28       |            | met
        46th working day     | 2026-07-27       |            | not_met
        authorised tomorrow  | 2026-07-27       | 2026-10-01 | not_met
        authorised on day    | 2026-07-27       | 2026-09-30 | no case
        begins tomorrow      | 2026-10-01       |            | cannot_say
        start is blank       |                  |            | cannot_say
        start is blank, done |                  | 2026-09-08 | no case
        not readable         | 2026-07-27       | ??         | cannot_say
    """,
)
