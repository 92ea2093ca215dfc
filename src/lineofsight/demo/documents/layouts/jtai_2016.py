"""Joint targeted area inspections of 2016 to 2019: strengths and shortfalls as long bullets."""

import datetime as dt

from lineofsight.demo.documents import joint, letters
from lineofsight.demo.documents.bank import JOINT
from lineofsight.demo.documents.blocks import (
    Block,
    Box,
    Item,
    Items,
    Pages,
    Para,
    Span,
    Style,
)
from lineofsight.demo.documents.dates import BETWEEN_FORMS
from lineofsight.demo.documents.layout import AskList, Layout
from lineofsight.demo.documents.model import IMPROVE, PARTNERSHIP, PRIORITY, Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import (
    ask_items,
    crossing,
    finding_blocks,
    grouped_items,
    heading,
    leave_unnumbered,
    paragraph,
    plain,
)

NOTE = "This joint inspection, and the power under which it might have been made, are invented."


def arrange(script: Script, options: Options) -> Pages:
    """Letter to every partner; strengths, priority actions, improvements, a boxed story."""
    blocks = [
        letters.date_line(script),
        *letters.to_partners(script, "Dear local partnership"),
        *_opening(script),
        *finding_blocks(script.sections[0]),
        heading("Key strengths", level=3),
        _strengths(script, options),
        *_urgent(script, options),
        *crossing(options),
        heading("Areas for improvement", level=3),
        *grouped_items(script.asked(IMPROVE, PARTNERSHIP), options),
        _case_study(),
        heading("Next steps", level=3),
        paragraph(joint.STATEMENT),
        *letters.signed_by_several(script),
    ]
    return Pages(Style(number_size=8, first_number=True, emblem="row"), tuple(blocks))


def _opening(script: Script) -> list[Block]:
    what = f"the multi-agency response to {script.topic} in {script.authority}"
    when = (
        f"Between {script.moment.printed}, four inspectorates carried out a joint inspection of "
        f"{what}."
    )
    return [
        heading(f"Joint targeted area inspection of {what}", level=3),
        Para((Span(when, note=NOTE),)),
        paragraph(
            "This letter is to all the leaders of services in the area. It sets out what was found "
            "about how agencies work together, and about the work of each of them."
        ),
    ]


def _strengths(script: Script, options: Options) -> Items:
    return Items(
        tuple(
            Item(options.bullet, (Span(strength.text, (strength.mark,)),))
            for strength in script.strengths
        )
    )


def _urgent(script: Script, options: Options) -> list[Block]:
    urgent = script.asked(PRIORITY, PARTNERSHIP)
    listed: list[Block] = [ask_items(urgent, options)] if urgent else []
    return letters.priority(options, "Areas for priority action", listed)


def _case_study() -> Box:
    told = (
        "A boy of 14 was driven home by officers three times in one month. A youth worker noticed, "
        "asked him why, and brought the police, his school and his aunt together within a week."
    )
    return Box((Para(plain("Case study: effective practice", bold=True)), paragraph(told)))


LAYOUT = Layout(
    name="jtai_2016",
    framework="jtai",
    file_kind="joint area child protection inspection",
    window=(dt.date(2016, 2, 8), dt.date(2019, 11, 25)),
    days=(4,),
    areas=(),
    lists=(
        AskList(PRIORITY, PARTNERSHIP, "long", (1, 2), when_priority=True),
        AskList(
            IMPROVE,
            PARTNERSHIP,
            "long",
            (4, 6),
            groups=("Leadership and management", "Practice", "Individual agencies"),
        ),
    ),
    forms=BETWEEN_FORMS,
    arrange=arrange,
    number=leave_unnumbered,
    themes=joint.THEMES,
    where=JOINT,
    summary=4,
    strengths=(4, 6),
    signed_by_one=False,
    topics=joint.TOPICS,
)
