"""The letter after a monitoring visit, made because services had been judged inadequate."""

import datetime as dt

from lineofsight.demo.documents import letters
from lineofsight.demo.documents.bank import themes
from lineofsight.demo.documents.blocks import Block, Item, Items, Pages, Style
from lineofsight.demo.documents.dates import LETTER_FORMS
from lineofsight.demo.documents.layout import Area, AskList, Layout
from lineofsight.demo.documents.model import IMPROVE, LOCAL_AUTHORITY, Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import (
    ask_items,
    crossing,
    finding_blocks,
    heading,
    paragraph,
    plain,
)
from lineofsight.demo.documents.voice import sentence


def arrange(script: Script, options: Options) -> Pages:
    """Opening, areas covered (bullets that ask for nothing), headlines, findings, signature."""
    summary, main = script.sections
    blocks = [
        letters.sender(),
        letters.date_line(script),
        *letters.to_director(script),
        *_opening(script),
        heading("Areas covered by the visit", level=3),
        paragraph("Inspectors reviewed the progress made in these areas:"),
        _covered(script, options),
        heading(letters.HEADLINES, level=3),
        *finding_blocks(summary),
        *_asks(script, options),
        heading(main.title or "", level=3),
        *finding_blocks(main),
        paragraph("A copy of this letter goes to the Department for Education."),
        *letters.signed(script),
    ]
    return Pages(Style(number_size=11, rule=False), tuple(blocks))


def _opening(script: Script) -> list[Block]:
    where = f"{script.authority} children's services"
    return [
        heading(f"Monitoring visit to {where}", level=3),
        paragraph(
            f"This letter summarises the findings of the monitoring visit to {where} on "
            f"{script.moment.printed}. This was the {script.ordinal} monitoring visit since the "
            f"local authority was judged inadequate in {script.judged_in}. "
            f"{letters.inspectors(script)}"
        ),
    ]


def _covered(script: Script, options: Options) -> Items:
    names = dict.fromkeys(found.theme for found in script.sections[-1].findings)
    titles = [themes()[name].title for name in names][:4]
    return Items(tuple(Item(options.bullet, plain(sentence(title))) for title in titles))


def _asks(script: Script, options: Options) -> list[Block]:
    if not script.asks:
        return []
    title = "What needs to improve in this area of social work practice?"
    return [*crossing(options), heading(title, level=3), ask_items(script.asks, options)]


LAYOUT = Layout(
    name="monitoring_visit",
    framework="monitoring_visit",
    file_kind="children's services monitoring visit",
    window=(dt.date(2016, 10, 3), dt.date(2026, 6, 1)),
    days=(1, 1, 2),
    areas=(Area("Findings and evaluation of progress", size=(8, 12)),),
    lists=(AskList(IMPROVE, LOCAL_AUTHORITY, "noun", (2, 4), now_and_then=True),),
    forms=LETTER_FORMS,
    arrange=arrange,
    number=letters.title_summary,
    summary=4,
    monitors=True,
)
