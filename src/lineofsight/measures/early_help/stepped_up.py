"""Children in early help referred to social care within 6 months of its end or while it runs.

One case a child, who counts when any early help of theirs was followed so. The six months need not
be over. Early help whose end is still to come is running.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import All, Any, AsAt, Blank, Known, On, by, months_after
from lineofsight.shapes.lists import EARLY_HELP, REFERRALS
from lineofsight.shapes.other_rows import BEGAN, Between, some
from lineofsight.shapes.question import Outcome, Question, Rung

WITHIN = "definitions.early_help_stepped_up_months"
RUNNING = Blank("assessment_end")
END = On("assessment_end")
# An end that nobody knows is not before the start.
SOON_AFTER = Between(
    by(BEGAN, months_after(Known(END, On("assessment_start")), WITHIN)),
    by(BEGAN, months_after(END, WITHIN)),
)
REFERRED = some(REFERRALS, All(by(On("assessment_start"), BEGAN), Any(RUNNING, SOON_AFTER)))

MEASURE = Measure(
    id="early_help.stepped_up",
    title=(
        "Children in early help referred to social care within 6 months of its end or while it runs"
    ),
    why="Early help that comes too late or ends too soon shows in referrals.",
    good=Good.NONE,
    theme="early_help",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=8,
    not_in_it="Early help by others that nobody told the council of, and referrals still to come.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        EARLY_HELP,
        by(On("assessment_start"), AsAt()),
        Outcome(Verdict.NOT_MET, "no referral so far"),
        (Rung(REFERRED, Verdict.MET, "referred to social care"),),
    ),
    examples="""
        child                     | assessment_start | assessment_end | verdict
        referred on its first day | 2026-05-05       |                | met
        referred the day before   | 2026-05-05       |                | not_met
        6 months after its end    | 2025-10-05       | 2025-11-05     | met
        a day later               | 2025-10-05       | 2025-11-05     | not_met
        end is still to come      | 2026-05-05       | 2026-10-05     | met
        never referred            | 2026-05-05       | 2026-06-05     | not_met
        starts on the day         | 2026-09-30       |                | not_met
        starts tomorrow           | 2026-10-01       |                | cannot_say
        start not readable        | ??               |                | cannot_say
        end not readable          | 2025-10-05       | ??             | cannot_say
        end not readable, soon    | 2025-11-06       | ??             | met
        end not readable, before  | 2026-05-05       | ??             | not_met
        ends before it starts     | 2025-10-05       | 2025-10-04     | cannot_say
        referral not readable     | 2026-05-05       |                | cannot_say
        twice, once referred      | 2025-01-05       | 2025-02-05     |
        twice, once referred      | 2026-05-05       |                | met
        twice, one unknown        | ??               |                |
        twice, one unknown        | 2026-05-05       |                | met
        also in referrals:
        child                     | referral_date
        referred on its first day | 2026-05-05
        referred the day before   | 2026-05-04
        6 months after its end    | 2026-05-05
        a day later               | 2026-05-06
        end is still to come      | 2026-09-30
        end not readable          | 2026-05-06
        end not readable, soon    | 2026-05-06
        end not readable, before  | 2026-05-04
        ends before it starts     | 2026-05-06
        referral not readable     | ??
        twice, once referred      | 2026-06-05
        twice, one unknown        | 2026-06-05
    """,
)
