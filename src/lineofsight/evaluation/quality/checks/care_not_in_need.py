"""Children in care who are not in the list of children in need."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import IN_CARE, IN_CARE_READS

CHECK = QualityCheck(
    id="care_not_in_need",
    title="Children in care who are not in the list of children in need",
    hides=(
        "They are in no figure of children in need, and inspectors count fewer children than "
        "there are."
    ),
    to_do=("Look whether list 6 was made with the same rules and on the same day as list 8."),
    source=("Ofsted, ILACS Annex A, guidance on list 6: it holds every child who is looked after"),
    parts=(
        Part(
            "care",
            f"""
            SELECT care.row_id FROM care
            JOIN as_at ON {IN_CARE}
            LEFT JOIN need ON need.child_id = care.child_id
            WHERE need.row_id IS NULL
            """,  # noqa: S608  names of ours
            {"care": IN_CARE_READS, "need": ("child_id",)},
        ),
    ),
    examples="""
        child         | care_start | care_end   | legal_status | verdict
        in both       | 2026-01-05 |            | C2           | fits
        in one        | 2026-01-05 |            | C2           | look
        left care     | 2026-01-05 | 2026-09-30 | C2           | fits
        short breaks  | 2026-01-05 |            | V4           | fits

        also in need:
        child         | need_start
        in both       | 2026-01-05
    """,
)
