"""Children in care whose health assessment is out of date."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Blank,
    Choose,
    On,
    before,
    birthday,
    months_after,
    past,
    working_days_after,
)
from lineofsight.shapes.lists import CARE, Open
from lineofsight.shapes.question import Outcome, Question, Rung

FIRST_DUE = working_days_after(On("care_start"), "children_in_care.first_health_working_days")
HALF_YEARLY = months_after(On("last_health_assessment"), "children_in_care.young_health_months")
YEARLY = months_after(On("last_health_assessment"), "children_in_care.health_months")
IS_YOUNG = before(HALF_YEARLY, birthday("children_in_care.health_yearly_from_age"))
DUE = Choose(IS_YOUNG, HALF_YEARLY, YEARLY)

MEASURE = Measure(
    id="care.health_assessment_overdue",
    title="Children in care whose health assessment is out of date",
    why=(
        "A check every year, or half-year for the youngest, is how illness and distress are found."
    ),
    good=Good.LOW,
    theme="health_of_children_in_care",
    area="in_care",
    unit=Unit.PERCENT,
    law=(
        "children_in_care.first_health_working_days",
        "children_in_care.young_health_months",
        "children_in_care.health_months",
        "children_in_care.health_yearly_from_age",
    ),
    source=53,
    not_in_it="Children in their first 20 working days of care.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        CARE,
        All(Open(), past(FIRST_DUE)),
        Outcome(Verdict.MET, "the next health assessment is not yet due", DUE),
        (
            Rung(
                Blank("last_health_assessment"), Verdict.NOT_MET, "no health assessment is recorded"
            ),
            Rung(past(YEARLY), Verdict.NOT_MET, "the yearly health assessment is past due"),
            Rung(
                All(IS_YOUNG, past(HALF_YEARLY)),
                Verdict.NOT_MET,
                "under five, and the half-yearly health assessment is past due",
            ),
        ),
        (SHORT_BREAKS,),
    ),
    examples="""
        child                           | date_of_birth | care_start | last_health_assessment | legal_status | verdict
        yearly, due today               | 2015-05-05    | 2025-01-05 | 2025-09-30             | C2           | met
        yearly, due yesterday           | 2015-05-05    | 2025-01-05 | 2025-09-29             | C2           | not_met
        half-yearly, due today          | 2023-05-05    | 2025-01-05 | 2026-03-30             | C2           | met
        half-yearly, due yesterday      | 2023-05-05    | 2025-01-05 | 2026-03-29             | C2           | not_met
        falls on the fifth birthday     | 2021-09-29    | 2025-01-05 | 2026-03-29             | C2           | met
        falls before the fifth birthday | 2021-09-30    | 2025-01-05 | 2026-03-29             | C2           | not_met
        none                            | 2015-05-05    | 2025-01-05 |                        | C2           | not_met
        none, first one due today       | 2015-05-05    | 2026-09-02 |                        | C2           | no case
        none, first one due yesterday   | 2015-05-05    | 2026-09-01 |                        | C2           | not_met
        before care counts              | 2015-05-05    | 2026-05-05 | 2025-11-05             | C2           | met
        birth is blank, half a year     |               | 2025-01-05 | 2026-03-30             | C2           | met
        birth is blank, in between      |               | 2025-01-05 | 2026-03-29             | C2           | cannot_say
        birth is blank, over a year     |               | 2025-01-05 | 2025-09-29             | C2           | not_met
        not readable                    | 2015-05-05    | 2025-01-05 | ??                     | C2           | cannot_say
        short breaks                    | 2015-05-05    | 2025-01-05 | 2025-09-29             | V3           | excluded
    """,
)
