"""Area SEND inspections since 2023: an outcome in a box, asks in tables, two inspectorates."""

import datetime as dt

from lineofsight.demo.documents.bank import SEND
from lineofsight.demo.documents.blocks import (
    Block,
    Box,
    Break,
    Cell,
    Lines,
    Pages,
    Para,
    Span,
    Style,
    Table,
    Title,
)
from lineofsight.demo.documents.dates import JOINT_FORMS
from lineofsight.demo.documents.layout import Area, AskList, Layout
from lineofsight.demo.documents.model import (
    IMPROVE,
    MIXED,
    NEUTRAL,
    PARTNERSHIP,
    PRIORITY,
    SHORTFALL,
    STRENGTH,
    Ask,
    Script,
)
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import (
    ask_items,
    crossing,
    finding_blocks,
    finding_items,
    heading,
    leave_unnumbered,
    paragraph,
    plain,
    two_lines,
)

OUTCOMES = {
    "listed": "Failings are widespread, and they give rise to serious concern about what children "
    "and young people with special educational needs and/or disabilities (SEND) experience. The "
    "local area partnership must put them right as a matter of urgency.",
    "none": "Children and young people with special educational needs and/or disabilities (SEND) "
    "have experiences and outcomes that are uneven. The local area partnership must work together "
    "to improve them.",
    "silent": "Most children and young people with special educational needs and/or disabilities "
    "(SEND) have good experiences and outcomes. The local area partnership is taking action where "
    "more is needed.",
}


def arrange(script: Script, options: Options) -> Pages:
    """Outcome, background, what it is like, what works, what does not, the asks, the team."""
    title = f"Area SEND inspection of {script.authority} Local Area Partnership"
    like, effective, better = script.sections
    blocks = [
        Lines((plain("Local area partnership report"),), size=8),
        Title(two_lines(title, options)),
        Para(plain(f"Inspection dates: {script.moment.printed}")),
        Para(plain(f"Dates of previous inspection: {_earlier(script)}")),
        Box((Para(plain("Inspection outcome", bold=True)), paragraph(OUTCOMES[options.priority]))),
        *_background(script),
        heading(like.title or ""),
        *finding_blocks(like),
        heading(effective.title or ""),
        finding_items(effective, options),
        heading(better.title or ""),
        finding_items(better, options),
        *_asks(script, options),
        *_details(script),
    ]
    footer = (f"Area SEND inspection report: {script.authority} Local Area Partnership",)
    return Pages(Style(footer=(*footer, script.moment.printed), number_size=14), tuple(blocks))


def _earlier(script: Script) -> str:
    return f"4 to 8 July {script.moment.start.year - 6}"


def _background(script: Script) -> list[Block]:
    told = (
        f"{script.authority} Council and the Greater {script.authority} Health Organisation plan "
        "and pay for services for children and young people with SEND.",
        "The director of children's services took up post in the year before this inspection.",
    )
    return [heading("Information about the local area partnership"), *map(paragraph, told)]


def _asks(script: Script, options: Options) -> list[Block]:
    urgent = script.asked(PRIORITY, PARTNERSHIP)
    blocks: list[Block] = []
    if urgent:
        blocks += [heading("Areas for priority action"), _bodies(script, urgent)]
    if options.priority == "none":
        told = "Inspectors identified no areas for priority action."
        blocks += [heading("Areas for priority action"), paragraph(told)]
    blocks += crossing(options)
    blocks.append(heading("Areas for improvement"))
    return [*blocks, *_improvements(script.asked(IMPROVE, PARTNERSHIP), options)]


def _bodies(script: Script, asks: tuple[Ask, ...]) -> Table:
    """Who must act, beside what must be done."""
    who = f"{script.authority} Council and the Greater {script.authority} Health Organisation"
    head = (Cell(plain("Responsible body")), Cell(plain("Areas for priority action")))
    rows = tuple((Cell(plain(who)), Cell((Span(ask.text, (ask.mark,)),))) for ask in asks)
    return Table((1.0, 2.0), (head, *rows), heads=1)


def _improvements(asks: tuple[Ask, ...], options: Options) -> list[Block]:
    """One column of a table in some copies, plain paragraphs with sub-bullets in others."""
    if any(ask.parts for ask in asks) or options.groups:
        return [_paragraph_with_parts(ask, options) for ask in asks]
    head = (Cell(plain("Areas for improvement")),)
    rows = tuple((Cell((Span(ask.text, (ask.mark,)),)),) for ask in asks)
    return [Table((1.0,), (head, *rows), heads=1)]


def _paragraph_with_parts(ask: Ask, options: Options) -> Block:
    return ask_items((ask,), options, bare=True)


def _details(script: Script) -> list[Block]:
    head = (Cell(plain("Local authority")), Cell(plain("Health organisation")))
    names = (
        Cell(plain(f"{script.authority} Council")),
        Cell(plain(f"Greater {script.authority} Health Organisation")),
    )
    people = (
        Cell(plain(f"{script.addressees[0]}, Director of Children's Services")),
        Cell(plain(f"{script.addressees[1]}, Chief Executive")),
    )
    return [
        Break(),
        heading("Local area partnership details"),
        Table((1.0, 1.0), (head, names, people), heads=1),
        heading("Information about this inspection"),
        paragraph("Two inspectorates took part, one of social care and one of health care."),
        heading("Inspection team"),
        Table((1.0, 1.0), _team(script), heads=1, ruled=False, inset=2),
    ]


def _team(script: Script) -> tuple[tuple[Cell, Cell], ...]:
    first, second = script.colleagues
    health = script.addressees[2]
    return (
        (Cell(plain("Education and social care")), Cell(plain("Health care"))),
        (
            Cell(plain(f"{script.lead}, HMI, lead inspector")),
            Cell(plain(f"{health}, lead inspector for health")),
        ),
        (Cell(plain(f"{first}, HMI")), Cell(plain(f"{script.addressees[3]}, inspector"))),
        (Cell(plain(f"{second}, HMI")), Cell(plain(""))),
    )


LAYOUT = Layout(
    name="area_send",
    framework="area_send",
    file_kind="area send full inspection",
    window=(dt.date(2023, 1, 16), dt.date(2026, 6, 1)),
    days=(4,),
    areas=(
        Area(
            "What is it like to be a child or young person with SEND in this area?",
            size=(3, 4),
            tones=(MIXED, NEUTRAL),
        ),
        Area(
            "What is the area partnership doing that is effective?", size=(2, 3), tones=(STRENGTH,)
        ),
        Area("What does the area partnership need to do better?", size=(2, 4), tones=(SHORTFALL,)),
    ),
    lists=(
        AskList(PRIORITY, PARTNERSHIP, "leaders", (1, 2), when_priority=True, splits=False),
        AskList(IMPROVE, PARTNERSHIP, "leaders", (2, 4)),
    ),
    forms=JOINT_FORMS,
    arrange=arrange,
    number=leave_unnumbered,
    where=SEND,
)
