"""Council inspections as printed from 2023 to 2026: five judgements, care leavers on their own."""

import datetime as dt

from lineofsight.demo.documents.blocks import Pages, Style, Title
from lineofsight.demo.documents.council_report import (
    CARE,
    CARE_AREA,
    GRADES,
    HELP,
    HELP_AREA,
    LEADERS,
    LEADERS_AREA,
    LEAVERS,
    LEAVERS_AREA,
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
from lineofsight.demo.documents.printing import judgement_table, number_through, two_lines


def arrange(script: Script, options: Options) -> Pages:
    """Title, dates, lead inspector, table, then the body; a footer with title and dates."""
    title = f"Inspection of {script.authority} local authority children's services"
    blocks = (
        Title(two_lines(title, options)),
        facts_line("Inspection dates:", script.moment.printed),
        facts_line("Lead inspector:", f"{script.lead}, {rank(script)}"),
        judgement_table(script.judgements, options),
        *body(script, options, GRADES, improve_heading(options)),
    )
    return Pages(Style(footer=(title, script.moment.printed)), blocks)


LAYOUT = Layout(
    name="ilacs_2023",
    framework="ilacs_2023",
    file_kind="children's services inspection",
    window=(dt.date(2023, 1, 16), dt.date(2026, 3, 9)),
    days=(4, 11, 11),
    rows=(
        Row("leaders", LEADERS),
        Row("help_and_protection", HELP),
        Row("in_care", CARE),
        Row("care_leavers", LEAVERS),
        Row("overall_effectiveness", OVERALL),
    ),
    grades=GRADES,
    areas=(HELP_AREA, CARE_AREA, LEAVERS_AREA, LEADERS_AREA),
    lists=(AskList(IMPROVE, LOCAL_AUTHORITY, "noun", (4, 8)),),
    forms=REPORT_FORMS,
    arrange=arrange,
    number=number_through,
    summary=4,
)
