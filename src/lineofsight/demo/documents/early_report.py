"""What the reports of 2012 and 2013 share: a cover, a four-point scale, time-scales for asks."""

from lineofsight.demo.documents.blocks import (
    Block,
    Break,
    Cell,
    Contents,
    Heading,
    Lines,
    Para,
    Rule,
    Space,
    Span,
    Table,
    Title,
)
from lineofsight.demo.documents.dates import long_date
from lineofsight.demo.documents.model import Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import council
from lineofsight.demo.documents.printing import (
    crossing,
    grouped_items,
    heading,
    paragraph,
    plain,
    two_lines,
)

GRADES = {
    "outstanding": "Outstanding",
    "good": "Good",
    "adequate": "Adequate",
    "inadequate": "Inadequate",
}

NUMBERS = {"outstanding": 1, "good": 2, "adequate": 3, "inadequate": 4}

TIMESCALES = ("Immediately:", "Within three months:", "Within six months:")

_MEANINGS = (
    ("Outstanding (Grade 1)", "A service that goes well beyond what is required of it"),
    ("Good (Grade 2)", "A service that does more than is required of it"),
    ("Adequate (Grade 3)", "A service that does what is required of it and no more"),
    ("Inadequate (Grade 4)", "A service that does not do what is required of it"),
)


def cover(title: str, script: Script, options: Options) -> list[Block]:
    """The first page: what, whose, when, who led it, when it was published."""
    return [
        Space(40),
        Title(two_lines(title, options), size=24),
        Title((council(script.authority),), size=16),
        Space(20),
        Rule(),
        Space(200),
        Lines(
            (
                (Span("Inspection dates:", bold=True), Span(script.moment.printed, bold=True)),
                (Span("Reporting inspector", bold=True), Span(f"{script.lead} HMI", bold=True)),
            )
        ),
        Space(60),
        Lines(
            (
                (Span("Age group:", bold=True), Span("All")),
                (Span("Published:", bold=True), Span(long_date(script.published), bold=True)),
            )
        ),
        Break(),
    ]


def front_matter() -> list[Block]:
    """The page behind the cover, then the contents."""
    notice = "This document was made for demonstration. It may be copied by anyone for any purpose."
    return [Space(420), paragraph(notice), Break(), Contents(), Break()]


def scale() -> list[Block]:
    """What the judgements mean: a table of grades that are nobody's grades."""
    rows = tuple((Cell(plain(grade, bold=True)), Cell(plain(words))) for grade, words in _MEANINGS)
    return [
        entry("The inspection judgements and what they mean"),
        Para(plain("Every judgement is made on the scale below."), number="2."),
        Table((1.0, 1.6), rows),
    ]


def entry(title: str, level: int = 1) -> Heading:
    """A heading that the contents page lists."""
    return Heading(plain(title), level=level, entry=True)


def printed_grade(grade: str | None) -> Heading:
    """A grade as it stands under a section's heading: Grade 3 (Adequate)."""
    word = grade or "adequate"
    return heading(f"Grade {NUMBERS[word]} ({GRADES[word]})", level=2)


def areas_for_improvement(
    script: Script, options: Options, lead_in: str, place: int
) -> list[Block]:
    """The asks in groups by time-scale, after a lead-in that has a paragraph's number."""
    return [
        *crossing(options),
        heading("Areas for improvement", level=2),
        Para(plain(lead_in), number=f"{place}."),
        *grouped_items(script.asks, options),
    ]


def record(script: Script, subtitle: str) -> list[Block]:
    """The last page: each judgement with its grade."""
    rows = tuple(
        (Cell(plain(each.label, bold=True)), Cell((Span(each.as_printed, (each.mark,)),)))
        for each in script.judgements
    )
    return [
        Break(),
        entry("Record of main findings"),
        heading(subtitle, level=2),
        Table((1.0, 0.8), rows),
    ]
