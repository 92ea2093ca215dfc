"""Savings and figures that were said, sent to a page: read, and kept for the pages about money."""

from dataclasses import dataclass
from pathlib import Path

from lineofsight.loading.telling import Said, Tell
from lineofsight.memory.words import counted
from lineofsight.money.claims.reader import read_claims
from lineofsight.money.savings.reader import read_savings
from lineofsight.views.money.money_claims import keep_claims
from lineofsight.views.money.money_effects import keep_savings


@dataclass(frozen=True)
class KeepSavings:
    """Work: keep a list of savings, and work out what they do together."""

    workspace: Path
    file: Path

    def __call__(self, tell: Tell) -> None:
        """Do it. Raises NotRead for a file that cannot be read as savings."""
        tell.doing("Reading the savings, and working out what they do together")
        read = read_savings(self.file)
        keep_savings(self.workspace, self.file)
        kept = counted(len(read.proposals), "saving")
        tell.said(Said(f"{self.file.name}: {kept} kept.", "/money"))
        if read.rows_set_aside:
            rows = counted(read.rows_set_aside, "row")
            tell.said(
                Said(f"In no total, since the money cannot be read: {rows}.", "/money#savings")
            )


@dataclass(frozen=True)
class KeepClaims:
    """Work: keep a list of figures that were said. None is held against open data here."""

    workspace: Path
    file: Path

    def __call__(self, tell: Tell) -> None:
        """Do it. Raises NotRead for a file that cannot be read as claims."""
        tell.doing("Reading the figures that were said")
        read = read_claims(self.file)
        keep_claims(self.workspace, self.file, ())
        kept = counted(len(read.claims), "figure")
        tell.said(Said(f"{self.file.name}: {kept} kept.", "/money#claims"))
