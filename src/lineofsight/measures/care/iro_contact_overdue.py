"""Children in care with no IRO contact within the local standard."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.kinds import gap, months
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.iro_contact_overdue",
    title="Children in care with no IRO contact within the local standard",
    why="The reviewing officer is the child's independent voice, and should know the child.",
    good=Good.LOW,
    theme="iro_cp_chair_challenge",
    area="in_care",
    unit=Unit.PERCENT,
    standards=("care.iro_contact_months",),
    source=51,
    not_in_it="What was said, and contacts before the last one.",
    note="A local standard: the reviewing officers' handbook gives no interval.",
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        CARE,
        Open(),
        start="care_start",
        last="last_iro_contact",
        allowed=months("care.iro_contact_months"),
        what="contact with the reviewing officer",
        limit="{care.iro_contact_months} months",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        child                 | care_start | last_iro_contact | legal_status | verdict
        due today             | 2025-01-05 | 2026-06-30       | C2           | met
        due yesterday         | 2025-01-05 | 2026-06-29       | C2           | not_met
        none, due today       | 2026-06-30 |                  | C2           | met
        none, due yesterday   | 2026-06-29 |                  | C2           | not_met
        before care only      | 2026-06-30 | 2026-01-05       | C2           | met
        contact after the day | 2025-01-05 | 2026-10-01       | C2           | cannot_say
        not readable          | 2025-01-05 | ??               | C2           | cannot_say
        short breaks          | 2025-01-05 | 2026-06-29       | V3           | excluded
    """,
)
