"""Conferences that made a protection plan of which list 7 knows nothing."""

from lineofsight.evaluation.quality.check import Part, QualityCheck

CHECK = QualityCheck(
    id="plan_without_its_row",
    title="Conferences that made a protection plan of which list 7 knows nothing",
    hides=(
        "Children on a plan are in no figure of child protection: nobody asks whether they "
        "are visited or reviewed."
    ),
    to_do=("Look whether the plan was recorded; a child may also have another id in list 7."),
    source=(
        "Ofsted, ILACS Annex A, guidance on lists 5 and 7: list 7 holds plans open, or ended "
        "in the six months before"
    ),
    parts=(
        Part(
            "section47",
            """
            SELECT section47.row_id FROM section47
            JOIN as_at ON section47.conference_date <= as_at.day
            JOIN params ON params.name = '-definitions.period_months'
            JOIN months_on ON months_on.day = as_at.day AND months_on.months = params.value
            LEFT JOIN protection ON protection.child_id = section47.child_id
            WHERE section47.plan_resulted = 'yes'
            AND section47.conference_date >= months_on.falls_on
            AND protection.row_id IS NULL
            """,
            {
                "section47": ("child_id", "conference_date", "plan_resulted"),
                "protection": ("child_id",),
            },
        ),
    ),
    examples="""
        child              | conference_date | plan_resulted | verdict
        on a plan          | 2026-06-01      | yes           | fits
        not there          | 2026-06-01      | yes           | look
        six months ago     | 2026-03-30      | yes           | look
        may have ended     | 2026-03-29      | yes           | fits
        no plan            | 2026-06-01      | no            | fits
        not said           | 2026-06-01      |               | fits
        day not known      |                 | yes           | fits

        also in protection:
        child              | plan_start
        on a plan          | 2026-06-01
    """,
)
