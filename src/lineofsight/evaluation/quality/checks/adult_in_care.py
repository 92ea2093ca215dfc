"""Children in care who are 18 or over."""

from lineofsight.evaluation.quality.check import Part, QualityCheck
from lineofsight.evaluation.quality.standing import IN_CARE, IN_CARE_READS

CHECK = QualityCheck(
    id="adult_in_care",
    title="Children in care who are 18 or over",
    hides=(
        "Care ends at 18: they are in the figures of children in care, and perhaps in none of "
        "care leavers."
    ),
    to_do=("Look whether the end of care was recorded, and whether the date of birth is right."),
    source=("Children Act 1989, s.105(1): a child is a person under the age of eighteen"),
    parts=(
        Part(
            "care",
            f"""
            SELECT care.row_id FROM care
            JOIN as_at ON {IN_CARE}
            JOIN birthdays ON birthdays.day = care.date_of_birth AND birthdays.age = 18
            WHERE birthdays.falls_on <= as_at.day
            """,  # noqa: S608  names of ours
            {"care": (*IN_CARE_READS, "date_of_birth")},
        ),
    ),
    examples="""
        child          | date_of_birth | care_start | care_end   | legal_status | verdict
        18 today       | 2008-09-30    | 2020-01-06 |            | C2           | look
        18 tomorrow    | 2008-10-01    | 2020-01-06 |            | C2           | fits
        left at 18     | 2008-01-07    | 2020-01-06 | 2026-01-07 | C2           | fits
        birth blank    |               | 2020-01-06 |            | C2           | fits
    """,
)
