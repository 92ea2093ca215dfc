"""Care leavers aged 21 to 24 on the list with no named adviser: for review and not a breach as an adviser follows a request."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, NotMet, Unit
from lineofsight.measures.populations import NOT_CARE_LEAVERS, OLDER
from lineofsight.shapes.expressions import Blank
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING

MEASURE = Measure(
    id="leaving.over_21_without_adviser",
    title="Care leavers aged 21 to 24 on the list with no named adviser: for review and not a breach as an adviser follows a request",
    why="Young people who must ask for help are the easiest to lose.",
    good=Good.LOW,
    theme="care_leavers_support",
    area="care_leavers",
    unit=Unit.COUNT,
    law=(
        "care_leavers.full_duties_until_age",
        "care_leavers.support_on_request_until_age",
    ),
    source=85,
    not_in_it="Those who are no longer on the list: a council that drops them shows none.",
    note=(
        "For review, not a breach: after 21 an adviser follows a request. Where education or"
        " training set out in the plan goes on, one is owed without it, which the list does not"
        " tell (Children Act 1989, section 23C(7))."
    ),
    not_met_is=NotMet.FOR_REVIEW,
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        OLDER,
        not_met=Blank("adviser"),
        because="no adviser is named",
        otherwise="an adviser is named",
        excluded=NOT_CARE_LEAVERS,
    ),
    examples="""
        child          | date_of_birth | eligibility     | in_touch | adviser   | verdict
        named          | 2003-05-05    | former_relevant | yes      | Pim Larch | met
        not named      | 2003-05-05    | former_relevant | yes      |           | not_met
        21 today       | 2005-09-30    | qualifying      | yes      |           | not_met
        21 tomorrow    | 2005-10-01    | former_relevant | yes      |           | no case
        25 today       | 2001-09-30    | former_relevant | yes      |           | no case
        25 tomorrow    | 2001-10-01    | former_relevant | yes      |           | not_met
        returned home  | 2003-05-05    | former_relevant | RHOM     |           | excluded
        birth is blank |               | former_relevant | yes      |           | cannot_say
    """,
)
