"""Rows with no team or no worker."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import (
    IN_CARE,
    IN_CARE_READS,
    IN_NEED,
    IN_NEED_READS,
    ON_A_PLAN,
    ON_A_PLAN_READS,
)


def _part(name: str, standing: str, reads: tuple[str, ...] = ()) -> Part:
    sql = f"""
        SELECT {name}.row_id FROM {name}
        JOIN as_at ON {standing}
        WHERE {name}.team IS NULL OR {name}.worker IS NULL
    """  # noqa: S608  names of ours
    return Part(name, sql, {name: (*reads, "team", "worker")})


CHECK = QualityCheck(
    id="nobody_allocated",
    title="Rows with no team or no worker",
    hides=("Who should act: the child is in no team’s figures and on no manager’s list."),
    to_do=(
        "Look whether somebody is allocated; a lookup that failed, such as #N/A, reads as nobody."
    ),
    source=(
        "Ofsted, ILACS Annex A, guidance on lists 3 to 9: allocated team and worker are never blank"
    ),
    parts=(
        _part("need", IN_NEED, IN_NEED_READS),
        _part("protection", ON_A_PLAN, ON_A_PLAN_READS),
        _part("care", IN_CARE, IN_CARE_READS),
        *(_part(name, "1 = 1") for name in ("referrals", "assessments", "section47", "leaving")),
    ),
    examples="""
        child     | need_start | need_end   | status    | team     | worker | verdict
        allocated | 2026-01-05 |            | need_plan | Heron    | Wren   | fits
        no worker | 2026-01-05 |            | need_plan | Heron    |        | look
        no team   | 2026-01-05 |            | need_plan |          | Wren   | look
        failed    | 2026-01-05 |            | need_plan | Heron    | ??     | look
        closed    | 2026-01-05 | 2026-09-01 | closed    |          |        | fits
    """,
)
