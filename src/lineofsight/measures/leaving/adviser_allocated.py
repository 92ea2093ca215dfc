"""Care leavers with a named personal adviser."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import OWED_NO_PLAN, YOUNGER
from lineofsight.shapes.expressions import Blank
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING

MEASURE = Measure(
    id="leaving.adviser_allocated",
    title="Care leavers with a named personal adviser",
    why="A personal adviser is the one person whose job it is to stay.",
    good=Good.HIGH,
    theme="care_leavers_support",
    area="care_leavers",
    unit=Unit.PERCENT,
    law=("care_leavers.full_duties_until_age",),
    source=85,
    not_in_it=(
        "Those of 21 or over, to whom an adviser is owed on request, or while education or training"
        " set out in their plan goes on."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        YOUNGER,
        not_met=Blank("adviser"),
        because="no adviser is named",
        otherwise="an adviser is named",
        excluded=OWED_NO_PLAN,
    ),
    examples="""
        child                | date_of_birth | eligibility     | in_touch | adviser   | verdict
        named                | 2007-05-05    | former_relevant | yes      | Pim Larch | met
        not named            | 2007-05-05    | former_relevant | yes      |           | not_met
        still in care        | 2009-05-05    | eligible        | yes      |           | not_met
        qualifying           | 2007-05-05    | qualifying      | yes      |           | excluded
        21 tomorrow          | 2005-10-01    | relevant        | no       |           | not_met
        21 today             | 2005-09-30    | relevant        | no       |           | no case
        died                 | 2007-05-05    | relevant        | died     |           | excluded
        eligibility is blank | 2007-05-05    |                 | yes      |           | cannot_say
        in touch is blank    | 2007-05-05    | relevant        |          |           | cannot_say
        birth is blank       |               | relevant        | yes      |           | cannot_say
    """,
)
