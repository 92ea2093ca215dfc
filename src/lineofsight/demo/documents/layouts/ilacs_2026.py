"""Council inspections from April 2026: no overall grade, asks tied to the national framework."""

import dataclasses
import datetime as dt

from lineofsight.demo.documents.layout import AskList
from lineofsight.demo.documents.layouts import ilacs_2023
from lineofsight.demo.documents.model import IMPROVE, LOCAL_AUTHORITY

BEFORE = ilacs_2023.LAYOUT

LAYOUT = dataclasses.replace(
    BEFORE,
    name="ilacs_2026",
    framework="ilacs_2026",
    window=(dt.date(2026, 4, 20), dt.date(2026, 7, 6)),
    rows=tuple(row for row in BEFORE.rows if row.key != "overall_effectiveness"),
    lists=(AskList(IMPROVE, LOCAL_AUTHORITY, "noun", (2, 5)),),
    tagged=True,
)
