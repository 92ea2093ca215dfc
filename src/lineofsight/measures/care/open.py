"""Children in care on the day."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.kinds import count
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.open",
    title="Children in care on the day",
    why="The children whom the council brings up.",
    good=Good.NONE,
    theme="placement_sufficiency",
    area="in_care",
    unit=Unit.COUNT,
    source=44,
    not_in_it="Children in short breaks, and those cared for by relatives under other orders.",
    review_by=dt.date(2027, 11, 30),
    definition=count(CARE, Open(), "in care on the day", (SHORT_BREAKS,)),
    examples="""
        child                        | care_start | care_end   | legal_status | verdict
        in care                      | 2026-01-05 |            | C2           | met
        short breaks                 | 2026-01-05 |            | V3           | excluded
        short breaks, other          | 2026-01-05 |            | V4           | excluded
        short breaks, ended          | 2026-01-05 | 2026-09-01 | V4           | no case
        status is blank              | 2026-01-05 |            |              | cannot_say
        starts tomorrow              | 2026-10-01 |            | C2           | cannot_say
        left on the day              | 2026-01-05 | 2026-09-30 | C2           | no case
        leaves tomorrow              | 2026-01-05 | 2026-10-01 | C2           | met
        start not readable           | ??         |            | C2           | cannot_say
        two rows, later short breaks | 2026-01-05 |            | C2           |
        two rows, later short breaks | 2026-02-05 |            | V3           | excluded
    """,
)
