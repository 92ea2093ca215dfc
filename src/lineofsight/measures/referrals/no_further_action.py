"""Referrals ending in no further action."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import in_the_period, share
from lineofsight.shapes.lists import REFERRALS

MEASURE = Measure(
    id="referrals.no_further_action",
    title="Referrals ending in no further action",
    why="Many may mean that contacts are passed on too soon, or that doors close too soon.",
    good=Good.NONE,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=6,
    not_in_it="What was offered instead of help from social care.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        REFERRALS,
        in_the_period("referral_date"),
        not_met=coded("no_further_action", "no"),
        because="something followed",
        otherwise="no further action",
    ),
    examples="""
        child                   | referral_date | no_further_action | verdict
        no further action       | 2026-05-05    | yes               | met
        something followed      | 2026-05-05    | no                | not_met
        blank                   | 2026-05-05    |                   | cannot_say
        not readable            | 2026-05-05    | ??                | cannot_say
        first day of the period | 2026-03-31    | yes               | met
        day before the period   | 2026-03-30    | yes               | no case
        after the day           | 2026-10-01    | yes               | cannot_say
    """,
)
