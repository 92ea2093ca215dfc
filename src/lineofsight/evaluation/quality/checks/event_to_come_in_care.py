"""Children in care with a review, visit or health date that is still to come."""

from lineofsight.evaluation.quality.check import Part, QualityCheck

CHECK = QualityCheck(
    id="event_to_come_in_care",
    title="Children in care with a review, visit or health date that is still to come",
    hides=(
        "When the last one was: a booked date stands where the last one should, so the child "
        "may be overdue and not show."
    ),
    to_do=(
        "Look whether the date is a booking, and write the day of the last one that took place."
    ),
    source="Ofsted, ILACS Annex A, guidance on list 8: the latest that took place",
    parts=(
        Part(
            "care",
            """
            SELECT care.row_id FROM care
            JOIN as_at ON care.last_review > as_at.day
            OR care.last_visit > as_at.day
            OR care.last_iro_contact > as_at.day
            OR care.last_health_assessment > as_at.day
            """,
            {"care": ("last_review", "last_visit", "last_iro_contact", "last_health_assessment")},
        ),
    ),
    examples="""
        child    | last_review | last_visit | last_iro_contact | verdict
        past     | 2026-02-02  | 2026-09-01 | 2026-09-01       | fits
        today    | 2026-09-30  | 2026-09-30 |                  | fits
        booked   | 2026-10-01  | 2026-09-01 |                  | look
        visit    | 2026-02-02  | 2027-09-01 |                  | look
        contact  | 2026-02-02  | 2026-09-01 | 2026-10-02       | look
        blank    |             |            |                  | fits
        not read | ??          |            |                  | fits
    """,
)
