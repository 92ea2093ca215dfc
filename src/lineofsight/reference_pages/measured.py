"""docs/reference/scores.md and benchmarks.md: tables that were measured by hand and pasted in.

They need real documents, which are not in the repository, so `make docs` cannot measure them
again. It writes the page around the table and keeps the table as it stands.
"""

from dataclasses import dataclass

from lineofsight.reference_pages.markdown import fenced, opening

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
NOT_MEASURED = "**Not measured yet.**"


@dataclass(frozen=True)
class MeasuredPage:
    """A page with a table in it that a command printed."""

    title: str
    about: str
    command: str

    def with_table(self, measured: str) -> str:
        """The page with what stands between its marks."""
        made = f"Made with `{self.command}`."
        return opening(self.title, self.about, made) + f"\n{BEGIN}\n{measured}\n{END}\n"


SCORES = MeasuredPage(
    "Scores",
    "How often the reader agrees with a careful reading of the same documents by hand. The facts "
    "kept in `scores/facts/` as hashes, so the table can be made again by anyone who has the "
    "documents. *Set aside* documents were never opened while the reader was being built.",
    "make score DOCS=DIR",
)
BENCHMARKS = MeasuredPage(
    "Benchmarks",
    "How fast documents are read, and how much memory that takes.",
    "make bench DOCS=DIR",
)


def table_of(page: str) -> str:
    """What stands between the marks of a page that is there; not measured, if it is not."""
    _, mark, rest = page.partition(BEGIN)
    return rest.partition(END)[0].strip() if mark else NOT_MEASURED


def printed(output: str) -> str:
    """What a command printed, as it goes between the marks."""
    return fenced(output).strip()
