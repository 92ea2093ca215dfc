"""What a second import of the same day changed, as the read model has it.

It was worked out when the import was committed (corrections.py); here it is only read.
"""

import sqlite3
from dataclasses import dataclass

_BEFORE = "SELECT corrects FROM import WHERE number = ?"
_ROWS = "SELECT list, added, gone FROM corrected_list WHERE import_no = ? ORDER BY rowid"
_VERDICTS = """
SELECT measure, case_id, child, before, after FROM corrected_case
WHERE import_no = ? ORDER BY measure, case_id
"""


@dataclass(frozen=True)
class RowsCorrected:
    """How many rows of a list came and went."""

    list: str
    added: int
    gone: int


@dataclass(frozen=True)
class VerdictCorrected:
    """A case whose verdict is another; None where it was, or is, not asked about."""

    measure: str
    case: str
    child: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Corrections:
    """Everything that differs between two imports of one day, by their numbers."""

    before: int
    after: int
    rows: tuple[RowsCorrected, ...]
    verdicts: tuple[VerdictCorrected, ...]

    def of(self, measure: str) -> tuple[VerdictCorrected, ...]:
        """A measure's own cases."""
        return tuple(each for each in self.verdicts if each.measure == measure)


def kept_corrections(answers: sqlite3.Connection, number: int) -> Corrections | None:
    """What an import changed of the one whose place it took; None where it took none."""
    found = answers.execute(_BEFORE, [number]).fetchone()
    if found is None or found[0] is None:
        return None
    return Corrections(
        before=found[0],
        after=number,
        rows=tuple(RowsCorrected(*row) for row in answers.execute(_ROWS, [number])),
        verdicts=tuple(VerdictCorrected(*row) for row in answers.execute(_VERDICTS, [number])),
    )
