"""Children in care with no home counted in the last twelve months."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import IN_CARE, IN_CARE_READS

CHECK = QualityCheck(
    id="no_placement_in_12_months",
    title="Children in care with no home counted in the last twelve months",
    hides=(
        "How often the child has moved: the number includes the home where the child is, so "
        "it is at least one."
    ),
    to_do="Look how the number is counted: the home of the day belongs to it.",
    source=(
        "Ofsted, ILACS Annex A, guidance on list 8: the number of placements includes the "
        "current one"
    ),
    parts=(
        Part(
            "care",
            f"""
            SELECT care.row_id FROM care
            JOIN as_at ON {IN_CARE}
            WHERE care.placements_12_months = 0
            """,  # noqa: S608  names of ours
            {"care": (*IN_CARE_READS, "placements_12_months")},
        ),
    ),
    examples="""
        child     | care_start | care_end   | legal_status | placements_12_months | verdict
        one       | 2026-01-05 |            | C2           | 1                    | fits
        none      | 2026-01-05 |            | C2           | 0                    | look
        blank     | 2026-01-05 |            | C2           |                      | fits
        left care | 2026-01-05 | 2026-09-01 | C2           | 0                    | fits
    """,
)
