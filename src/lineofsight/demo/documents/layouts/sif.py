"""The single inspection framework of 2013 to 2017, with the review of the safeguarding board."""

import dataclasses
import datetime as dt

from lineofsight.demo.documents import safeguarding_board as board
from lineofsight.demo.documents.blocks import (
    Block,
    Box,
    Break,
    Cell,
    Contents,
    Heading,
    Item,
    Items,
    Lines,
    Pages,
    Para,
    Span,
    Style,
    Table,
    Title,
)
from lineofsight.demo.documents.brief import OVERALL
from lineofsight.demo.documents.dates import REPORT_FORMS, long_date
from lineofsight.demo.documents.layout import Area, AskList, Layout, Row
from lineofsight.demo.documents.model import (
    LOCAL_AUTHORITY,
    LSCB,
    RECOMMEND,
    Ask,
    Judgement,
    Script,
    Section,
)
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import council
from lineofsight.demo.documents.printing import (
    ask_items,
    crossing,
    finding_blocks,
    heading,
    number_section,
    paragraph,
    plain,
)

SERVICES = (
    "Inspection of services for children in need of help and protection, children looked after "
    "and care leavers"
)
REVIEW = "Review of the effectiveness of the Local Safeguarding Children Board"
HELP = "The experiences and progress of children who need help and protection"
CARE = "The experiences and progress of children looked after and achieving permanence"
LOOKED_AFTER = "Children looked after and achieving permanence"
LEAVERS = "Experiences and progress of care leavers"
LEADERSHIP = "Leadership, management and governance"

GRADES = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement",
    "inadequate": "Inadequate",
}
OVERALL_GRADES = {
    "outstanding": "outstanding",
    "good": "good",
    "requires_improvement": "require improvement to be good",
    "inadequate": "inadequate",
}
SAYS = {
    "outstanding": "Services reach well beyond what is expected and children thrive.",
    "good": "Children receive effective help, and leaders know where to do better.",
    "requires_improvement": "No widespread failure leaves children at risk, but help is uneven.",
    "inadequate": "There are widespread failures, and some children have been left at risk.",
}
NOTE = (
    "This document has two parts: an inspection of the local authority and a review of the board. "
    "Both were invented."
)


def number(script: Script, options: Options) -> Script:
    """Recommendations, findings, the board's recommendations, its findings: one run of numbers."""
    ours, boards = _lists(script)
    place = len(ours) + 1
    sections: list[Section] = []
    for section in script.sections:
        if section.title is not None and section.area != LSCB:
            section = number_section(section, place)
            place += len(section.findings)
        sections.append(section)
    first = 1 if options.board_restarts else place
    boards = tuple(dataclasses.replace(ask, n=first + at) for at, ask in enumerate(boards))
    place += 0 if options.board_restarts else len(boards)
    sections[-1] = number_section(sections[-1], place)
    ours = _with_paragraphs(ours, sections) if options.paragraph_numbers_in_asks else ours
    return dataclasses.replace(script, asks=(*ours, *boards), sections=tuple(sections))


def _lists(script: Script) -> tuple[tuple[Ask, ...], tuple[Ask, ...]]:
    return script.asked(RECOMMEND, LOCAL_AUTHORITY), script.asked(RECOMMEND, LSCB)


def _with_paragraphs(asks: tuple[Ask, ...], sections: list[Section]) -> tuple[Ask, ...]:
    """Each ask ends with the number of the paragraph that gives rise to it."""
    numbers = {
        finding.subject: finding.number
        for section in sections
        for finding in section.findings
        if finding.number
    }
    return tuple(_with_paragraph(ask, numbers.get(ask.subject)) for ask in asks)


def _with_paragraph(ask: Ask, number: str | None) -> Ask:
    if number is None or ask.parts:
        return ask
    stop = "." if ask.text.endswith(".") else ""
    return dataclasses.replace(ask, text=f"{ask.text.removesuffix('.')} (paragraph {number}){stop}")


def arrange(script: Script, options: Options) -> Pages:
    """Cover, contents, the local authority, the board, who carried out the inspection."""
    summary, *sections = script.sections
    blocks = [
        *_cover(script, options),
        Break(),
        Contents(),
        Break(),
        *_local_authority(script, options),
        Break(),
        _entry("Executive summary", 2),
        *finding_blocks(summary),
        *crossing(options),
        _boxed("Recommendations"),
        ask_items(_lists(script)[0], options, numbered=True),
        *_for_children(options),
        *(block for section in sections[:-1] for block in _section(script, section)),
        *board.pages(script, options, named_on_cover=_board_on_cover(options)),
        *_team(script),
    ]
    return Pages(Style(size=10.5, number="left", rule=False), tuple(blocks))


def _board_on_cover(options: Options) -> bool:
    return options.title_lines == 1


def _cover(script: Script, options: Options) -> list[Block]:
    overall = script.judged(OVERALL)
    return [
        Title((council(script.authority),)),
        heading(SERVICES),
        paragraph("and"),
        heading(REVIEW, note=NOTE),
        Para((Span(f"Inspection date: {script.moment.printed}", bold=True),)),
        Para((Span(f"Report published: {long_date(script.published)}", bold=True),)),
        Box((Para(_overall_sentence(script, overall)), paragraph(SAYS[overall.grade]))),
        _judgements(script, options),
        *(board.judgement(script) if _board_on_cover(options) else []),
    ]


def _overall_sentence(script: Script, overall: Judgement) -> tuple[Span, ...]:
    verb = "" if overall.grade == "requires_improvement" else " are"
    opening = Span(f"Children's services in {script.authority}{verb}", bold=True)
    return (opening, Span(overall.as_printed, (overall.mark,), bold=True))


def _judgements(script: Script, options: Options) -> Table:
    rows = [each for each in script.judgements if each.key not in (OVERALL, LSCB)]
    widths = (1.4, 1.0) if options.wrapped_grades else (2.4, 1.0)
    return Table(widths, tuple(_row(each) for each in rows), inset=6)


def _row(each: Judgement) -> tuple[Cell, Cell]:
    minor = each.label[1] == "." and each.label[2].isdigit()
    label = Cell(plain(each.label, bold=not minor), indent=24 if minor else 0)
    return label, Cell((Span(each.as_printed, (each.mark,)),))


def _entry(text: str, level: int, note: str = "") -> Heading:
    return Heading((Span(text, note=note),), level=level, entry=True)


def _boxed(text: str, grade: str = "") -> Heading:
    right = plain(grade) if grade else ()
    return Heading(plain(text), level=2, boxed=True, right=right, entry=True)


def _local_authority(script: Script, options: Options) -> list[Block]:
    """Background, where earlier grades stand as a snare: they are not this document's."""
    facts = (
        "Of the two children's homes that the council runs, one was last judged to be good and the "
        "other inadequate.",
        "Services for children looked after were inspected in May 2010 and judged to be adequate.",
        f"Some 61,000 people under 18 years of age live in {script.authority}.",
        "In March, 288 children had a child protection plan and 401 were being looked after.",
    )
    items = tuple(Item(options.bullet, plain(fact)) for fact in facts)
    note = "These figures were invented and agree with no published statistic."
    return [
        _entry("The local authority", 1),
        _entry("Information about this local authority area", 2, note),
        Items(items),
    ]


def _for_children(options: Options) -> list[Block]:
    said = (
        "Most children told inspectors that they like their social worker and want to keep the "
        "same one for longer.",
        "Some young people who have left care said that finding a home they can afford is hard.",
    )
    items = tuple(Item(options.bullet, plain(line)) for line in said)
    return [_boxed("Summary for children and young people"), Items(items)]


def _section(script: Script, section: Section) -> list[Block]:
    grade = script.judged(section.area or "").grade
    findings = finding_blocks(section)
    if section.area in ("adoption", "care_leavers"):
        minor = section.title or ""
        named = minor[0].lower() + minor[1:]
        told = f"The graded judgement for {named} is {GRADES[grade].lower()}."
        return [_entry(minor, 3), paragraph(told), *findings]
    title = _boxed(section.title or "", GRADES[grade])
    return [title, heading("Inspection findings", 3), *findings]


def _team(script: Script) -> list[Block]:
    told = (
        "Inspectors read records, watched staff at work and talked with children, young people, "
        "families and carers. They asked what difference help had made."
    )
    return [
        Break(),
        _entry("Information about this inspection", 1),
        paragraph(told),
        heading("The inspection team"),
        Lines(
            (
                plain(f"Lead inspector: {script.lead} HMI"),
                plain(f"Deputy lead inspector: {script.colleagues[0]} HMI"),
                plain(f"Team inspectors: {script.colleagues[1]} HMI, {script.addressees[0]} HMI"),
                plain(f"Quality assurance manager: {script.addressees[1]} SHMI"),
            )
        ),
    ]


LAYOUT = Layout(
    name="sif",
    framework="sif",
    file_kind="children's services inspection",
    window=(dt.date(2013, 11, 11), dt.date(2017, 11, 6)),
    days=(24, 24, 11, 23),
    rows=(
        Row(OVERALL, "Overall effectiveness", OVERALL_GRADES),
        Row("help_and_protection", "1. Children who need help and protection"),
        Row("children_looked_after_permanence", f"2. {LOOKED_AFTER}"),
        Row("adoption", "2.1 Adoption performance"),
        Row("care_leavers", f"2.2 {LEAVERS}"),
        Row("leaders", f"3. {LEADERSHIP}"),
        Row(LSCB, "The Local Safeguarding Children Board", board.GRADES),
    ),
    grades=GRADES,
    areas=(
        Area(HELP, "help_and_protection", ("help_and_protection",), size=(6, 9)),
        Area(CARE, "children_looked_after_permanence", ("in_care",), size=(6, 9)),
        Area("Adoption performance", "adoption", themes=("permanence",), size=(1, 1)),
        Area(LEAVERS, "care_leavers", ("care_leavers",), size=(2, 3)),
        Area(LEADERSHIP, "leaders", ("leaders",), size=(4, 6)),
        Area(board.FINDINGS, LSCB, themes=("partnership",), size=(3, 4), where="board"),
    ),
    lists=(
        AskList(RECOMMEND, LOCAL_AUTHORITY, "imperative", (6, 10)),
        AskList(RECOMMEND, LSCB, "imperative", (2, 4), where="board"),
    ),
    forms=REPORT_FORMS,
    arrange=arrange,
    number=number,
    summary=5,
)  # fmt: skip
