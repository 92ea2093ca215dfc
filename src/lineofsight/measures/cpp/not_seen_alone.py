"""Open child protection plans in which the child was not seen alone at the last visit.

A child not yet born is told by an age of -1 or by a date of birth still to come. A file without
the column of ages is answered by the dates of birth: the age tells nothing else.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import Unborn, coded, under
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import PROTECTION, Open
from lineofsight.shapes.question import Excluded

MEASURE = Measure(
    id="cpp.not_seen_alone",
    title="Open child protection plans in which the child was not seen alone at the last visit",
    why="A child speaks more freely when nobody who may be harming them is in the room.",
    good=Good.LOW,
    theme="visits_direct_work",
    area="help_and_protection",
    unit=Unit.PERCENT,
    standards=("protection.seen_alone_from_age",),
    source=29,
    not_in_it="Visits before the last one, and what the child said.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        PROTECTION,
        Open(),
        not_met=coded("seen_alone", "no"),
        because="not seen alone at the last visit",
        otherwise="seen alone at the last visit",
        excluded=(
            Excluded(Unborn(), "not yet born"),
            Excluded(
                under("protection.seen_alone_from_age"),
                "under {protection.seen_alone_from_age} years old",
            ),
        ),
    ),
    examples="""
        every row: plan_start = 2026-01-05
        child             | date_of_birth | age | seen_alone | verdict
        seen alone        | 2018-01-05    | 8   | yes        | met
        not seen alone    | 2018-01-05    | 8   | no         | not_met
        blank or unknown  | 2018-01-05    | 8   |            | cannot_say
        not readable      | 2018-01-05    | 8   | ??         | cannot_say
        four today        | 2022-09-30    | 4   | no         | not_met
        four tomorrow     | 2022-10-01    | 3   | no         | excluded
        not born, by age  |               | -1  |            | excluded
        not born, by date | 2026-12-01    |     |            | excluded
        birth is blank    |               | 8   | yes        | cannot_say
        age is blank      | 2018-01-05    |     | no         | not_met
        both are blank    |               |     | no         | cannot_say
        age not readable  | 2018-01-05    | ??  | no         | not_met
    """,
)
