"""The pages about the safeguarding board that the single inspection framework printed."""

from lineofsight.demo.documents.blocks import Block, Break, Heading, Para, Span
from lineofsight.demo.documents.model import LSCB, RECOMMEND, Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import ask_items, finding_blocks, paragraph, plain

FINDINGS = "Inspection findings – the Local Safeguarding Children Board"

GRADES = {
    "outstanding": "outstanding",
    "good": "good",
    "requires_improvement": "requires improvement",
    "inadequate": "inadequate",
}


def judgement(script: Script) -> list[Block]:
    """The sentence that carries the board's own judgement."""
    judged = script.judged(LSCB)
    verb = "" if judged.grade == "requires_improvement" else " is"
    opening = Span(f"The Local Safeguarding Children Board{verb}", bold=True)
    return [Para((opening, Span(judged.as_printed, (judged.mark,), bold=True)))]


def pages(script: Script, options: Options, *, named_on_cover: bool) -> list[Block]:
    """The board's summary, its recommendations and what inspectors found."""
    told = (
        f"The board in {script.authority} has an independent chair and meets six times a year. "
        "Partners attend at the right level and share the cost."
    )
    return [
        Break(),
        _entry("The Local Safeguarding Children Board (LSCB)", 1),
        *([] if named_on_cover else judgement(script)),
        _entry("Executive summary", 2),
        paragraph(told),
        _entry("Recommendations", 2),
        ask_items(script.asked(RECOMMEND, LSCB), options, numbered=True),
        _entry(FINDINGS, 2),
        *finding_blocks(script.sections[-1]),
    ]


def _entry(text: str, level: int) -> Heading:
    return Heading(plain(text), level=level, entry=True)
