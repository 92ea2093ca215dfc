"""Care leavers with no fixed abode or in emergency accommodation or bed and breakfast."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import NOT_CARE_LEAVERS
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING, Open
from lineofsight.shapes.question import Excluded

MEASURE = Measure(
    id="leaving.homeless_or_emergency",
    title="Care leavers with no fixed abode or in emergency accommodation or bed and breakfast",
    why="No young person whom a council brought up should have nowhere to live.",
    good=Good.LOW,
    theme="care_leavers_accommodation",
    area="care_leavers",
    unit=Unit.COUNT,
    source=87,
    not_in_it="Those whose accommodation is not known.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        Open(),
        not_met=coded("accommodation", "S", "V", "W"),
        because="no fixed abode, emergency accommodation, or bed and breakfast",
        otherwise="somewhere else to live",
        excluded=(*NOT_CARE_LEAVERS, Excluded(coded("accommodation", "X"), "in custody")),
    ),
    examples="""
        every row: eligibility = former_relevant
        child             | in_touch | accommodation | verdict
        homeless          | yes      | S             | not_met
        emergency         | yes      | V             | not_met
        bed and breakfast | no       | W             | not_met
        own home          | yes      | U             | met
        not known         | no       | R             | met
        custody           | yes      | X             | excluded
        blank             | yes      |               | cannot_say
        not readable      | yes      | ??            | cannot_say
    """,
)
