"""Children whose latest referral followed another within 12 months.

The count of earlier referrals is that of the child's latest one, so one case a child.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import AtLeast
from lineofsight.shapes.kinds import last_of
from lineofsight.shapes.lists import LATEST_REFERRALS

MEASURE = Measure(
    id="referrals.repeat_within_12_months",
    title=(
        "Children whose latest referral followed another within 12 months (not the national rate"
        " which counts referrals)"
    ),
    why="A second referral says that what was done after the first did not last.",
    good=Good.LOW,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=5,
    not_in_it="Referrals to another authority, and repeats before the latest referral.",
    note="Not the national rate, which counts referrals and not children.",
    review_by=dt.date(2027, 11, 30),
    definition=last_of(
        LATEST_REFERRALS,
        not_met=AtLeast("referrals_12_months", 1),
        because="another referral came in the 12 months before",
        otherwise="the only referral in 12 months",
    ),
    examples="""
        child                      | referral_date | referrals_12_months | verdict
        the only one               | 2026-05-05    | 0                   | met
        one before                 | 2026-05-05    | 1                   | not_met
        first day of the period    | 2026-03-31    | 1                   | not_met
        day before the period      | 2026-03-30    | 1                   | no case
        count is blank             | 2026-05-05    |                     | cannot_say
        date is blank              |               | 0                   | cannot_say
        the later counts           | 2026-05-05    | 0                   |
        the later counts           | 2026-06-05    | 1                   | not_met
        two that day, unlike       | 2026-05-05    | 0                   |
        two that day, unlike       | 2026-05-05    | 1                   | not_met
        another unknown, and alike | 2026-05-05    | 1                   |
        another unknown, and alike | ??            | 1                   | not_met
        another unknown, unlike    | 2026-05-05    | 1                   |
        another unknown, unlike    | ??            | 0                   | cannot_say
    """,
)
