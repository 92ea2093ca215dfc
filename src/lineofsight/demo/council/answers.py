"""What must be said of a life by the questions about Lists 1 to 5, 10 and 11.

Worked out from the rows as each style shows them, since a question may look at several lists.
"""

from collections.abc import Sequence
from dataclasses import replace

from lineofsight.demo.council import (
    adopters,
    adoption,
    assessments,
    contacts,
    early_help,
    enquiries,
    referrals,
)
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.life import shown
from lineofsight.demo.council.record import Answers, Row

LISTS = (contacts, early_help, referrals, assessments, enquiries, adoption, adopters)


def answered(rows: Sequence[Row], edges: Edges) -> list[Row]:
    """The rows of a life with these answers too, and what rubbish spoils of them."""
    clean = _answers(rows, edges, messy=False)
    messy = clean
    if any(row.rubbish for row in rows):
        messy = _answers(rows, edges, messy=True)
    return [
        replace(row, answers={**row.answers, **told}, spoiled=row.spoiled | _spoiled(told, said))
        for row, told, said in zip(rows, clean, messy, strict=True)
    ]


def _answers(rows: Sequence[Row], edges: Edges, *, messy: bool) -> list[Answers]:
    life = shown(rows, edges, messy=messy)
    answers: list[Answers] = [{} for _ in rows]
    for each in LISTS:
        for row, measure, answer in each.said(life):
            answers[row.number][measure] = answer
    return answers


def _spoiled(clean: Answers, messy: Answers) -> frozenset[str]:
    return frozenset(measure for measure in messy if messy[measure] != clean.get(measure))
