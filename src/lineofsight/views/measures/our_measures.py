"""Our own measures as pages show them: how each stands, of whom it tells, of whom it cannot."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lineofsight.evaluation import left_the_list
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.figures import Figure
from lineofsight.views.measures.measure_words import figure_words, people, verdict_words
from lineofsight.views.measures.of_known import of_known
from lineofsight.views.measures.population import population
from lineofsight.views.sources import Sources
from lineofsight.views.themes.sight import how_it_stands, is_only_a_number

_LEFT_OUT = """
SELECT measure, why, cases FROM not_counted WHERE import_no = ? ORDER BY cases DESC, why
"""
_STANDARDS = "SELECT id, value FROM standard"


@dataclass(frozen=True)
class LeftOut:
    """So many children who are not in a figure, and why."""

    why: str
    children: int


@dataclass(frozen=True)
class Worklist:
    """Children behind a measure: how many, in words, and where they are listed."""

    children: int
    words: str
    address: str


@dataclass(frozen=True)
class OurMeasure:
    """A measure that has a figure.

    `of_known` is its share among those of whom it is known, where that differs. `population` says
    whom it asks about, `not_in_it` whom it misses, `note` what must stand beside it. `to_look_at`
    lists those out of line, or for a measure that is only a number, those whom it counts;
    `cannot_tell` those of whom nobody can say.
    """

    figure: Figure
    in_short: str
    of_known: str | None
    stands: str
    note: str
    population: str
    not_in_it: str
    left_out: tuple[LeftOut, ...]
    to_look_at: Worklist
    cannot_tell: Worklist


def our_measures(sources: Sources, answered: Iterable[Figure]) -> tuple[OurMeasure, ...]:
    """These measures, each with whom it leaves out in the newest import."""
    newest = sources.newest_import()
    if newest is None:
        return ()
    number, day = newest
    answers = sources.need_answers()
    shown = list(answered)
    left_out, known = _left_out(answers, number), of_known(answers, shown)
    standards = _standards(answers)
    return tuple(
        _our_measure(
            each,
            known=known.get(each.id),
            asks_about=_asks_about(each.id, day, standards),
            left_out=left_out.get(each.id, ()),
        )
        for each in shown
    )


def _asks_about(measure: str, day: dt.date, standards: Mapping[str, int]) -> str:
    """Who is asked about; nothing where no definition over one import says so."""
    known = all_measures().get(measure)
    return population(known, day, standards) if known else ""


def _our_measure(
    figure: Figure, *, known: str | None, asks_about: str, left_out: tuple[LeftOut, ...]
) -> OurMeasure:
    measure = all_measures().get(figure.id)
    counted = Verdict.MET if is_only_a_number(figure) else Verdict.NOT_MET
    return OurMeasure(
        figure=figure,
        in_short=figure_words(figure.unit, figure.n, figure.d, figure.value),
        of_known=known,
        stands=how_it_stands(figure),
        note=measure.note if measure else "",
        population=asks_about,
        not_in_it=measure.not_in_it if measure else left_the_list.NOT_IN_IT,
        left_out=left_out,
        to_look_at=_worklist(figure, counted),
        cannot_tell=_worklist(figure, Verdict.CANNOT_SAY),
    )


def _worklist(figure: Figure, verdict: Verdict) -> Worklist:
    children: int = getattr(figure, verdict) or 0
    measure = all_measures().get(figure.id)
    if measure is None:  # who is missing stands on no worklist
        words = f"{children:,} {people(figure.id, children)}"
        return Worklist(children, words, f"/measures/{figure.id}#changed")
    said = verdict_words(measure, verdict)
    return Worklist(
        children=children,
        words=f"{children:,} {people(figure.id, children)}, {said}",
        address=f"/children?measure={figure.id}&verdict={verdict}",
    )


def _left_out(answers: sqlite3.Connection, import_no: int) -> Mapping[str, tuple[LeftOut, ...]]:
    """By measure, who is not counted and why: the most first."""
    found: dict[str, list[LeftOut]] = {}
    for measure, why, cases in answers.execute(_LEFT_OUT, [import_no]):
        found.setdefault(measure, []).append(LeftOut(why, cases))
    return {measure: tuple(each) for measure, each in found.items()}


def _standards(answers: sqlite3.Connection) -> Mapping[str, int]:
    return {row["id"]: row["value"] for row in answers.execute(_STANDARDS)}
