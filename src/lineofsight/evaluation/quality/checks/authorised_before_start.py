"""Assessments that were authorised before they began."""

from lineofsight.evaluation.quality.check import Part, QualityCheck

CHECK = QualityCheck(
    id="authorised_before_start",
    title="Assessments that were authorised before they began",
    hides="How long they took: they are in no figure of assessments in time.",
    to_do="Look which of the two dates is wrong.",
    source=(
        "Ofsted, ILACS Annex A, guidance on list 4: an assessment starts before it is authorised"
    ),
    parts=(
        Part(
            "assessments",
            """
            SELECT assessments.row_id FROM assessments
            WHERE assessments.authorised < assessments.assessment_start
            """,
            {"assessments": ("assessment_start", "authorised")},
        ),
    ),
    examples="""
        child    | assessment_start | authorised | verdict
        later    | 2026-06-01       | 2026-07-01 | fits
        same day | 2026-06-01       | 2026-06-01 | fits
        earlier  | 2026-06-01       | 2026-05-29 | look
        open     | 2026-06-01       |            | fits
        not read | ??               | 2026-05-29 | fits
    """,
)
