"""Claims that were held against open data when they were kept, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight.views.money.claims import CheckShown
from lineofsight.views.money.money_kept import as_text, from_text, worked_out_by
from lineofsight.workspace.money_files import MoneyFile, keep_beside, keep_money, kept_beside


@dataclass(frozen=True)
class Checked:
    """Every check of one file of claims."""

    checks: tuple[CheckShown, ...]


def keep_claims(workspace: Path, file: Path, checks: Sequence[CheckShown]) -> None:
    """Keep a file of claims as it came, with what open data said of them."""
    kept = keep_money(workspace, MoneyFile.CLAIMS, file)
    keep_beside(kept, as_text(Checked(tuple(checks))), worked_out_by())


def kept_checks(file: Path) -> tuple[CheckShown, ...]:
    """The checks of a kept file; none where it was kept without open data."""
    text = kept_beside(file, worked_out_by())
    found = from_text(Checked, text) if text else None
    return found.checks if found else ()
