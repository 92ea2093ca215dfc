"""Open children per named worker (not a caseload: the list has no working hours)."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.kinds import per_worker
from lineofsight.shapes.lists import NEED

MEASURE = Measure(
    id="workforce.children_per_worker",
    title="Open children per named worker (not a caseload: the list has no working hours)",
    why="Too many children for each worker is where lateness begins.",
    good=Good.LOW,
    theme="workforce_caseloads_stability",
    area="leaders",
    unit=Unit.RATIO,
    source=97,
    not_in_it="Children with no named worker, and how many hours each worker has.",
    note="Not a caseload: the list has no working hours.",
    review_by=dt.date(2027, 11, 30),
    definition=per_worker(NEED, "open, with a named worker"),
    examples="""
        child          | need_start | status     | worker      | verdict
        one            | 2026-01-05 | need_plan  | Wren Tallow | met
        two            | 2026-01-05 | assessment | Wren Tallow | met
        no worker      | 2026-01-05 | need_plan  |             | no case
        closed         | 2026-01-05 | closed     | Wren Tallow | no case
        start is blank |            | need_plan  | Wren Tallow | cannot_say
    """,
)
