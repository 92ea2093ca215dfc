"""Children on a protection plan whom the list of children in need shows as something else."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import ON_A_PLAN, ON_A_PLAN_READS

CHECK = QualityCheck(
    id="plan_and_need_disagree",
    title="Children on a protection plan whom the list of children in need shows as something else",
    hides=(
        "The two lists give different numbers of children on a plan, and a child may be "
        "visited by the rules of the wrong list."
    ),
    to_do=(
        "Look which list is right: the first status that applies goes, a child in care before "
        "one on a plan."
    ),
    source=("Ofsted, ILACS Annex A, guidance on list 6, case status: the first that applies"),
    parts=(
        Part(
            "need",
            f"""
            SELECT need.row_id FROM need
            JOIN protection ON protection.child_id = need.child_id
            JOIN as_at ON {ON_A_PLAN}
            WHERE NOT need.status IN ('looked_after', 'protection_plan')
            GROUP BY need.row_id
            """,  # noqa: S608  names of ours
            {"protection": ON_A_PLAN_READS, "need": ("child_id", "status")},
        ),
    ),
    examples="""
        child         | status          | verdict
        on a plan     | protection_plan | fits
        in care too   | looked_after    | fits
        in need       | need_plan       | look
        closed        | closed          | look
        plan ended    | need_plan       | fits
        blank         |                 | fits

        also in protection:
        child         | plan_start | plan_end
        on a plan     | 2026-01-05 |
        in care too   | 2026-01-05 |
        in need       | 2026-01-05 |
        closed        | 2026-01-05 | 2026-10-01
        plan ended    | 2026-01-05 | 2026-09-30
        blank         | 2026-01-05 |
    """,
)
