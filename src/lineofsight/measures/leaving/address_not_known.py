"""Care leavers whose accommodation is blank or recorded as not known."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import NOT_CARE_LEAVERS
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING, Open

MEASURE = Measure(
    id="leaving.address_not_known",
    title="Care leavers whose accommodation is blank or recorded as not known",
    why="A council that does not know where its young people live cannot help them.",
    good=Good.LOW,
    theme="care_leavers_accommodation",
    area="care_leavers",
    unit=Unit.PERCENT,
    source=87,
    not_in_it="Young people who are on no list any more.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        Open(),
        not_met=coded("accommodation", "R"),
        because="the residence is recorded as not known",
        otherwise="the accommodation is known",
        excluded=NOT_CARE_LEAVERS,
        blank_is_not_met="accommodation",
    ),
    examples="""
        every row: eligibility = former_relevant
        child                 | in_touch | accommodation | verdict
        known                 | yes      | U             | met
        custody               | yes      | X             | met
        recorded as not known | no       | R             | not_met
        blank                 | no       |               | not_met
        not readable          | yes      | ??            | cannot_say
        returned home         | RHOM     |               | excluded
    """,
)
