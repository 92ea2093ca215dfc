"""The id of each case: the child's, or where a child may have several, the row's.

A row's id is its child, its list and the day it began; further rows of the same child and day are
numbered from 2 in the order of the file. Adopters have no child: the first adopter of the family.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from lineofsight.demo.council.record import Row

BEGAN = {
    "contacts": "contact_date",
    "referrals": "referral_date",
    "assessments": "assessment_start",
    "section47": "strategy_date",
}
OF_A_ROW = frozenset(
    {
        "contacts.volume",
        "contacts.to_referral",
        "referrals.volume",
        "referrals.no_further_action",
        "assessments.within_45_working_days",
        "assessments.within_45_working_days_of_referral",
        "assessments.open_past_45_working_days",
        "assessments.due_within_10_working_days",
        "assessments.child_seen",
        "assessments.no_further_action",
        "section47.to_conference",
        "section47.open_past_15_working_days",
        "conferences.within_15_working_days",
        "conferences.to_plan",
    }
)


def row_ids(table: str, rows: Sequence[Row], *, messy: bool) -> list[str]:
    """The id of each row of a list, in the order of the sheet."""
    seen: Counter[str] = Counter()
    ids = []
    for row in rows:
        first = f"{row.person}/{table}/{_began(row, messy=messy)}"
        seen[first] += 1
        ids.append(first if seen[first] == 1 else f"{first}/{seen[first]}")
    return ids


def case_id(measure: str, row: Row, row_id: str) -> str:
    """The id of the case that a measure makes of a row."""
    return row_id if measure in OF_A_ROW else row.person


def _began(row: Row, *, messy: bool) -> str:
    """A day that is blank or cannot be read is a dash."""
    column = BEGAN.get(row.table, "")
    day = row.cells.get(column)
    unread = messy and column in row.rubbish
    return day.isoformat() if isinstance(day, date) and not unread else "-"
