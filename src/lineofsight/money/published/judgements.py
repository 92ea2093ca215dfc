"""Which authorities were judged inadequate under ILACS, and when that was published.

Source: Ofsted, local authority inspection outcomes as at 31 March 2025, ILACS inspection history.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from lineofsight.inputs.cells import text
from lineofsight.inputs.dates import date_in
from lineofsight.model.authorities import by_name, by_ons_code
from lineofsight.money.published.files import rows_of_sheet

FILE = "ofsted/LA_Inspection_Outcomes_as_at_31_March_2025.ods"
SOURCE = "Ofsted, local authority inspection outcomes as at 31 March 2025"
_SHEET = "ILACS_inspection_history"
_CODE, _NAME = "Local authority area code", "Local authority name"
_DAY, _OVERALL = "Publication date", "Overall effectiveness"
INADEQUATE = "Inadequate"


def first_inadequate(folder: Path) -> Mapping[str, dt.date]:
    """By old DfE number, the day the first inadequate judgement was published. Raises NotRead."""
    found: dict[str, dt.date] = {}
    for row in rows_of_sheet(folder, FILE, _SHEET, (_CODE, _NAME, _DAY, _OVERALL)):
        known = by_ons_code(text(row.get(_CODE))) or by_name(text(row.get(_NAME)))
        day = date_in(row.get(_DAY))
        if known and day and text(row.get(_OVERALL)) == INADEQUATE:
            found[known.old_number] = min(day, found.get(known.old_number, day))
    return found
