"""Care leavers with whom the authority is in touch."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import STILL_IN_CARE
from lineofsight.shapes.expressions import All, Blank, Not, coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING, Open
from lineofsight.shapes.question import Excluded

# Here a blank says that nobody knows, and nobody knowing is not being in touch.
KNOWN = Not(Blank("in_touch"))

MEASURE = Measure(
    id="leaving.in_touch",
    title="Care leavers with whom the authority is in touch",
    why="Nobody can help a young person whom they have lost.",
    good=Good.HIGH,
    theme="care_leavers_support",
    area="care_leavers",
    unit=Unit.PERCENT,
    source=80,
    not_in_it="Young people who are on no list any more.",
    note=("The latest record, not the window around a birthday that the national statistic takes."),
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        Open(),
        not_met=coded("in_touch", "no", "REFU", "NREQ"),
        because="not in touch, declined, or says support is not wanted",
        otherwise="in touch",
        excluded=(
            Excluded(All(KNOWN, coded("in_touch", "died")), "the young person has died"),
            Excluded(All(KNOWN, coded("in_touch", "RHOM")), "the young person returned home"),
            Excluded(All(KNOWN, coded("in_touch", "abroad")), "the young person has gone abroad"),
            STILL_IN_CARE,
        ),
        blank_is_not_met="in_touch",
    ),
    examples="""
        child                | eligibility     | in_touch | verdict
        in touch             | former_relevant | yes      | met
        qualifying           | qualifying      | yes      | met
        not in touch         | former_relevant | no       | not_met
        declined             | former_relevant | REFU     | not_met
        not wanted           | former_relevant | NREQ     | not_met
        not known            | former_relevant |          | not_met
        not readable         | former_relevant | ??       | cannot_say
        died                 | former_relevant | died     | excluded
        returned home        | former_relevant | RHOM     | excluded
        gone abroad          | former_relevant | abroad   | excluded
        still in care        | eligible        | yes      | excluded
        eligibility is blank |                 | yes      | cannot_say
        not readable, died   | ??              | died     | excluded
        two rows             | relevant        | yes      |
        two rows             | relevant        | no       | not_met
    """,
)
