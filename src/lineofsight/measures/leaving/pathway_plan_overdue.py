"""Care leavers whose pathway plan was not reviewed in the last 6 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import IN_SUPPORT, OWED_NO_PLAN
from lineofsight.shapes.kinds import gap, months
from lineofsight.shapes.lists import LEAVING

MEASURE = Measure(
    id="leaving.pathway_plan_overdue",
    title="Care leavers whose pathway plan was not reviewed in the last 6 months",
    why=(
        "The pathway plan says who will do what for a young person, and it goes out of date fast."
    ),
    good=Good.LOW,
    theme="care_leavers_pathway_plans",
    area="care_leavers",
    unit=Unit.PERCENT,
    law=(
        "care_leavers.pathway_plan_review_months",
        "care_leavers.full_duties_until_age",
        "care_leavers.support_on_request_until_age",
    ),
    source=83,
    not_in_it=(
        "Those of 21 or over with no adviser, and whether the plan is any good. The sooner reviews"
        " owed once the council provides the accommodation: the list does not tell who provides it."
    ),
    note=(
        "The law gives three months for the first assessment of a child who becomes eligible: until"
        " then one with no plan yet is shown as overdue and is not late."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        LEAVING,
        IN_SUPPORT,
        last="pathway_review",
        allowed=months("care_leavers.pathway_plan_review_months"),
        what="review of the pathway plan",
        limit="{care_leavers.pathway_plan_review_months} months",
        excluded=OWED_NO_PLAN,
    ),
    examples="""
        child                | date_of_birth | eligibility     | in_touch | adviser   | pathway_review | verdict
        due today            | 2007-05-05    | former_relevant | yes      |           | 2026-03-30     | met
        due yesterday        | 2007-05-05    | former_relevant | yes      |           | 2026-03-29     | not_met
        never                | 2007-05-05    | relevant        | yes      |           |                | not_met
        still in care        | 2009-05-05    | eligible        | yes      |           |                | not_met
        qualifying           | 2007-05-05    | qualifying      | yes      |           |                | excluded
        21 today, no adviser | 2005-09-30    | former_relevant | yes      |           |                | no case
        21 today, adviser    | 2005-09-30    | former_relevant | yes      | Pim Larch |                | not_met
        review after the day | 2007-05-05    | relevant        | yes      |           | 2026-10-01     | cannot_say
        not readable         | 2007-05-05    | relevant        | yes      |           | ??             | cannot_say
    """,
)
