"""The share among those of whom it is known, where a figure counts not known as not met."""

import sqlite3
from collections.abc import Iterable, Mapping

from lineofsight.evaluation.checking import NOT_KNOWN
from lineofsight.measures.registry import all_measures
from lineofsight.views.figures import Figure
from lineofsight.views.measures.measure_words import figure_words

_NOT_KNOWN = """
SELECT COUNT(*) FROM verdict WHERE measure = ? AND verdict = 'not_met' AND reason = ?
"""


def of_known(answers: sqlite3.Connection, figures: Iterable[Figure]) -> Mapping[str, str]:
    """By measure, such as "46 of 70 (65.7%)": only where the definition asks and some are unknown.

    The cases are those of the newest import, so the figures must be too.
    """
    asked = [each for each in figures if _counts_not_known(each.id)]
    unknown = {each.id: _not_known(answers, each.id) for each in asked}
    return {each.id: _in_words(each, unknown[each.id]) for each in asked if unknown[each.id]}


def _counts_not_known(measure: str) -> bool:
    known = all_measures().get(measure)
    return known is not None and any(rung.reason == NOT_KNOWN for rung in known.definition.rungs)


def _not_known(answers: sqlite3.Connection, measure: str) -> int:
    (found,) = answers.execute(_NOT_KNOWN, [measure, NOT_KNOWN]).fetchone()
    return int(found)


def _in_words(figure: Figure, unknown: int) -> str:
    met = figure.met or 0
    known = (figure.asked or 0) - unknown
    return figure_words(figure.unit, met, known, 100 * met / known if known else None)
