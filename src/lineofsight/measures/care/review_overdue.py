"""Children in care whose statutory review is overdue."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import (
    All,
    Blank,
    Not,
    On,
    by,
    months_after,
    past,
    working_days_after,
)
from lineofsight.shapes.kinds import Last, Line, ladder
from lineofsight.shapes.lists import CARE, Open

FIRST_DUE = working_days_after(On("care_start"), "children_in_care.first_review_working_days")
SECOND_DUE = months_after(On("last_review"), "children_in_care.second_review_months")
LATER_DUE = months_after(On("last_review"), "children_in_care.later_review_months")
SECOND_BY = months_after(On("care_start"), "definitions.care_second_review_by_months")
# A review before this period of care belongs to an earlier one.
REVIEWED = All(Not(Blank("last_review")), by(On("care_start"), On("last_review")))

MEASURE = Measure(
    id="care.review_overdue",
    title="Children in care whose statutory review is overdue",
    why=(
        "The statutory review is where somebody independent checks that the plan for a child "
        "is right."
    ),
    good=Good.LOW,
    theme="plans",
    area="in_care",
    unit=Unit.PERCENT,
    law=(
        "children_in_care.first_review_working_days",
        "children_in_care.second_review_months",
        "children_in_care.later_review_months",
    ),
    source=49,
    not_in_it=(
        "Reviews before the last one. The clock of adoption: three months from the authority to"
        " place, and four weeks from the move to adopters (Adoption Agencies Regulations 2005,"
        " regulation 36), so that such a child may be shown as in time and be overdue."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=ladder(
        CARE,
        Open(),
        (
            Line(
                Not(REVIEWED),
                FIRST_DUE,
                "the first review is past due",
                "the first review is not past due",
            ),
            Line(
                by(On("last_review"), FIRST_DUE),
                SECOND_DUE,
                "the second review is past due",
                "the second review is not yet due",
            ),
            Line(
                by(On("last_review"), SECOND_BY),
                SECOND_DUE,
                "the next review is past due",
                "the next review is not yet due",
                latest=LATER_DUE,
                unclear="the last review may have been the first, late, or the second",
            ),
        ),
        Last(LATER_DUE, "the next review is past due", "the next review is not yet due"),
        (SHORT_BREAKS,),
        late_at_all=(past(FIRST_DUE),),
    ),
    examples="""
        child                            | care_start | last_review | legal_status | verdict
        none, due today                  | 2026-09-02 |             | C2           | met
        none, due yesterday              | 2026-09-01 |             | C2           | not_met
        before this period of care       | 2026-09-01 | 2026-08-31  | C2           | not_met
        first in time, due today         | 2026-06-04 | 2026-06-30  | C2           | met
        first in time, due yesterday     | 2026-06-04 | 2026-06-29  | C2           | not_met
        on the 20th working day          | 2026-06-01 | 2026-06-29  | C2           | not_met
        after the 20th working day       | 2026-05-29 | 2026-06-29  | C2           | cannot_say
        within 4 months, to 3 months     | 2026-05-05 | 2026-06-30  | C2           | met
        within 4 months, to 6 months     | 2025-12-01 | 2026-03-30  | C2           | cannot_say
        within 4 months, past 6 months   | 2025-12-01 | 2026-03-29  | C2           | not_met
        later, due today                 | 2025-01-05 | 2026-03-30  | C2           | met
        later, due yesterday             | 2025-01-05 | 2026-03-29  | C2           | not_met
        day after 4 months               | 2025-11-28 | 2026-03-30  | C2           | met
        review after the day             | 2025-01-05 | 2026-10-01  | C2           | cannot_say
        not readable                     | 2025-01-05 | ??          | C2           | cannot_say
        not readable, in 20 working days | 2026-09-02 | ??          | C2           | met
        start is blank                   |            | 2026-09-01  | C2           | cannot_say
        short breaks                     | 2026-09-01 |             | V3           | excluded
    """,
)
