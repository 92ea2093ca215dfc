"""Contacts received in the period."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import count, in_the_period
from lineofsight.shapes.lists import CONTACTS

MEASURE = Measure(
    id="contacts.volume",
    title="Contacts received in the period",
    why="Everyone who was worried about a child: what the front door has to deal with.",
    good=Good.NONE,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.COUNT,
    source=1,
    not_in_it="Worries that nobody passed on. A contact about three children is three contacts.",
    review_by=dt.date(2027, 11, 30),
    definition=count(CONTACTS, in_the_period("contact_date"), "received in the period"),
    examples="""
        child                   | contact_date | verdict
        on the day              | 2026-09-30   | met
        first day of the period | 2026-03-31   | met
        day before the period   | 2026-03-30   | no case
        after the day           | 2026-10-01   | cannot_say
        blank                   |              | cannot_say
        not readable            | ??           | cannot_say
    """,
)
