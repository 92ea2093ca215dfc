"""Under 16s accommodated under section 20 for over 12 months (unaccompanied and disabled children apart)."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, coded, under
from lineofsight.shapes.kinds import duration, months
from lineofsight.shapes.lists import CARE, Open
from lineofsight.shapes.question import Excluded

MEASURE = Measure(
    id="care.section20_over_12_months",
    title="Under 16s accommodated under section 20 for over 12 months (unaccompanied and disabled children apart)",
    why="Care by agreement has no court to look at it, and can drift.",
    good=Good.LOW,
    theme="permanence",
    area="in_care",
    unit=Unit.COUNT,
    source=67,
    not_in_it="Unaccompanied and disabled children, who are listed apart.",
    review_by=dt.date(2027, 11, 30),
    definition=duration(
        CARE,
        All(
            Open(),
            coded("legal_status", "V2"),
            under("definitions.care_section20_under_age"),
        ),
        since="legal_start",
        allowed=months("definitions.care_section20_months"),
        because="accommodated for more than {definitions.care_section20_months} months",
        otherwise="accommodated for {definitions.care_section20_months} months or less",
        excluded=(
            Excluded(coded("unaccompanied", "yes"), "an unaccompanied child, listed apart"),
            Excluded(coded("need_code", "N2"), "a disabled child, listed apart"),
        ),
    ),
    examples="""
        every row: care_start = 2020-01-05
        child                        | date_of_birth | legal_status | legal_start | unaccompanied | need_code | verdict
        12 months today              | 2015-05-05    | V2           | 2025-09-30  | no            | N1        | met
        12 months yesterday          | 2015-05-05    | V2           | 2025-09-29  | no            | N1        | not_met
        16 tomorrow                  | 2010-10-01    | V2           | 2025-09-29  | no            | N1        | not_met
        16 today                     | 2010-09-30    | V2           | 2025-09-29  | no            | N1        | no case
        unaccompanied                | 2015-05-05    | V2           | 2025-09-29  | yes           | N8        | excluded
        disabled                     | 2015-05-05    | V2           | 2025-09-29  | no            | N2        | excluded
        unaccompanied is blank       | 2015-05-05    | V2           | 2025-09-29  |               | N1        | cannot_say
        need is blank, unaccompanied | 2015-05-05    | V2           | 2025-09-29  | yes           |           | excluded
        full order                   | 2015-05-05    | C2           | 2024-09-29  | no            | N1        | no case
        birth is blank               |               | V2           | 2025-09-29  | no            | N1        | cannot_say
    """,
)
