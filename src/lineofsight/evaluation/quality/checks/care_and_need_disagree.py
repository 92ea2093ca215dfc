"""Children in care whom the list of children in need shows as something else."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import IN_CARE, IN_CARE_READS

CHECK = QualityCheck(
    id="care_and_need_disagree",
    title="Children in care whom the list of children in need shows as something else",
    hides=(
        "The two lists give different numbers of children in care, and a child may be visited "
        "by the rules of the wrong list."
    ),
    to_do=(
        "Look which list is right: for a child in care, the case status is a) looked after child."
    ),
    source=("Ofsted, ILACS Annex A, guidance on list 6, case status: the first that applies"),
    parts=(
        Part(
            "need",
            f"""
            SELECT need.row_id FROM need
            JOIN care ON care.child_id = need.child_id
            JOIN as_at ON {IN_CARE}
            WHERE need.status <> 'looked_after'
            GROUP BY need.row_id
            """,  # noqa: S608  names of ours
            {"care": IN_CARE_READS, "need": ("child_id", "status")},
        ),
    ),
    examples="""
        child        | status          | verdict
        in care      | looked_after    | fits
        on a plan    | protection_plan | look
        closed       | closed          | look
        short breaks | need_plan       | fits
        left care    | closed          | fits
        blank        |                 | fits

        also in care:
        child        | care_start | care_end   | legal_status
        in care      | 2026-01-05 |            | C2
        on a plan    | 2026-01-05 |            | C2
        closed       | 2026-01-05 | 2026-10-01 | V2
        short breaks | 2026-01-05 |            | V3
        left care    | 2026-01-05 | 2026-09-30 | C2
        blank        | 2026-01-05 |            | C2
    """,
)
