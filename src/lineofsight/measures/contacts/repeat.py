"""Children not already open with 3 or more contacts in the period and no assessment.

Whether a child was open is asked of the day of the first of the contacts, by the dates of lists 6,
7 and 8. A row of list 6 that is closed without a day of closure ended nobody knows when.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    AsAt,
    Choose,
    Known,
    Not,
    On,
    before,
    by,
    day_after,
)
from lineofsight.shapes.kinds import PERIOD_BEGINS, in_the_period
from lineofsight.shapes.lists import (
    ASSESSMENTS_BEGUN,
    CARE,
    CONTACTS,
    FIRST_CONTACTS,
    NEED,
    PROTECTION,
)
from lineofsight.shapes.other_rows import (
    BEGAN,
    UNDATED,
    Between,
    OpenThroughout,
    Several,
    some,
)
from lineofsight.shapes.question import Outcome, Question, Rung

# A contact on an unknown day may have been the first: then that lies somewhere in the period.
UNCERTAIN = some(CONTACTS, UNDATED)
LATEST = Known(On("contact_date"), AsAt())
EARLIEST = Choose(UNCERTAIN, day_after(PERIOD_BEGINS), LATEST)
WAS_OPEN = OpenThroughout((NEED, PROTECTION, CARE), EARLIEST, LATEST)
MANY = Several(CONTACTS, before(PERIOD_BEGINS, BEGAN), "definitions.contact_many")
ASSESSED = some(ASSESSMENTS_BEGUN, Between(by(LATEST, BEGAN), by(EARLIEST, BEGAN)))

MEASURE = Measure(
    id="contacts.repeat",
    title="Children not already open with 3 or more contacts in the period and no assessment",
    why="Each contact looks small by itself, and nobody puts them together.",
    good=Good.LOW,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.COUNT,
    source=7,
    not_in_it="Children who were open already, and contacts before the period.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        FIRST_CONTACTS,
        Not(WAS_OPEN),
        Outcome(Verdict.MET, "fewer contacts, or an assessment has begun"),
        (
            Rung(
                All(MANY, Not(ASSESSED)),
                Verdict.NOT_MET,
                "{definitions.contact_many} contacts or more and no assessment since the first",
            ),
        ),
        among=in_the_period("contact_date"),
    ),
    examples="""
        child                     | contact_date | verdict
        three                     | 2026-05-05   |
        three                     | 2026-05-05   |
        three                     | 2026-09-30   | not_met
        two                       | 2026-05-05   |
        two                       | 2026-09-30   | met
        one before the period     | 2026-03-30   |
        one before the period     | 2026-05-05   |
        one before the period     | 2026-05-06   | met
        assessed on the first day | 2026-05-05   |
        assessed on the first day | 2026-05-06   |
        assessed on the first day | 2026-05-07   | met
        assessed before           | 2026-05-05   |
        assessed before           | 2026-05-06   |
        assessed before           | 2026-05-07   | not_met
        opened that day           | 2026-05-05   | no case
        opened the day after      | 2026-05-05   | met
        closed that day           | 2026-05-05   | met
        closed the day after      | 2026-05-05   | no case
        closed nobody knows when  | 2026-05-05   | cannot_say
        on a plan                 | 2026-05-05   | no case
        in care                   | 2026-05-05   | no case
        in care, then in need     | ??           | no case
        in care, then a day apart | ??           | cannot_say
        third one is not known    | 2026-05-05   |
        third one is not known    | 2026-05-05   |
        third one is not known    | ??           | cannot_say
        second one is not known   | 2026-05-05   |
        second one is not known   | ??           | met
        only one is not known     | ??           | cannot_say
        day before the period     | 2026-03-30   | no case
        also in assessments:
        child                     | assessment_start
        assessed on the first day | 2026-05-05
        assessed before           | 2026-05-04
        also in need:
        child                     | need_start | need_end   | status
        opened that day           | 2026-05-05 |            | need_plan
        opened the day after      | 2026-05-06 |            | need_plan
        closed that day           | 2026-01-05 | 2026-05-05 | closed
        closed the day after      | 2026-01-05 | 2026-05-06 | closed
        closed nobody knows when  | 2026-01-05 |            | closed
        in care, then in need     | 2026-07-01 |            | need_plan
        in care, then a day apart | 2026-07-02 |            | need_plan
        also in protection:
        child                     | plan_start | plan_end
        on a plan                 | 2026-01-05 |
        also in care:
        child                     | care_start | care_end
        in care                   | 2026-01-05 | 2026-05-06
        in care, then in need     | 2026-01-05 | 2026-07-01
        in care, then a day apart | 2026-01-05 | 2026-07-01
    """,
)
