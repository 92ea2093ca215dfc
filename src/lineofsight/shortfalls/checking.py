"""The whole answer of `check`: every measure over one import, and its shortfalls."""

from collections.abc import Sequence
from dataclasses import replace

from lineofsight.evaluation.checking import checked
from lineofsight.evaluation.results import Check
from lineofsight.evaluation.teams import Teams
from lineofsight.law.standards import Standards
from lineofsight.shortfalls.finding import shortfalls
from lineofsight.workspace.imports import Import


def check(kept: Import, before: Sequence[Import], standards: Standards, teams: Teams) -> Check:
    """Everything that can be said of an import, in the light of earlier ones (oldest first)."""
    found = checked(kept, before, standards, teams)
    return replace(found.answer, shortfalls=shortfalls(found.months))
