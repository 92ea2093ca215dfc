"""Care leavers in education employment or training."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import NOT_CARE_LEAVERS
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING, Open

MEASURE = Measure(
    id="leaving.education_employment_training",
    title="Care leavers in education employment or training",
    why="Work and learning are how most young people find their way.",
    good=Good.HIGH,
    theme="care_leavers_support",
    area="care_leavers",
    unit=Unit.PERCENT,
    source=88,
    not_in_it="Young people who are on no list any more.",
    note="The share of those whose activity is known stands beside it.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        Open(),
        not_met=coded("activity", "G4", "G5", "G6"),
        because="not in education, employment or training",
        otherwise="in education, employment or training",
        excluded=NOT_CARE_LEAVERS,
        blank_is_not_met="activity",
    ),
    examples="""
        every row: eligibility = former_relevant
        child        | in_touch | activity | verdict
        full time    | yes      | F2       | met
        part time    | yes      | P5       | met
        ill          | yes      | G4       | not_met
        parent       | yes      | G6       | not_met
        not known    | no       |          | not_met
        not readable | yes      | ??       | cannot_say
        died         | died     |          | excluded
    """,
)
