"""Which version of our reader read a document."""

from functools import cache

from lineofsight.workspace.program_version import version_of


@cache
def reader_version() -> str:
    """Digits that change whenever a rule, a word list or the PDF library changes."""
    return version_of(("frameworks", "language", "model"), ("pypdfium2",))
