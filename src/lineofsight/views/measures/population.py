"""Whom a measure asks about, in words made from its definition, so that the two cannot differ."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lineofsight.measures.measure import Measure
from lineofsight.shapes.expressions import All, Condition
from lineofsight.shapes.lists import Open
from lineofsight.shapes.question import Question
from lineofsight.views.measures.measure_definition import definition

_ON_THE_DAY = {
    "assessments": "statutory assessments open on the day",
    "need": "children open to social care on the day",
    "protection": "children on a child protection plan on the day",
    "care": "children in care on the day",
    "leaving": "young people receiving leaving-care services on the day",
}


def population(measure: Measure, day: dt.date, standards: Mapping[str, int]) -> str:
    """Such as "children in care on the day, where the child is younger than 16"."""
    asked = measure.definition
    parts = list(_parts(asked.population))
    everyone = asked.rows.table.holds.partition(";")[0]
    is_of_the_day = any(isinstance(each, Open) for each in parts)
    who = _ON_THE_DAY.get(asked.rows.table_id, everyone) if is_of_the_day else everyone
    rest = tuple(each for each in parts if not isinstance(each, Open))
    if not rest:
        return who
    if asked.among is not None:
        return f"{who}: {definition(measure, day, standards).who}"
    condition = All(*rest) if rest[1:] else rest[0]
    narrower = replace(measure, definition=Question(asked.rows, condition, asked.otherwise))
    return f"{who}, where {definition(narrower, day, standards).who}"


def _parts(condition: Condition) -> Iterator[Condition]:
    """The conditions that must all hold, those of the conditions within among them."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from _parts(part)
    else:
        yield condition
