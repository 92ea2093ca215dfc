"""Children who entered care and had an initial health assessment within 20 working days."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Blank,
    Not,
    On,
    before,
    months_after,
    under,
    working_days_after,
)
from lineofsight.shapes.kinds import in_the_period, timeliness
from lineofsight.shapes.lists import CARE
from lineofsight.shapes.question import Excluded, Rung

YEARLY_FROM = "children_in_care.health_yearly_from_age"
DUE = working_days_after(On("care_start"), "children_in_care.first_health_working_days")
UNCLEAR_FROM = months_after(On("care_start"), "definitions.care_young_health_unclear_months")
# One before the child came into care serves, when it is not too old.
FROM = months_after(On("care_start"), "-definitions.care_health_before_months")
SINCE = All(Not(Blank("last_health_assessment")), before(FROM, On("last_health_assessment")))

MEASURE = Measure(
    id="care.initial_health_assessment_in_time",
    title="Children who entered care and had an initial health assessment within 20 working days",
    why="Many children come into care with needs that nobody has looked at.",
    good=Good.HIGH,
    theme="health_of_children_in_care",
    area="in_care",
    unit=Unit.PERCENT,
    law=(
        "children_in_care.first_health_working_days",
        "children_in_care.health_yearly_from_age",
    ),
    source=52,
    not_in_it="Children who left care before the 20th working day.",
    note=(
        "The list has the last assessment only, so that an early one may hide behind a later one."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=timeliness(
        CARE,
        in_the_period("care_start"),
        done=SINCE,
        on="last_health_assessment",
        due=DUE,
        what="initial health assessment",
        unclear=(
            Rung(
                All(SINCE, before(UNCLEAR_FROM, On("last_health_assessment")), under(YEARLY_FROM)),
                Verdict.CANNOT_SAY,
                "under five, and the last assessment is so late that it may be the second",
            ),
        ),
        excluded=(
            SHORT_BREAKS,
            Excluded(
                All(Not(Blank("care_end")), before(On("care_end"), DUE)),
                "left care before the assessment was due",
            ),
        ),
    ),
    examples="""
        every row: legal_status = V2
        child                         | date_of_birth | care_start | care_end   | last_health_assessment | verdict
        20th working day              | 2015-05-05    | 2026-05-05 |            | 2026-06-03             | met
        21st working day              | 2015-05-05    | 2026-05-05 |            | 2026-06-04             | not_met
        3 months before               | 2015-05-05    | 2026-05-05 |            | 2026-02-06             | met
        older than 3 months           | 2015-05-05    | 2026-05-05 |            | 2026-02-05             | not_met
        none, due today               | 2015-05-05    | 2026-09-02 |            |                        | not_yet_due
        none, due yesterday           | 2015-05-05    | 2026-09-01 |            |                        | not_met
        under five, over 5 months     | 2022-05-05    | 2026-04-02 |            | 2026-09-03             | cannot_say
        under five, 5 months          | 2022-05-05    | 2026-04-02 |            | 2026-09-02             | not_met
        five today, over 5 months     | 2021-09-30    | 2026-04-02 |            | 2026-09-03             | not_met
        birth is blank, over 5 months |               | 2026-04-02 |            | 2026-09-03             | cannot_say
        left before it was due        | 2015-05-05    | 2026-05-05 | 2026-06-02 |                        | excluded
        left on the due day           | 2015-05-05    | 2026-05-05 | 2026-06-03 |                        | not_met
        day before the period         | 2015-05-05    | 2026-03-30 |            |                        | no case
        first day of the period       | 2015-05-05    | 2026-03-31 |            |                        | not_met
        started tomorrow              | 2015-05-05    | 2026-10-01 |            |                        | cannot_say
        assessment after the day      | 2015-05-05    | 2026-05-05 |            | 2026-10-01             | cannot_say
        not readable                  | 2015-05-05    | 2026-05-05 |            | ??                     | cannot_say
    """,
)
