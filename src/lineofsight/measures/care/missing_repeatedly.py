"""Children in care with 3 or more missing episodes in 12 months."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.shapes.expressions import AtLeast
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import CARE, Open

MEASURE = Measure(
    id="care.missing_repeatedly",
    title="Children in care with 3 or more missing episodes in 12 months",
    why="A child who keeps going missing is telling us something.",
    good=Good.LOW,
    theme="exploitation_missing",
    area="in_care",
    unit=Unit.COUNT,
    source=69,
    not_in_it="Episodes recorded as absent, and children missing who are not in care.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        CARE,
        Open(),
        not_met=AtLeast("missing_episodes", "definitions.care_missing_episodes"),
        because="missing {definitions.care_missing_episodes} times or more in 12 months",
        otherwise="missing fewer than {definitions.care_missing_episodes} times in 12 months",
        excluded=(SHORT_BREAKS,),
    ),
    examples="""
        every row: care_start = 2026-01-05
        child        | missing_episodes | legal_status | verdict
        two          | 2                | C2           | met
        three        | 3                | C2           | not_met
        blank        |                  | C2           | cannot_say
        short breaks | 3                | V3           | excluded
    """,
)
