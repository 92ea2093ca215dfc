"""Children in care whose last social work visit is older than the regulations allow.

The lines of Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28,
in order. What the list does not tell (temporary approval, a child who agrees to fewer visits) is
answered `cannot_say` between the shorter interval and the longer one.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Any,
    AsAt,
    Blank,
    Not,
    On,
    before,
    by,
    coded,
    day_after,
    days_after,
    months_after,
    past,
)
from lineofsight.shapes.kinds import Last, Line, ladder
from lineofsight.shapes.lists import CARE, Open
from lineofsight.shapes.question import Excluded, Rung

LAW = "children_in_care."
WITH_PARENTS = coded("placement_type", "P1")
ON_A_FULL_ORDER = All(WITH_PARENTS, coded("legal_status", "C2"))
# With parents on a full order, the first week runs from the order when that came after the move.
ORDER_CAME_LATER = All(ON_A_FULL_ORDER, before(On("placement_start"), On("legal_start")))
NOT_SINCE_ORDER = Any(Blank("last_visit"), before(On("last_visit"), On("legal_start")))
NOT_SINCE_MOVE = Any(Blank("last_visit"), before(On("last_visit"), On("placement_start")))
REVIEWED = All(Not(Blank("last_review")), by(On("care_start"), On("last_review")))
APPROVED_TO = days_after(On("placement_start"), LAW + "temporary_approval_weeks")
A_YEAR = months_after(On("placement_start"), LAW + "visit_long_placement_years.months")
OVER_A_YEAR = past(A_YEAR)
# A blank plan is no plan agreed (the list's own guidance), so it is not a long-term one.
LONG_TERM = All(Not(Blank("permanence_plan")), coded("permanence_plan", "e"))
AT_HOME_UNREVIEWED = All(WITH_PARENTS, coded("legal_status", "C1"), Not(REVIEWED))
A_WEEK_ON = days_after(On("last_visit"), LAW + "visit_interim_before_review_weeks")
# A move after the visit came a day after it at the earliest, and then allows a week.
A_WEEK_FROM_A_MOVE = days_after(day_after(On("last_visit")), LAW + "visit_after_move_weeks")
# Nobody is late in a first week, nor so soon after a visit, whichever line fits.
LATE_AT_ALL = (
    past(days_after(On("placement_start"), LAW + "visit_after_move_weeks")),
    Any(Not(ON_A_FULL_ORDER), past(days_after(On("legal_start"), LAW + "visit_after_move_weeks"))),
    Any(
        Blank("last_visit"),
        All(AT_HOME_UNREVIEWED, past(A_WEEK_ON)),
        past(A_WEEK_FROM_A_MOVE),
    ),
)
THREE_MONTHS = months_after(On("last_visit"), LAW + "visit_long_placement_months")

MEASURE = Measure(
    id="care.visit_overdue",
    title="Children in care whose last social work visit is older than the regulations allow",
    why="A child in care should be seen often, at home, by a social worker who knows them.",
    good=Good.LOW,
    theme="visits_direct_work",
    area="in_care",
    unit=Unit.PERCENT,
    law=(
        "children_in_care.visit_after_move_weeks",
        "children_in_care.visit_weeks",
        "children_in_care.visit_long_placement_years",
        "children_in_care.visit_long_placement_months",
        "children_in_care.visit_agreed_months",
        "children_in_care.visit_interim_before_review_weeks",
        "children_in_care.visit_interim_weeks",
        "children_in_care.temporary_approval_weeks",
    ),
    source=47,
    not_in_it=(
        "Visits before the last one, and whether the child was seen alone. The weekly visits that"
        " are owed before the first review where a carer is approved for a time only, or a parent"
        " is not yet assessed (regulation 28(3) and (4)): the list does not tell who is."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=ladder(
        CARE,
        Open(),
        (
            Line(
                All(ORDER_CAME_LATER, NOT_SINCE_ORDER),
                days_after(On("legal_start"), LAW + "visit_after_move_weeks"),
                "with parents: no visit since the order, and past the first week",
                "with parents: no visit since the order, and still in the first week",
            ),
            Line(
                NOT_SINCE_MOVE,
                days_after(On("placement_start"), LAW + "visit_after_move_weeks"),
                "no visit since the placement began, and past the first week",
                "no visit since the placement began, and still in the first week",
            ),
            Rung(
                coded("placement_type", "A3", "A4", "A5", "A6"),
                Verdict.CANNOT_SAY,
                "placed for adoption: visits are as decided after the first review",
            ),
            Line(
                AT_HOME_UNREVIEWED,
                A_WEEK_ON,
                "with parents on an interim order, before the first review: over a week",
                "with parents on an interim order, before the first review: within a week",
            ),
            Line(
                All(WITH_PARENTS, coded("legal_status", "C1")),
                days_after(On("last_visit"), LAW + "visit_interim_weeks"),
                "with parents on an interim order: over four weeks",
                "with parents on an interim order: within four weeks",
            ),
            Line(
                All(coded("placement_type", "U3"), before(AsAt(), APPROVED_TO)),
                days_after(On("last_visit"), LAW + "visit_interim_weeks"),
                "with a relative or friend: over six weeks",
                "with a relative or friend: within four weeks",
                latest=days_after(On("last_visit"), LAW + "visit_weeks"),
                unclear="with a relative or friend whose approval may be temporary: over four weeks",
            ),
            Line(
                All(coded("placement_type", "U1", "U4"), OVER_A_YEAR),
                THREE_MONTHS,
                "fostered long-term: over six months",
                "fostered long-term: within three months",
                latest=months_after(On("last_visit"), LAW + "visit_agreed_months"),
                unclear="fostered long-term: over three months, and the child may agree to fewer visits",
            ),
            Line(
                All(coded("placement_type", "K2", "R1"), LONG_TERM, OVER_A_YEAR),
                THREE_MONTHS,
                "residential, long-term: over three months",
                "residential, long-term: within three months",
            ),
        ),
        Last(
            days_after(On("last_visit"), LAW + "visit_weeks"),
            "over six weeks since the last visit",
            "within six weeks of the last visit",
        ),
        (SHORT_BREAKS, Excluded(coded("legal_status", "J1"), "remanded")),
        late_at_all=LATE_AT_ALL,
    ),
    examples="""
        every row: care_start = 2024-01-05, legal_start = 2024-01-05
        child                               | legal_status | placement_type | permanence_plan | placement_start | legal_start | last_review | last_visit | verdict
        first week, due today               | C2           | U6             |                 | 2026-09-23      | 2024-01-05  |             | 2026-09-01 | met
        first week, due yesterday           | C2           | U6             |                 | 2026-09-22      | 2024-01-05  |             | 2026-09-01 | not_met
        never visited                       | C2           | U6             |                 | 2026-01-05      | 2024-01-05  |             |            | not_met
        visited on the first day            | C2           | U6             |                 | 2026-09-22      | 2024-01-05  |             | 2026-09-22 | met
        order after the move, at home       | C2           | P1             |                 | 2026-01-05      | 2026-09-23  |             | 2026-09-20 | met
        order after the move, week over     | C2           | P1             |                 | 2026-01-05      | 2026-09-22  |             | 2026-09-20 | not_met
        order after the move, fostered      | C2           | U6             |                 | 2026-01-05      | 2026-09-22  |             | 2026-09-20 | met
        placed for adoption                 | E1           | A5             |                 | 2026-01-05      | 2024-01-05  |             | 2026-09-20 | cannot_say
        for adoption, never visited         | E1           | A5             |                 | 2026-01-05      | 2024-01-05  |             |            | not_met
        interim, no review, due today       | C1           | P1             |                 | 2026-01-05      | 2024-01-05  |             | 2026-09-23 | met
        interim, no review, late            | C1           | P1             |                 | 2026-01-05      | 2024-01-05  |             | 2026-09-22 | not_met
        interim, earlier review, late       | C1           | P1             |                 | 2026-01-05      | 2024-01-05  | 2023-05-05  | 2026-09-22 | not_met
        interim, reviewed, due today        | C1           | P1             |                 | 2026-01-05      | 2024-01-05  | 2024-02-05  | 2026-09-02 | met
        interim, reviewed, late             | C1           | P1             |                 | 2026-01-05      | 2024-01-05  | 2024-02-05  | 2026-09-01 | not_met
        interim, review not readable        | C1           | P1             |                 | 2026-01-05      | 2024-01-05  | ??          | 2026-09-22 | cannot_say
        interim, review not readable, fresh | C1           | P1             |                 | 2026-01-05      | 2024-01-05  | ??          | 2026-09-23 | met
        relative, 4 weeks today             | C2           | U3             |                 | 2026-05-05      | 2024-01-05  |             | 2026-09-02 | met
        relative, over 4 weeks              | C2           | U3             |                 | 2026-05-05      | 2024-01-05  |             | 2026-09-01 | cannot_say
        relative, 6 weeks today             | C2           | U3             |                 | 2026-05-05      | 2024-01-05  |             | 2026-08-19 | cannot_say
        relative, over 6 weeks              | C2           | U3             |                 | 2026-05-05      | 2024-01-05  |             | 2026-08-18 | not_met
        relative, begun 24 weeks ago        | C2           | U3             |                 | 2026-04-15      | 2024-01-05  |             | 2026-09-01 | met
        relative, a day under 24 weeks      | C2           | U3             |                 | 2026-04-16      | 2024-01-05  |             | 2026-09-01 | cannot_say
        long-term, 3 months today           | C2           | U4             |                 | 2025-09-29      | 2024-01-05  |             | 2026-06-30 | met
        long-term, over 3 months            | C2           | U4             |                 | 2025-09-29      | 2024-01-05  |             | 2026-06-29 | cannot_say
        long-term, 6 months today           | C2           | U1             |                 | 2025-01-05      | 2024-01-05  |             | 2026-03-30 | cannot_say
        long-term, over 6 months            | C2           | U1             |                 | 2025-01-05      | 2024-01-05  |             | 2026-03-29 | not_met
        long-term, a year today             | C2           | U4             |                 | 2025-09-30      | 2024-01-05  |             | 2026-08-18 | not_met
        residential to 18                   | C2           | K2             | e               | 2025-09-29      | 2024-01-05  |             | 2026-06-30 | met
        residential to 18, late             | C2           | R1             | e               | 2025-09-29      | 2024-01-05  |             | 2026-06-29 | not_met
        residential, other plan             | C2           | K2             | g               | 2025-09-29      | 2024-01-05  |             | 2026-08-18 | not_met
        residential, no plan agreed         | C2           | K2             |                 | 2025-09-29      | 2024-01-05  |             | 2026-08-18 | not_met
        residential, plan not readable      | C2           | K2             | ??              | 2025-09-29      | 2024-01-05  |             | 2026-08-18 | cannot_say
        6 weeks today                       | C2           | U6             |                 | 2025-01-05      | 2024-01-05  |             | 2026-08-19 | met
        over 6 weeks                        | C2           | U6             |                 | 2025-01-05      | 2024-01-05  |             | 2026-08-18 | not_met
        remanded                            | J1           | R5             |                 | 2026-01-05      | 2024-01-05  |             |            | excluded
        short breaks                        | V4           | U6             |                 | 2026-01-05      | 2024-01-05  |             |            | excluded
        status is blank                     |              | U6             |                 | 2026-01-05      | 2024-01-05  |             | 2026-09-29 | cannot_say
        type is blank, visited              | V2           |                |                 | 2026-01-05      | 2024-01-05  |             | 2026-09-29 | cannot_say
        type is blank, not visited          | V2           |                |                 | 2026-01-05      | 2024-01-05  |             |            | not_met
        move is blank, seen 9 days ago      | C2           | U6             |                 |                 | 2024-01-05  |             | 2026-09-21 | cannot_say
        move is blank, seen 8 days ago      | C2           | U6             |                 |                 | 2024-01-05  |             | 2026-09-22 | met
        move is blank, maybe for adoption   | E1           | A5             |                 |                 | 2024-01-05  |             | 2026-09-22 | cannot_say
        move not readable, order this week  | C2           | P1             |                 | ??              | 2026-09-23  |             |            | met
        move not readable, order before     | C2           | P1             |                 | ??              | 2026-09-22  |             |            | cannot_say
        visit after the day                 | C2           | U6             |                 | 2026-09-22      | 2024-01-05  |             | 2026-10-01 | cannot_say
        visit after the day, first week     | C2           | U6             |                 | 2026-09-23      | 2024-01-05  |             | 2026-10-01 | met
        visit not readable, first week      | C2           | U3             |                 | 2026-09-23      | 2024-01-05  |             | ??         | met
        visit not readable, for adoption    | E1           | A5             |                 | 2026-09-23      | 2024-01-05  |             | ??         | cannot_say
    """,
)
