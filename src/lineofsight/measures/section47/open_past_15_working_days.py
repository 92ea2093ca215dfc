"""Section 47 enquiries over 15 working days old with no conference and no decision against one.

A conference still to come is booked and not held. Children with a plan open on the day of the
strategy discussion need no initial conference, and give no case.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Any,
    Blank,
    Not,
    On,
    coded,
    past,
    working_days_after,
)
from lineofsight.shapes.lists import CONFERENCES, PROTECTION
from lineofsight.shapes.other_rows import open_on, some
from lineofsight.shapes.question import Outcome, Question, Rung

WITHIN = "child_protection.conference_working_days"
DUE = working_days_after(On("strategy_date"), WITHIN)
MAY_BE_NEEDED = Any(Blank("conference_unnecessary"), Not(coded("conference_unnecessary", "yes")))

MEASURE = Measure(
    id="section47.open_past_15_working_days",
    title=(
        "Section 47 enquiries over 15 working days old with no conference and no decision that none"
        " is needed"
    ),
    why="Somebody feared for this child's safety, and nothing has been decided.",
    good=Good.LOW,
    theme="strategy_s47",
    area="help_and_protection",
    unit=Unit.COUNT,
    law=(WITHIN,),
    source=16,
    not_in_it="Children who had a protection plan already.",
    note=(
        "Of several strategy discussions the one that began the enquiry counts, and the list has"
        " one date."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        CONFERENCES,
        All(
            Blank("conference_date"),
            MAY_BE_NEEDED,
            Not(some(PROTECTION, open_on(On("strategy_date")))),
        ),
        Outcome(Verdict.MET, "not yet past due", DUE),
        (
            Rung(
                past(DUE),
                Verdict.NOT_MET,
                f"over {{{WITHIN}}} working days, and neither a conference nor a decision",
                DUE,
            ),
        ),
    ),
    examples="""
        child                  | strategy_date | conference_date | conference_unnecessary | verdict
        15th working day       | 2026-09-09    |                 |                        | met
        16th working day       | 2026-09-08    |                 |                        | not_met
        needed                 | 2026-09-08    |                 | no                     | not_met
        not needed             | 2026-09-08    |                 | yes                    | no case
        need not readable      | 2026-09-08    |                 | ??                     | cannot_say
        held on the day        | 2026-09-08    | 2026-09-30      |                        | no case
        booked                 | 2026-09-08    | 2026-10-01      |                        | not_met
        date not readable      | 2026-09-08    | ??              |                        | cannot_say
        strategy date is blank |               |                 |                        | cannot_say
        strategy is tomorrow   | 2026-10-01    |                 |                        | cannot_say
        plan from that day     | 2026-09-08    |                 |                        | no case
        plan from the next day | 2026-09-08    |                 |                        | not_met
        plan ended that day    | 2026-09-08    |                 |                        | not_met
        plan ended next day    | 2026-09-08    |                 |                        | no case
        plan start unknown     | 2026-09-08    |                 |                        | cannot_say
        plan end unknown       | 2026-09-08    |                 |                        | cannot_say
        also in protection:
        child                  | plan_start | plan_end
        plan from that day     | 2026-09-08 |
        plan from the next day | 2026-09-09 |
        plan ended that day    | 2026-01-05 | 2026-09-08
        plan ended next day    | 2026-01-05 | 2026-09-09
        plan start unknown     | ??         |
        plan end unknown       | 2026-01-05 | ??
    """,
)
