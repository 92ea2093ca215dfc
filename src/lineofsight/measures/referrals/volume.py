"""Referrals received in the period (and per 10000 children where the population is known)."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import count, in_the_period
from lineofsight.shapes.lists import REFERRALS

MEASURE = Measure(
    id="referrals.volume",
    title="Referrals received in the period (and per 10000 children where the population is known)",
    why="What the service is asked to take on.",
    good=Good.NONE,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.COUNT,
    source=4,
    not_in_it="Contacts that did not become a referral.",
    review_by=dt.date(2027, 11, 30),
    definition=count(REFERRALS, in_the_period("referral_date"), "received in the period"),
    examples="""
        child                   | referral_date | verdict
        on the day              | 2026-09-30    | met
        first day of the period | 2026-03-31    | met
        day before the period   | 2026-03-30    | no case
        after the day           | 2026-10-01    | cannot_say
        blank                   |               | cannot_say
        not readable            | ??            | cannot_say
    """,
)
