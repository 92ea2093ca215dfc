"""Inspections of services for looked after children in 2013: grades with numbers, time-scales."""

import dataclasses
import datetime as dt

from lineofsight.demo.documents.blocks import Block, Break, Pages, Para, Style
from lineofsight.demo.documents.dates import EARLY_FORMS
from lineofsight.demo.documents.early_report import (
    GRADES,
    TIMESCALES,
    areas_for_improvement,
    cover,
    entry,
    front_matter,
    printed_grade,
    record,
    scale,
)
from lineofsight.demo.documents.layout import Area, AskList, Layout, Row
from lineofsight.demo.documents.model import IMPROVE, LOCAL_AUTHORITY, Script, Section
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.printing import (
    finding_blocks,
    number_section,
    plain,
)

OVERALL = "Overall effectiveness of services for looked after children and young people"
CAPACITY = "Capacity to improve"
OUTCOMES = "Outcomes for looked after children and young people"
QUALITY = "Quality of provision"
LEADERSHIP = "Leadership and management"

FRONT = 4  # numbered paragraphs before the first finding


def number(script: Script, _options: Options) -> Script:
    """One run of numbers; the lead-in of the asks takes the number after the second section."""
    sections, place = [], FRONT + 1
    for index, section in enumerate(script.sections):
        sections.append(number_section(section, place))
        place += len(section.findings) + (1 if index == 1 else 0)
    return dataclasses.replace(script, sections=tuple(sections))


def arrange(script: Script, options: Options) -> Pages:
    """Cover, contents, scale, two sections, the asks, three sections, the record."""
    running = f"{script.authority} Council Inspection of looked after children services"
    blocks = [
        *cover("Inspection of looked after children services", script, options),
        *front_matter(),
        *_about(script),
        *(block for section in script.sections[:2] for block in _section(section)),
        *_asks(script, options),
        *(block for section in script.sections[2:] for block in _section(section)),
        *record(script, "Services for looked after children"),
    ]
    return Pages(Style(running=running, unnumbered=2, number="none"), tuple(blocks))


def _about(script: Script) -> list[Block]:
    told = (
        "Four inspectors read records, met children, carers and staff, and watched meetings.",
        f"{script.authority} lies on no map. About 41,000 children live there, of whom a little "
        "under one in five are from minority ethnic groups.",
        "At the time of the inspection 312 children were looked after and 140 young people were "
        "receiving help after leaving care.",
    )
    return [
        entry("About this inspection"),
        Para(plain(told[0]), number="1."),
        *scale(),
        entry("Service information"),
        Para(plain(told[1]), number="3."),
        Para(plain(told[2]), number="4."),
        Break(),
    ]


def _section(section: Section) -> list[Block]:
    return [entry(section.title or ""), printed_grade(section.grade), *finding_blocks(section)]


def _asks(script: Script, options: Options) -> list[Block]:
    place = FRONT + 1 + sum(len(section.findings) for section in script.sections[:2])
    lead_in = (
        f"To make services for looked after children in {script.authority} better, the local "
        "authority should do the following."
    )
    return areas_for_improvement(script, options, lead_in, place)


LAYOUT = Layout(
    name="looked_after_2013",
    framework="looked_after_2013",
    file_kind="children's services inspection",
    window=(dt.date(2013, 1, 21), dt.date(2013, 9, 2)),
    days=(4, 11),
    rows=(
        Row("overall_effectiveness", "Overall effectiveness"),
        Row("capacity_to_improve", CAPACITY),
        Row("outcomes_looked_after", OUTCOMES),
        Row("quality_of_provision", QUALITY),
        Row("leaders", LEADERSHIP),
    ),
    grades=GRADES,
    themes=(
        "assessments",
        "care_leavers_accommodation",
        "care_leavers_pathway_plans",
        "care_leavers_support",
        "corporate_parenting",
        "education",
        "exploitation_missing",
        "foster_kinship_carers",
        "health_of_children_in_care",
        "iro_cp_chair_challenge",
        "life_story",
        "management_oversight_supervision",
        "participation_advocacy",
        "partnership",
        "permanence",
        "placement_sufficiency",
        "plans",
        "quality_assurance_audit",
        "recording",
        "senior_leadership_oversight_performance",
        "visits_direct_work",
        "voice_of_child",
        "workforce_caseloads_stability",
    ),
    areas=(
        Area(OVERALL, "overall_effectiveness", themes=("plans", "partnership"), size=(1, 2)),
        Area(
            CAPACITY,
            "capacity_to_improve",
            themes=("quality_assurance_audit", "workforce_caseloads_stability"),
            size=(2, 2),
        ),
        Area(
            OUTCOMES,
            "outcomes_looked_after",
            themes=(
                "education",
                "exploitation_missing",
                "health_of_children_in_care",
                "care_leavers_support",
                "care_leavers_accommodation",
                "participation_advocacy",
            ),
            size=(3, 5),
        ),
        Area(QUALITY, "quality_of_provision", takes=("in_care", "care_leavers"), size=(4, 6)),
        Area(LEADERSHIP, "leaders", takes=("leaders",), size=(3, 4)),
    ),
    lists=(AskList(IMPROVE, LOCAL_AUTHORITY, "imperative", (6, 9), groups=TIMESCALES),),
    forms=EARLY_FORMS,
    arrange=arrange,
    number=number,
)
