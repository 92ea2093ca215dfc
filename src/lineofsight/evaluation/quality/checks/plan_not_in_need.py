"""Children on a protection plan who are not in the list of children in need."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import ON_A_PLAN, ON_A_PLAN_READS

CHECK = QualityCheck(
    id="plan_not_in_need",
    title="Children on a protection plan who are not in the list of children in need",
    hides=(
        "They are in no figure of children in need, such as who was not seen, and inspectors "
        "count fewer children than there are."
    ),
    to_do=("Look whether list 6 was made with the same rules and on the same day as list 7."),
    source=(
        "Ofsted, ILACS Annex A, guidance on list 6: it holds every child with a child "
        "protection plan"
    ),
    parts=(
        Part(
            "protection",
            f"""
            SELECT protection.row_id FROM protection
            JOIN as_at ON {ON_A_PLAN}
            LEFT JOIN need ON need.child_id = protection.child_id
            WHERE need.row_id IS NULL
            """,  # noqa: S608  names of ours
            {"protection": ON_A_PLAN_READS, "need": ("child_id",)},
        ),
    ),
    examples="""
        child         | plan_start | plan_end   | verdict
        in both       | 2026-01-05 |            | fits
        in one        | 2026-01-05 |            | look
        plan ended    | 2026-01-05 | 2026-09-01 | fits
        not read      | 2026-01-05 | ??         | fits

        also in need:
        child         | need_start
        in both       | 2026-01-05
    """,
)
