"""Council inspections as printed from 2018 to 2022: four judgements, children in care together."""

import datetime as dt

from lineofsight.demo.documents.blocks import Block, Heading, Lines, Pages, Span, Style, Title
from lineofsight.demo.documents.council_report import (
    CARE_AND_LEAVERS,
    CARE_AND_LEAVERS_AREA,
    GRADES,
    HELP,
    HELP_AREA,
    LEADERS,
    LEADERS_AREA,
    OVERALL,
    body,
    facts_line,
    improve_heading,
    rank,
)
from lineofsight.demo.documents.dates import REPORT_FORMS
from lineofsight.demo.documents.layout import AskList, Layout, Row
from lineofsight.demo.documents.model import IMPROVE, LOCAL_AUTHORITY, Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import council
from lineofsight.demo.documents.printing import judgement_table, number_through, plain, two_lines


def arrange(script: Script, options: Options) -> Pages:
    """The council's name as title at first; from 2021 the longer title of later reports."""
    late = script.moment.start.year >= 2021
    title = f"Inspection of {script.authority} local authority children's services"
    footer = (title, script.moment.printed) if late else ()
    blocks = _late_top(title, script, options) if late else _early_top(script)
    table = judgement_table(script.judgements, options, "" if options.full_stops else ".")
    blocks += [table, *body(script, options, GRADES, improve_heading(options))]
    return Pages(Style(footer=footer, first_number=not late, gap=10), tuple(blocks))


def _early_top(script: Script) -> list[Block]:
    return [
        Title((council(script.authority),)),
        Heading(plain("Inspection of children's social care services"), level=2),
        Lines(((Span(f"Inspection dates: {script.moment.printed}", bold=True),),)),
        Lines(
            (
                (Span("Lead inspector:", bold=True), Span(script.lead, bold=True)),
                (Span(rank(script), bold=True),),
            )
        ),
    ]


def _late_top(title: str, script: Script, options: Options) -> list[Block]:
    return [
        Title(two_lines(title, options)),
        facts_line("Inspection dates:", script.moment.printed),
        facts_line("Lead inspector:", f"{script.lead}, {rank(script)}"),
    ]


LAYOUT = Layout(
    name="ilacs_2018",
    framework="ilacs_2018",
    file_kind="children's services inspection",
    window=(dt.date(2018, 1, 22), dt.date(2022, 12, 5)),
    days=(4, 11, 11),
    rows=(
        Row("leaders", LEADERS),
        Row("help_and_protection", HELP),
        Row("in_care_and_care_leavers", CARE_AND_LEAVERS),
        Row("overall_effectiveness", OVERALL),
    ),
    grades=GRADES,
    areas=(HELP_AREA, CARE_AND_LEAVERS_AREA, LEADERS_AREA),
    lists=(AskList(IMPROVE, LOCAL_AUTHORITY, "noun", (4, 8)),),
    forms=REPORT_FORMS,
    arrange=arrange,
    number=number_through,
    summary=4,
    may_shorten=True,
)
