"""Children with an adoption decision over 12 months old and not placed."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Any,
    Blank,
    Known,
    Not,
    On,
    Recorded,
    before,
    months_after,
    past,
)
from lineofsight.shapes.kinds import not_done
from lineofsight.shapes.lists import ADOPTION
from lineofsight.shapes.question import Outcome, Question, Rung

LONG = "definitions.adoption_decision_long_months"
OVER = past(months_after(On("decision_date"), LONG))
# A reversal before the decision was of another one, or is a mistake.
BACKWARDS = All(
    Not(Blank("reversed_date")),
    before(On("reversed_date"), Known(Recorded("decision_date"), On("reversed_date"))),
)

MEASURE = Measure(
    id="adoption.decision_open_over_12_months",
    title="Children with an adoption decision over 12 months old and not placed",
    why="A plan of adoption that does not come true leaves a child with no plan.",
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.COUNT,
    source=76,
    not_in_it="Children whose plan was changed after they had waited long.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        ADOPTION,
        All(
            not_done("placed_date"),
            not_done("adopted_date"),
            Any(not_done("reversed_date"), BACKWARDS),
        ),
        Outcome(Verdict.MET, f"decided {{{LONG}}} months ago or less"),
        (
            Rung(BACKWARDS, Verdict.CANNOT_SAY, "reversed before the decision"),
            Rung(OVER, Verdict.NOT_MET, f"decided more than {{{LONG}}} months ago, and not placed"),
        ),
    ),
    examples="""
        child               | decision_date | placed_date | adopted_date | reversed_date | verdict
        12 months today     | 2025-09-30    |             |              |               | met
        12 months yesterday | 2025-09-29    |             |              |               | not_met
        placed              | 2025-09-29    | 2026-05-05  |              |               | no case
        adopted             | 2025-09-29    |             | 2026-05-05   |               | no case
        reversed            | 2025-09-29    |             |              | 2026-05-05    | no case
        reversed before     | 2025-09-29    |             |              | 2025-09-28    | cannot_say
        placed tomorrow     | 2025-09-29    | 2026-10-01  |              |               | cannot_say
        not readable        | 2025-09-29    | ??          |              |               | cannot_say
        decision is blank   |               |             |              |               | cannot_say
        blank, but placed   |               | 2026-05-05  |              |               | no case
        two decisions       | 2025-09-29    |             |              |               |
        two decisions       | 2026-05-05    |             |              |               | not_met
    """,
)
