"""Inspections of the protection of children in 2012-13: one judgement that limits the overall one.

Modelled on how newspapers described such reports: four grades, of which the overall one follows
from the others.
"""

import dataclasses
import datetime as dt

from lineofsight.demo.documents.blocks import Block, Break, Heading, Pages, Para, Style
from lineofsight.demo.documents.brief import OVERALL
from lineofsight.demo.documents.dates import EARLY_FORMS
from lineofsight.demo.documents.early_report import (
    GRADES,
    TIMESCALES,
    areas_for_improvement,
    cover,
    entry,
    front_matter,
    record,
)
from lineofsight.demo.documents.layout import Area, AskList, Layout, Row
from lineofsight.demo.documents.model import (
    IMPROVE,
    LOCAL_AUTHORITY,
    NEUTRAL,
    Finding,
    Script,
    Section,
    Sentence,
)
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import (
    finding_blocks,
    number_section,
    plain,
)

HELP = (
    "The effectiveness of the help and protection provided to children, young people, families "
    "and carers"
)
QUALITY = "The quality of practice"
LEADERSHIP = "Leadership and governance"

FRONT = 2  # numbered paragraphs of background before the first finding


def number(script: Script, _options: Options) -> Script:
    """One run of numbers; the lead-in of the asks takes the first after the opening section."""
    first, *rest = script.sections
    opened = dataclasses.replace(first, findings=(_limiting(script), *first.findings))
    sections, place = [], FRONT + 1
    for section in (opened, *rest):
        sections.append(number_section(section, place))
        place += len(section.findings) + (1 if section is opened else 0)
    return dataclasses.replace(script, sections=tuple(sections))


def _limiting(script: Script) -> Finding:
    """The first judged paragraph: the overall grade, and which other grade holds it down."""
    grade = script.judged(OVERALL).grade
    opening = (
        f"The overall effectiveness of the arrangements to protect children in "
        f"{script.authority} is judged to be {grade}."
    )
    parts = [each for each in script.judgements if each.key != OVERALL]
    weak = [each for each in parts if each.grade == "inadequate"]
    named = weak[0].label[0].lower() + weak[0].label[1:] if weak else ""
    limit = f"Because {named} is inadequate, the overall judgement cannot be higher."
    sentences = (Sentence(opening), Sentence(limit)) if weak else (Sentence(opening),)
    return Finding("finding-overall", sentences, "", NEUTRAL)


def arrange(script: Script, options: Options) -> Pages:
    """Cover, contents, the overall judgement, the asks, three judged sections, the record."""
    running = f"{script.authority} Council Inspection of the protection of children"
    title = "Inspection of local authority arrangements for the protection of children"
    first, *rest = script.sections
    blocks = [
        *cover(title, script, options),
        *front_matter(),
        *_background(script),
        *_section(first),
        *_asks(script, options, FRONT + 1 + len(first.findings)),
        *(block for section in rest for block in _section(section)),
        *record(script, "Local authority arrangements for the protection of children"),
    ]
    return Pages(Style(running=running, unnumbered=2, number="none"), tuple(blocks))


def _background(script: Script) -> list[Block]:
    about = (
        f"This inspection of {script.authority} was not announced. Inspectors followed what had "
        "happened to children from the first worry about them onwards."
    )
    who = "They met parents, children and staff, and read 68 records chosen in part by chance."
    return [
        entry("Inspection of the protection of children"),
        Para(plain(about), number="1."),
        Para(plain(who), number="2."),
        Break(),
    ]


def _graded(section: Section) -> Heading:
    right = plain(GRADES[section.grade or "adequate"], bold=True)
    return Heading(plain(section.title or ""), level=2, boxed=True, right=right, entry=True)


def _section(section: Section) -> list[Block]:
    return [_graded(section), *finding_blocks(section)]


def _asks(script: Script, options: Options, place: int) -> list[Block]:
    lead_in = (
        f"To improve the help and protection that children in {script.authority} receive, the "
        "local authority and its partners should take these steps."
    )
    return areas_for_improvement(script, options, lead_in, place)


LAYOUT = Layout(
    name="protection_2013",
    framework="protection_2013",
    file_kind="children's services inspection",
    window=(dt.date(2012, 6, 4), dt.date(2013, 6, 3)),
    days=(9, 11),
    rows=(
        Row(OVERALL, "Overall effectiveness"),
        Row("help_and_protection", HELP),
        Row("quality_of_practice", QUALITY),
        Row("leaders", LEADERSHIP),
    ),
    grades=GRADES,
    themes=(
        "allegations_lado",
        "assessments",
        "core_practice_risk",
        "disabled_children",
        "domestic_abuse",
        "early_help",
        "exploitation_missing",
        "front_door",
        "homeless_16_17",
        "iro_cp_chair_challenge",
        "management_oversight_supervision",
        "neglect",
        "partnership",
        "plans",
        "private_fostering",
        "quality_assurance_audit",
        "recording",
        "senior_leadership_oversight_performance",
        "strategy_s47",
        "visits_direct_work",
        "voice_of_child",
        "workforce_caseloads_stability",
    ),
    areas=(
        Area("Overall effectiveness", OVERALL, themes=("neglect",), size=(1, 2)),
        Area(HELP, "help_and_protection", takes=("help_and_protection",), size=(5, 7)),
        Area(
            QUALITY,
            "quality_of_practice",
            themes=(
                "assessments",
                "core_practice_risk",
                "iro_cp_chair_challenge",
                "management_oversight_supervision",
                "plans",
                "recording",
                "visits_direct_work",
                "voice_of_child",
            ),
            size=(4, 6),
        ),
        Area(LEADERSHIP, "leaders", takes=("leaders",), size=(3, 5)),
    ),
    lists=(AskList(IMPROVE, LOCAL_AUTHORITY, "imperative", (6, 9), groups=TIMESCALES),),
    forms=EARLY_FORMS,
    arrange=arrange,
    number=number,
)
