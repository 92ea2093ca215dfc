"""Children in care with a review, visit or health date from before care began."""

from lineofsight.evaluation.quality.check import Part, QualityCheck

CHECK = QualityCheck(
    id="event_before_care",
    title="Children in care with a review, visit or health date from before care began",
    hides=(
        "That nothing has been recorded since the child came into care: the date stands where "
        "a blank should."
    ),
    to_do=("Look whether the date is of an earlier period of care, or the start of care is wrong."),
    source=("Ofsted, ILACS Annex A, guidance on list 8: dates of the current period of care"),
    parts=(
        Part(
            "care",
            """
            SELECT care.row_id FROM care
            WHERE care.last_review < care.care_start
            OR care.last_visit < care.care_start
            OR care.last_iro_contact < care.care_start
            OR care.last_health_assessment < care.care_start
            """,
            {
                "care": (
                    "care_start",
                    "last_review",
                    "last_visit",
                    "last_iro_contact",
                    "last_health_assessment",
                )
            },
        ),
    ),
    examples="""
        child       | care_start | last_review | last_visit | last_health_assessment | verdict
        since       | 2026-01-05 | 2026-02-02  | 2026-09-01 | 2026-02-02             | fits
        none yet    | 2026-09-21 |             |            |                        | fits
        that day    | 2026-01-05 |             | 2026-01-05 |                        | fits
        review      | 2026-01-05 | 2025-12-01  | 2026-09-01 | 2026-02-02             | look
        visit       | 2026-01-05 | 2026-02-02  | 2026-01-04 | 2026-02-02             | look
        health      | 2026-01-05 | 2026-02-02  | 2026-09-01 | 2025-11-03             | look
        start blank |            | 2026-02-02  | 2026-09-01 | 2026-02-02             | fits
    """,
)
