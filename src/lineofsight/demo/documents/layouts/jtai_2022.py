"""Joint targeted area inspections since 2022: headlines, what needs to improve, strengths."""

import datetime as dt

from lineofsight.demo.documents import joint, letters
from lineofsight.demo.documents.bank import JOINT
from lineofsight.demo.documents.blocks import Block, Item, Items, Pages, Para, Span, Style
from lineofsight.demo.documents.dates import JOINT_FORMS
from lineofsight.demo.documents.layout import Area, AskList, Layout
from lineofsight.demo.documents.model import IMPROVE, PARTNERSHIP, PRIORITY, Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import (
    LEADERS_NOTE,
    ask_items,
    crossing,
    finding_blocks,
    heading,
    paragraph,
    plain,
)


def arrange(script: Script, options: Options) -> Pages:
    """Letter to every partner; the lists come before the main findings."""
    summary, main = script.sections
    note = LEADERS_NOTE if options.note_on == "word" else ""
    blocks = [
        letters.date_line(script),
        *letters.to_partners(script, f"Dear {script.authority} Local Safeguarding Partnership"),
        *_opening(script),
        heading(letters.HEADLINES, level=3),
        *finding_blocks(summary, note),
        *_asks(script, options),
        heading("Strengths", level=3),
        Items(tuple(Item(options.bullet, (Span(s.text, (s.mark,)),)) for s in script.strengths)),
        heading(main.title or "", level=3),
        *finding_blocks(main),
        heading("Next steps", level=3),
        paragraph(joint.STATEMENT),
        *letters.signed_by_several(script),
    ]
    return Pages(Style(number_size=11, rule=False, emblem="row"), tuple(blocks))


def _opening(script: Script) -> list[Block]:
    return [
        heading(f"Joint targeted area inspection of {script.authority}", level=3),
        paragraph(
            "This letter summarises the findings of the joint targeted area inspection (JTAI) of "
            f"the multi-agency response to {script.topic} in {script.authority}."
        ),
        paragraph(
            f"This inspection took place from {script.moment.printed}. Inspectors from three "
            "inspectorates took part in it."
        ),
    ]


def _asks(script: Script, options: Options) -> list[Block]:
    urgent = script.asked(PRIORITY, PARTNERSHIP)
    lead_in = Para(plain("Urgent action is needed in the areas below, across all the agencies."))
    listed: list[Block] = [lead_in, ask_items(urgent, options)] if urgent else []
    title = "Area for priority action" if len(urgent) == 1 else "Areas for priority action"
    return [
        *letters.priority(options, title, listed),
        *crossing(options),
        heading("What needs to improve?", level=3),
        ask_items(script.asked(IMPROVE, PARTNERSHIP), options),
    ]


LAYOUT = Layout(
    name="jtai_2022",
    framework="jtai",
    file_kind="joint area child protection inspection",
    window=(dt.date(2022, 2, 7), dt.date(2026, 6, 1)),
    days=(4,),
    areas=(Area("Main findings", size=(7, 10)),),
    lists=(
        AskList(PRIORITY, PARTNERSHIP, "leaders", (1, 2), when_priority=True),
        AskList(IMPROVE, PARTNERSHIP, "noun", (4, 6)),
    ),
    forms=JOINT_FORMS,
    arrange=arrange,
    number=letters.title_summary,
    themes=joint.THEMES,
    where=JOINT,
    summary=4,
    strengths=(3, 5),
    short_strengths=True,
    signed_by_one=False,
    topics=joint.TOPICS,
)
