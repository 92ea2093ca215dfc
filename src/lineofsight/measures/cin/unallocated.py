"""Open children with no named worker."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import Blank
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import NEED, Open

MEASURE = Measure(
    id="cin.unallocated",
    title="Open children with no named worker",
    why="A child without a social worker has nobody whose job it is to look.",
    good=Good.LOW,
    theme="workforce_caseloads_stability",
    area="leaders",
    unit=Unit.COUNT,
    source=25,
    not_in_it="Children whose named worker has left or is on long leave.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        NEED,
        Open(),
        not_met=Blank("worker"),
        because="no worker is named",
        otherwise="a worker is named",
    ),
    examples="""
        every row: status = assessment
        child          | need_start | need_end   | worker      | verdict
        named          | 2026-01-05 |            | Wren Tallow | met
        not named      | 2026-01-05 |            |             | not_met
        closed         | 2026-01-05 | 2026-09-30 |             | no case
        start is blank |            |            |             | cannot_say
    """,
)
