"""Children in care who went missing and were offered a return interview after the last episode (the 72 hours cannot be seen)."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import All, AtLeast, coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.return_interview_offered",
    title="Children in care who went missing and were offered a return interview after the last episode (the 72 hours cannot be seen)",
    why="Somebody should ask a child who went missing why, and what happened.",
    good=Good.HIGH,
    theme="exploitation_missing",
    area="in_care",
    unit=Unit.PERCENT,
    source=70,
    not_in_it="When the interview was: the list has no date for it. Episodes before the last one.",
    note="That it was within 72 hours cannot be seen.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CARE,
        All(Open(), AtLeast("missing_episodes", 1)),
        not_met=coded("interview_offered", "no"),
        because="no return interview was offered",
        otherwise="a return interview was offered",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        every row: care_start = 2026-01-05
        child              | missing_episodes | interview_offered | legal_status | verdict
        offered            | 1                | yes               | C2           | met
        not offered        | 1                | no                | C2           | not_met
        blank or unknown   | 1                |                   | C2           | cannot_say
        not missing        | 0                |                   | C2           | no case
        episodes are blank |                  | yes               | C2           | cannot_say
        short breaks       | 1                | no                | V3           | excluded
    """,
)
