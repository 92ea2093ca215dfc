"""Care leavers with whom the council is not in touch, and whose home it records."""

from lineofsight.evaluation.quality.check import Part, QualityCheck

CHECK = QualityCheck(
    id="not_in_touch_but_housed",
    title="Care leavers with whom the council is not in touch, and whose home it records",
    hides=(
        "Whether the home is known or only remembered: such homes raise the share said to be "
        "suitable."
    ),
    to_do=(
        "Look when somebody last spoke with the young person, and leave the home blank where "
        "nobody knows."
    ),
    source=(
        "Ofsted, ILACS Annex A, guidance on list 9: type of accommodation is blank if not in touch"
    ),
    parts=(
        Part(
            "leaving",
            """
            SELECT leaving.row_id FROM leaving
            WHERE leaving.in_touch = 'no' AND leaving.accommodation <> 'R'
            """,
            {"leaving": ("in_touch", "accommodation")},  # R: residence not known
        ),
    ),
    examples="""
        child         | in_touch | accommodation | verdict
        in touch      | yes      | U             | fits
        not in touch  | no       |               | fits
        remembered    | no       | U             | look
        not known     | no       | R             | fits
        not read      | ??       | U             | fits
    """,
)
