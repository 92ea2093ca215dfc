"""Care leavers in suitable accommodation."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import NOT_CARE_LEAVERS
from lineofsight.shapes.expressions import coded
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import LEAVING, Open

MEASURE = Measure(
    id="leaving.suitable_accommodation",
    title="Care leavers in suitable accommodation",
    why="Without somewhere decent to live, nothing else works.",
    good=Good.HIGH,
    theme="care_leavers_accommodation",
    area="care_leavers",
    unit=Unit.PERCENT,
    source=86,
    not_in_it="Young people who are on no list any more: the published figure leaves them out too.",
    note="The share of those whose accommodation is known stands beside it.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        LEAVING,
        Open(),
        not_met=coded("suitability", "unsuitable"),
        because="the accommodation is unsuitable",
        otherwise="the accommodation is suitable",
        excluded=NOT_CARE_LEAVERS,
        blank_is_not_met="suitability",
    ),
    examples="""
        child             | eligibility     | in_touch | suitability | verdict
        suitable          | former_relevant | yes      | suitable    | met
        unsuitable        | former_relevant | yes      | unsuitable  | not_met
        not known         | former_relevant | no       |             | not_met
        not readable      | former_relevant | yes      | ??          | cannot_say
        in touch is blank | former_relevant |          | suitable    | cannot_say
        still in care     | eligible        | yes      | suitable    | excluded
        died              | relevant        | died     |             | excluded
    """,
)
