"""Children in care for over four months without a permanence plan."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import IN_CARE, IN_CARE_READS

CHECK = QualityCheck(
    id="no_permanence_plan",
    title="Children in care for over four months without a permanence plan",
    hides=(
        "Whether there is no plan, or only no record of one: a blank in this column says that "
        "none was agreed."
    ),
    to_do="Look whether a plan was agreed at the second review, and record it.",
    source=(
        "Ofsted, ILACS Annex A, guidance on list 8: a blank means that no permanence plan is agreed"
    ),
    parts=(
        Part(
            "care",
            f"""
            SELECT care.row_id FROM care
            JOIN as_at ON {IN_CARE}
            JOIN params ON params.name = 'children_in_care.permanence_plan_months'
            JOIN months_on
            ON months_on.day = care.care_start AND months_on.months = params.value
            WHERE months_on.falls_on < as_at.day
            AND care.permanence_plan IS NULL AND care.permanence_plan_unread = 0
            """,  # noqa: S608  names of ours
            {"care": (*IN_CARE_READS, "permanence_plan")},
        ),
    ),
    examples="""
        child           | care_start | care_end   | legal_status | permanence_plan | verdict
        four months     | 2026-05-30 |            | C2           |                 | fits
        and a day       | 2026-05-29 |            | C2           |                 | look
        has a plan      | 2026-01-05 |            | C2           | f               | fits
        not read        | 2026-01-05 |            | C2           | ??              | fits
        left care       | 2026-01-05 | 2026-09-01 | C2           |                 | fits
        short breaks    | 2026-01-05 |            | V3           |                 | fits
    """,
)
