"""What the forms do: they keep a saving that was typed, or take one away.

A form with faults goes back to its page with what was typed, and the page says what to put right.
What was taken away stands in the form again, so that it can be mended.
"""

import threading
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from lineofsight.errors import WrongUse
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.typed import Row, as_csv, free_reference, rows_in
from lineofsight.pages.page import Submitted
from lineofsight.pages.type_saving.judging import judged
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft
from lineofsight.views.money.money_effects import keep_worked_out
from lineofsight.views.money.saving_fields import NAMES, fields_of, row_of, unit_of
from lineofsight.views.money.type_saving import TAKEN_AWAY, mark_of
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key
from lineofsight.workspace.money_files import keep_typed_savings, typed_savings

_one_at_a_time = threading.Lock()  # two forms at once must not lose a saving


def keep_typed(sources: Sources, form: Submitted) -> str:
    """Keep the saving that was typed, beside those that are kept, and go on to the money."""
    row = row_of(form.fields)
    found = judged(row, unit_of(form.fields))
    if isinstance(found, tuple):
        typed = tuple((name, form.fields.get(name, "")) for name in NAMES)
        return _back(sources, Draft(typed, found))
    with _one_at_a_time:
        rows = rows_in(typed_savings(sources.workspace))
        _keep(sources.workspace, [*rows, _in_pounds(row, found, rows)])
    return "/money#savings"


def take_away(sources: Sources, form: Submitted) -> str:
    """Take a typed saving away. Raises WrongUse where it is not there any more."""
    mark = form.fields.get("mark", "")
    with _one_at_a_time:
        rows = list(rows_in(typed_savings(sources.workspace)))
        gone = next((row for row in rows if mark_of(row) == mark), None)
        if gone is None:
            raise WrongUse("This saving is not there any more: load the page again.")
        rows.remove(gone)
        _keep(sources.workspace, rows)
    return _back(sources, Draft((*fields_of(gone), (TAKEN_AWAY, gone["reference"])), ()))


def _in_pounds(row: Row, found: Proposal, rows: Sequence[Row]) -> Row:
    """The row as it is kept: every pound written out, and a reference of its own."""
    reference = row["reference"] or free_reference(rows)
    amount = "" if found.amount is None else str(found.amount)
    return {**row, "reference": reference, "amount": amount}


def _keep(workspace: Path, rows: Sequence[Row]) -> None:
    keep_typed_savings(workspace, as_csv(rows) if rows else b"")
    keep_worked_out(workspace)


def _back(sources: Sources, draft: Draft) -> str:
    kept = DRAFTS.keep(draft, secret_key(sources.workspace))
    return f"/money/savings/add?{urlencode({DRAFT: kept})}"
