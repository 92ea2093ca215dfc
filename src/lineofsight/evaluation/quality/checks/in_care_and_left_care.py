"""Children in care whom the list of care leavers shows as having left care."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import IN_CARE, IN_CARE_READS

CHECK = QualityCheck(
    id="in_care_and_left_care",
    title="Children in care whom the list of care leavers shows as having left care",
    hides=(
        "Which service answers for them: each may think that the other does, and they are in "
        "the figures of both."
    ),
    to_do=(
        "Look whether the child is in care on the day; the list of care leavers may be of "
        "another day."
    ),
    source=("Ofsted, ILACS Annex A, guidance on list 9: a former relevant child has left care"),
    parts=(
        Part(
            "leaving",
            f"""
            SELECT leaving.row_id FROM leaving
            JOIN care ON care.child_id = leaving.child_id
            JOIN as_at ON {IN_CARE}
            WHERE leaving.eligibility = 'former_relevant'
            GROUP BY leaving.row_id
            """,  # noqa: S608  names of ours
            {"care": IN_CARE_READS, "leaving": ("child_id", "eligibility")},
        ),
    ),
    examples="""
        child      | eligibility     | verdict
        in both    | former_relevant | look
        eligible   | eligible        | fits
        only here  | former_relevant | fits
        left care  | former_relevant | fits

        also in care:
        child      | care_start | care_end   | legal_status
        in both    | 2026-01-05 |            | C2
        eligible   | 2026-01-05 |            | C2
        left care  | 2026-01-05 | 2026-09-01 | C2
    """,
)
