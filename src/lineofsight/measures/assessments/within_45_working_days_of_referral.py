"""Assessments authorised in the period within 45 working days of the referral that led to them.

That is the latest referral of the child on or before the assessment's start. A referral on a day
that is not known may be the one, unless the assessment took too long even from its own start.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import All, Not, On, by, working_days_after
from lineofsight.shapes.kinds import done_in_the_period
from lineofsight.shapes.lists import ASSESSMENTS, REFERRALS
from lineofsight.shapes.other_rows import BEGAN, some
from lineofsight.shapes.question import Outcome, Question, Rung

WITHIN = "assessment.complete_working_days"
BEFORE = by(BEGAN, On("assessment_start"))
# The latest is in time where any is: a later one only leaves more time.
IN_TIME = some(
    REFERRALS,
    All(
        BEFORE,
        by(On("authorised"), working_days_after(BEGAN, WITHIN)),
        by(On("authorised"), working_days_after(On("assessment_start"), WITHIN)),
    ),
)

MEASURE = Measure(
    id="assessments.within_45_working_days_of_referral",
    title=(
        "Assessments authorised in the period within 45 working days of the referral that led to"
        " them"
    ),
    why="For the family the wait begins with the referral, whatever is recorded as the start.",
    good=Good.HIGH,
    theme="assessments",
    area="help_and_protection",
    unit=Unit.PERCENT,
    law=(WITHIN,),
    source=9,
    not_in_it="Assessments that are still open, and those whose referral is not in the lists.",
    note=(
        "A selected group: the list of referrals reaches back six months, so the longest waits are"
        " not in it."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        ASSESSMENTS,
        done_in_the_period("authorised"),
        Outcome(
            Verdict.NOT_MET, f"authorised more than {{{WITHIN}}} working days after the referral"
        ),
        (
            Rung(
                IN_TIME,
                Verdict.MET,
                f"authorised within {{{WITHIN}}} working days of the referral",
            ),
            Rung(
                Not(some(REFERRALS, BEFORE)),
                Verdict.CANNOT_SAY,
                "no referral of this child on or before the start is in the lists",
            ),
        ),
    ),
    examples="""
        child                         | assessment_start | authorised | verdict
        45th working day              | 2026-07-08       | 2026-09-08 | met
        46th working day              | 2026-07-08       | 2026-09-09 | not_met
        referred on the day it began  | 2026-07-06       | 2026-09-08 | met
        referred after it began       | 2026-07-06       | 2026-09-08 | cannot_say
        no referral                   | 2026-07-06       | 2026-09-08 | cannot_say
        two, the later in time        | 2026-07-08       | 2026-09-08 | met
        two, one unknown, in time     | 2026-07-08       | 2026-09-08 | met
        two, one unknown, late        | 2026-07-08       | 2026-09-09 | cannot_say
        one unknown, late by itself   | 2026-07-06       | 2026-09-09 | not_met
        first day of the period       | 2026-03-02       | 2026-03-31 | met
        day before the period         | 2026-03-02       | 2026-03-30 | no case
        open                          | 2026-07-08       |            | no case
        start is blank                |                  | 2026-09-08 | cannot_say
        ends before it starts         | 2026-07-08       | 2026-07-07 | cannot_say
        also in referrals:
        child                         | referral_date
        45th working day              | 2026-07-06
        46th working day              | 2026-07-06
        referred on the day it began  | 2026-07-06
        referred after it began       | 2026-07-07
        two, the later in time        | 2026-05-05
        two, the later in time        | 2026-07-06
        two, one unknown, in time     | 2026-07-06
        two, one unknown, in time     | ??
        two, one unknown, late        | 2026-07-06
        two, one unknown, late        | ??
        one unknown, late by itself   | 2026-07-06
        one unknown, late by itself   | ??
        first day of the period       | 2026-03-02
        start is blank                | 2026-07-06
    """,
)
