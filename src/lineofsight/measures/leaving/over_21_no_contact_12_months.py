"""Care leavers aged 21 to 24 on the list with no contact in 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, NotMet, Unit
from lineofsight.measures.populations import NOT_CARE_LEAVERS, OLDER
from lineofsight.shapes.kinds import gap, months
from lineofsight.shapes.lists import LEAVING

MEASURE = Measure(
    id="leaving.over_21_no_contact_12_months",
    title="Care leavers aged 21 to 24 on the list with no contact in 12 months",
    why=("A year of silence with a young person who was in care is a question for the council."),
    good=Good.LOW,
    theme="care_leavers_support",
    area="care_leavers",
    unit=Unit.COUNT,
    law=(
        "care_leavers.full_duties_until_age",
        "care_leavers.support_on_request_until_age",
    ),
    source=81,
    not_in_it="Those who are no longer on the list.",
    note=(
        "For review: the law asks that support be offered every 12 months, "
        "and an offer need not be recorded as a contact."
    ),
    not_met_is=NotMet.FOR_REVIEW,
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        LEAVING,
        OLDER,
        last="last_contact",
        allowed=months("definitions.leaving_no_contact_months"),
        what="contact",
        limit="{definitions.leaving_no_contact_months} months",
        excluded=NOT_CARE_LEAVERS,
    ),
    examples="""
        every row: eligibility = former_relevant
        child               | date_of_birth | in_touch | last_contact | verdict
        12 months today     | 2003-05-05    | yes      | 2025-09-30   | met
        12 months yesterday | 2003-05-05    | yes      | 2025-09-29   | not_met
        never               | 2003-05-05    | no       |              | not_met
        21 tomorrow         | 2005-10-01    | no       |              | no case
        25 today            | 2001-09-30    | no       |              | no case
        not readable        | 2003-05-05    | no       | ??           | cannot_say
        died                | 2003-05-05    | died     |              | excluded
    """,
)
