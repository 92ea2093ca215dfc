"""What the council inspection reports since 2018 share: their body, their areas, their grades."""

from lineofsight.demo.documents.blocks import Block, Break, Lines, Para, Span
from lineofsight.demo.documents.layout import Area
from lineofsight.demo.documents.model import Script, Section
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import monarch
from lineofsight.demo.documents.printing import (
    LEADERS_NOTE,
    ask_items,
    crossing,
    finding_blocks,
    heading,
    plain,
)

LEADERS = "The impact of leaders on social work practice with children and families"
HELP = "The experiences and progress of children who need help and protection"
CARE = "The experiences and progress of children in care"
LEAVERS = "The experiences and progress of care leavers"
CARE_AND_LEAVERS = "The experiences and progress of children in care and care leavers"
OVERALL = "Overall effectiveness"

GRADES = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement to be good",
    "inadequate": "Inadequate",
    "none": "Not judged",
}

_END_NOTE = (
    "The council, the inspectors and the children described here do not exist. The text was put",
    "together by a program from banks of phrases, so that software which reads inspection",
    "documents can be shown and tested without using a real one.",
)

HELP_AREA = Area(HELP, "help_and_protection", ("help_and_protection",), size=(5, 8))
CARE_AREA = Area(CARE, "in_care", ("in_care",), size=(5, 7))
LEAVERS_AREA = Area(LEAVERS, "care_leavers", ("care_leavers",), size=(2, 3))
LEADERS_AREA = Area(LEADERS, "leaders", ("leaders",), size=(4, 6))
CARE_AND_LEAVERS_AREA = Area(
    CARE_AND_LEAVERS, "in_care_and_care_leavers", ("in_care", "care_leavers"), size=(6, 9)
)


def rank(script: Script) -> str:
    """What the lead inspector was called in that year."""
    return f"{monarch(script.moment.end.year, script.moment.end.month)} Majesty's Inspector"


def facts_line(label: str, text: str) -> Para:
    """A line such as the dates of the inspection: a bold label and a value."""
    return Para((Span(label, bold=True), Span(text)))


def body(script: Script, options: Options, grades: dict[str, str], ask_heading: str) -> list[Block]:
    """The summary, what needs to improve, and each section under its graded heading."""
    summary, *sections = script.sections
    word_note = LEADERS_NOTE if options.note_on == "word" else ""
    blocks = finding_blocks(summary, word_note)
    blocks += crossing(options)
    blocks.append(heading(ask_heading, note=_heading_note(script, options)))
    blocks.append(ask_items(script.asks, options))
    for section in sections:
        blocks.append(heading(_graded(section, grades)))
        blocks += finding_blocks(section)
    return [*blocks, *closing()]


def _heading_note(script: Script, options: Options) -> str:
    if any(ask.tag for ask in script.asks):
        return "Each item has been matched to a part of the national framework for this work."
    return LEADERS_NOTE if options.note_on == "heading" else ""


def _graded(section: Section, grades: dict[str, str]) -> str:
    return f"{section.title}: {grades[section.grade or ''].lower()}"


def improve_heading(options: Options) -> str:
    """The list's heading, which some copies print as a question."""
    return "What needs to improve?" if options.question_mark else "What needs to improve"


def closing() -> list[Block]:
    """The end note in small print, which says plainly that none of this happened."""
    return [Break(), heading("About this document"), Lines(tuple(map(plain, _END_NOTE)), size=8)]
