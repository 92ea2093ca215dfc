"""The letter after a focused visit: headline findings, what needs to improve, main findings."""

import datetime as dt

from lineofsight.demo.documents import letters
from lineofsight.demo.documents.blocks import Block, Pages, Para, Style
from lineofsight.demo.documents.dates import LETTER_FORMS
from lineofsight.demo.documents.layout import Area, AskList, Layout
from lineofsight.demo.documents.model import IMPROVE, LOCAL_AUTHORITY, PRIORITY, Script
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
    """The sender's and the reader's addresses, then the findings, then a signature."""
    summary, main = script.sections
    note = LEADERS_NOTE if options.note_on == "word" else ""
    blocks = [
        letters.sender(),
        letters.date_line(script),
        *letters.to_director(script),
        *_opening(script),
        heading(letters.HEADLINES, level=3),
        *finding_blocks(summary, note),
        *crossing(options),
        *_asks(script, options),
        heading(main.title or "", level=3),
        *finding_blocks(main),
        paragraph("The findings of this visit will be borne in mind when the next one is planned."),
        *letters.signed(script),
    ]
    return Pages(Style(number_size=11, rule=False), tuple(blocks))


def _opening(script: Script) -> list[Block]:
    where = f"{script.authority} children's services"
    return [
        heading(f"Focused visit to {where}", level=3),
        paragraph(
            f"This letter summarises the findings of the focused visit to {where} on "
            f"{script.moment.printed}. {letters.inspectors(script)}"
        ),
        paragraph(f"Inspectors looked at {letters.looked_at(script)}."),
    ]


def _asks(script: Script, options: Options) -> list[Block]:
    urgent = script.asked(PRIORITY, LOCAL_AUTHORITY)
    lead_in = Para(plain("The local authority has to act quickly to improve the following."))
    listed: list[Block] = [lead_in, ask_items(urgent, options)] if urgent else []
    title = "What needs to improve in this area of social work practice"
    note = LEADERS_NOTE if options.note_on == "heading" else ""
    return [
        *letters.priority(options, "Areas for priority action", listed),
        heading(title + ("?" if options.question_mark else ""), level=3, note=note),
        ask_items(script.asked(IMPROVE, LOCAL_AUTHORITY), options),
    ]


LAYOUT = Layout(
    name="focused_visit",
    framework="focused_visit",
    file_kind="children's services focused visit",
    window=(dt.date(2018, 2, 5), dt.date(2026, 6, 1)),
    days=(1, 1, 0),
    areas=(Area("Main findings", size=(9, 13)),),
    lists=(
        AskList(PRIORITY, LOCAL_AUTHORITY, "noun", (1, 2), when_priority=True),
        AskList(IMPROVE, LOCAL_AUTHORITY, "noun", (3, 5)),
    ),
    forms=LETTER_FORMS,
    arrange=arrange,
    number=letters.title_summary,
    summary=4,
)
