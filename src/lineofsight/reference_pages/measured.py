"""docs/reference/scores.md and benchmarks.md: tables that were measured by hand and pasted in.

They need real documents, or a quiet machine, so `make docs` cannot measure them again. It writes
the page around each table and keeps the table as it stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.reference_pages.markdown import fenced, opening

END = "<!-- measured: end -->"
NOT_MEASURED = "**Not measured yet.**"


@dataclass(frozen=True)
class Measured:
    """A table that a command printed, and what it shows."""

    name: str
    about: str
    command: str

    @property
    def begin(self) -> str:
        """The mark that stands before the table."""
        return f"<!-- measured: {self.name} -->"

    def with_table(self, table: str) -> str:
        """The part of a page with what stands between its marks."""
        made = f"Made with `{self.command}`."
        return f"{self.about}\n\n{made}\n\n{self.begin}\n{table}\n{END}\n"

    def table_in(self, page: str) -> str:
        """What stands between the marks of a page; not measured, where they are not there."""
        _, mark, rest = page.partition(self.begin)
        return rest.partition(END)[0].strip() if mark else NOT_MEASURED


@dataclass(frozen=True)
class MeasuredPage:
    """A page of such tables."""

    title: str
    about: str
    tables: tuple[Measured, ...]

    def written(self, before: str, new: Mapping[str, str]) -> str:
        """The page with its new tables by name; the others as they stood before."""
        parts = [
            each.with_table(new.get(each.name) or each.table_in(before)) for each in self.tables
        ]
        return "\n".join([opening(self.title, self.about), *parts])


SCORES = MeasuredPage(
    "Scores",
    "How often the reader agrees with a careful reading of the same documents by hand.",
    (
        Measured(
            "scores",
            "The facts are kept in `scores/facts/` as hashes, so the table can be made again by "
            "anyone who has the documents. *Set aside* documents were chosen by their hash and "
            "the rule is that nobody opens them; `scores/README.md` says where that was not "
            "kept whole. *Looked at once* are documents read by hand after the reader was "
            "finished, by readers who knew nothing of it, and scored once. *Read for this alone* "
            "are 126 more, read for sentences of unawareness and nothing else.",
            "make score DOCS=DIR",
        ),
        Measured(
            "thread_scores",
            "## Threads\n\nWhat became of something asked, in a later document: steps read by "
            "hand. The aims on authorities set aside were 80% in three classes, which is not "
            "reached, and 90% with a right paragraph among the first three, which is. Beside "
            "them stand two baselines: that everything persists, and that shared words decide. "
            "The steps set aside, of 16 authorities, were scored once, when everything was fixed.",
            "make score DOCS=DIR",
        ),
        Measured(
            "finding_scores",
            "## Paragraphs followed\n\nWhat `threads --findings` says became of a shortfall or a "
            "strength that a paragraph told: 40 steps of ten authorities, drawn by chance and read "
            "by hand by somebody who did not see what the program says. Nothing was fitted to "
            "them.",
            "make score DOCS=DIR",
        ),
    ),
)
BENCHMARKS = MeasuredPage(
    "Benchmarks",
    "How fast things are done, and how much memory that takes.",
    (
        Measured(
            "documents",
            "## Reading documents\n\nBeside what the PDF library needs to hand out their text.",
            "make bench DOCS=DIR",
        ),
        Measured(
            "workbook",
            "## Checking a workbook\n\nA council's workbook read, kept, and every measure "
            "answered, beside what the spreadsheet library needs to read it.",
            "python benchmarks/check_workbook.py",
        ),
        Measured(
            "months",
            "## Keeping months\n\nThree years of monthly workbooks of 3,000 children: all loaded "
            "at once and every month answered; then the last month asked, and what has changed. "
            "Months are asked together (decision 22): most of a query's time goes in planning it.",
            "python benchmarks/months.py",
        ),
        Measured(
            "shortfalls",
            "## Finding shortfalls\n\nFictional councils of 1,600 children over two years, in "
            "which five things go wrong in a team and a month drawn at random; and quiet ones, in "
            "which nothing does. Each month is looked at as it came. The weights were fixed on "
            "seeds 1001 to 1010.",
            "python benchmarks/shortfalls.py --first-seed 1001",
        ),
        Measured(
            "pages",
            "## Serving pages\n\nEvery page of a large council with a year of monthly lists, "
            "opened at random by many readers at once.",
            "python benchmarks/serve_pages.py --documents DIR",
        ),
        Measured(
            "elsewhere",
            "## Questions from elsewhere\n\nFrozen at the day before each later full inspection: "
            "where, in the list for that council, the first question stands that matches each "
            "thing it was then asked. Shuffled dates and random asks are the control: a list that "
            "knew something of the council would do better on its own asks. It does not: it says "
            "where to look, and foresees nothing. How the order was chosen, and on which councils: "
            "[questions from elsewhere](../explanation/questions-from-elsewhere.md). Then all "
            "questions of a large library, and again with one document more.",
            "python benchmarks/elsewhere.py --from DIR",
        ),
        Measured(
            "threads",
            "## Following threads\n\nEvery thing asked in a library, followed through every later "
            "document of its authority; and then one document more. Reading is not counted.",
            "python benchmarks/threads.py DIR",
        ),
    ),
)


def printed(output: str) -> str:
    """What a command printed, as it goes between the marks."""
    return fenced(output).strip()
