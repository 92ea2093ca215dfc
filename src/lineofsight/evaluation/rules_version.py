"""Which version of our rules answers."""

from functools import cache

from lineofsight.workspace.program_version import version_of


@cache
def rules_version() -> str:
    """Digits that change whenever a measure, the law, a word or the engine changes."""
    answering = ("engines", "evaluation", "law", "measures", "model", "shapes")
    return version_of(answering, ("duckdb",))
