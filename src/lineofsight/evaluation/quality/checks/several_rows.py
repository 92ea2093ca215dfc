"""Several rows of one child in a list that has one row a child."""

from lineofsight.evaluation.quality.check import Part, QualityCheck


def _part(name: str) -> Part:
    sql = f"""
        SELECT {name}.row_id FROM {name}
        JOIN {name} AS other ON other.child_id = {name}.child_id AND other.row_id <> {name}.row_id
        GROUP BY {name}.row_id
    """  # noqa: S608  names of ours
    return Part(name, sql, {name: ("child_id",)})


CHECK = QualityCheck(
    id="several_rows",
    title="Several rows of one child in a list that has one row a child",
    hides=(
        "Which row is the true one: measures go by the open row, else by the one that started "
        "last, and a list of names shows the child twice."
    ),
    to_do="Look which row is right, and leave the other out of the list.",
    source=("Ofsted, ILACS Annex A, guidance on lists 6 to 9: one row a child, the latest episode"),
    parts=tuple(_part(name) for name in ("need", "protection", "care", "leaving")),
    examples="""
        child     | need_start | verdict
        once      | 2026-01-05 | fits
        twice     | 2026-01-05 |
        twice     | 2026-03-02 | look
        twice too | 2026-03-02 |
        twice too | ??         | look
    """,
)
