"""Initial child protection conferences held within 15 working days of the strategy discussion.

A conference before its own strategy discussion cannot have come from it: nobody can say.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import On, before, working_days_after
from lineofsight.shapes.kinds import done_in_the_period, done_within
from lineofsight.shapes.lists import CONFERENCES
from lineofsight.shapes.question import Rung

WITHIN = "child_protection.conference_working_days"

MEASURE = Measure(
    id="conferences.within_15_working_days",
    title=(
        "Initial child protection conferences held within 15 working days of the strategy"
        " discussion"
    ),
    why="Until the conference a child who may be at risk has no plan.",
    good=Good.HIGH,
    theme="strategy_s47",
    area="help_and_protection",
    unit=Unit.PERCENT,
    law=(WITHIN,),
    source=15,
    not_in_it="Conferences that should have been held and were not.",
    note=(
        "Of several strategy discussions the one that began the enquiry counts, and the list has"
        " one date. For a child who moved in with a plan the clock runs from the other council's"
        " notice."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=done_within(
        CONFERENCES,
        done_in_the_period("conference_date"),
        on="conference_date",
        due=working_days_after(On("strategy_date"), WITHIN),
        in_time=f"held within {{{WITHIN}}} working days",
        late=f"held after more than {{{WITHIN}}} working days",
        unclear=(
            Rung(
                before(On("conference_date"), On("strategy_date")),
                Verdict.CANNOT_SAY,
                "held before the strategy discussion",
            ),
        ),
    ),
    examples="""
        child                   | strategy_date | conference_date | verdict
        15th working day        | 2026-08-17    | 2026-09-08      | met
        16th working day        | 2026-08-17    | 2026-09-09      | not_met
        same day                | 2026-08-17    | 2026-08-17      | met
        before the discussion   | 2026-08-17    | 2026-08-16      | cannot_say
        first day of the period | 2026-03-16    | 2026-03-31      | met
        day before the period   | 2026-03-16    | 2026-03-30      | no case
        booked                  | 2026-08-17    | 2026-10-01      | no case
        not held                | 2026-08-17    |                 | no case
        not readable            | 2026-08-17    | ??              | cannot_say
        discussion is blank     |               | 2026-09-08      | cannot_say
    """,
)
