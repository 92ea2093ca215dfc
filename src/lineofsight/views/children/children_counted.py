"""How many children stand on a worklist, of how many, and of whom it cannot be told: in sentences.

One worker's lines are not counted: how many there are depends on who was given which work.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lineofsight.evaluation import left_the_list
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.children.children_asked import ANY_MEASURE, Question
from lineofsight.views.children.worklist import Counted, count, only_counting, with_due_days
from lineofsight.views.measures.measure_words import people, verdict_words

_NOT_COUNTED = (
    "One worker’s lines, for supervision. They are not counted: how many there are depends on who "
    "was given which work."
)


_STATUS = "SELECT why_blind FROM figure WHERE import_no = ? AND measure = ?"


@dataclass(frozen=True)
class Numbers:
    """`n` of `d` children need an answer, and of `cannot_tell` it cannot be told.

    Only a list of one measure has a `d`: elsewhere a child can stand on several lines.
    """

    sentence: str
    shown: str
    n: int | None
    d: int | None
    cannot_tell: int | None
    lines: int | None


def numbers(answers: sqlite3.Connection, question: Question) -> Numbers:
    """The numbers of this worklist."""
    wanted = question.wanted
    if wanted.worker:
        return Numbers(_NOT_COUNTED, "", None, None, None, None)
    listed = count(answers, wanted)
    if wanted.measure is None:
        n, cannot_tell = listed.of(Verdict.NOT_MET), listed.of(Verdict.CANNOT_SAY)
        return Numbers(_about(question, listed), "", n, None, cannot_tell, listed.lines)
    why_not = _why_not(answers, question.import_no, wanted.measure)
    if why_not:
        return Numbers(f"This cannot be told of anybody: {why_not}.", "", None, None, None, None)
    every = replace(wanted, verdicts=tuple(ANY_MEASURE), due=None)
    return _of_measure(wanted.measure, question, count(answers, every), listed)


def _why_not(answers: sqlite3.Connection, import_no: int, measure: str) -> str | None:
    """Why a measure has no figure: not visible in these lists, or a mistake of ours."""
    row = answers.execute(_STATUS, [import_no, measure]).fetchone()
    return row["why_blind"] if row else "these lists were imported before there was this measure"


def _of_measure(measure: str, question: Question, every: Counted, listed: Counted) -> Numbers:
    verdict = Verdict.MET if measure in only_counting() else Verdict.NOT_MET
    n, d = every.of(verdict), every.of(Verdict.MET) + every.of(Verdict.NOT_MET)
    return Numbers(
        sentence=" ".join(_told(measure, verdict, every)),
        shown=f"On this list: {_listed(measure, question, listed)}.",
        n=n,
        d=d,
        cannot_tell=every.of(Verdict.CANNOT_SAY),
        lines=listed.lines,
    )


def _told(measure: str, verdict: Verdict, every: Counted) -> Iterator[str]:
    known = all_measures().get(measure)
    n, d = every.of(verdict), every.of(Verdict.MET) + every.of(Verdict.NOT_MET)
    of_all = f"{n:,} of {d:,} {people(measure, d)}"
    words = verdict_words(known, verdict)
    yield (
        f"{of_all} {'is' if n == 1 else 'are'} {words}."
        if measure in with_due_days()
        else (f"{_capital(words)} for {of_all}.")
    )
    yield f"Cannot tell: {every.of(Verdict.CANNOT_SAY):,}."
    for other in (Verdict.NOT_YET_DUE, Verdict.EXCLUDED):
        if every.of(other):
            yield f"{_capital(verdict_words(known, other))}: {every.of(other):,}."
    if n == 0:
        yield f"Nobody sees here: {known.not_in_it if known else left_the_list.NOT_IN_IT}"


def _listed(measure: str, question: Question, listed: Counted) -> str:
    stands = ((each, listed.of(each)) for each in ANY_MEASURE)
    known = all_measures().get(measure)
    said = [f"{many:,} {verdict_words(known, each)}" for each, many in stands if many]
    return f"{', '.join(said) or 'nobody'}{_due(question)}"


def _about(question: Question, listed: Counted) -> str:
    """A list of several measures: its lines, and the children they are about."""
    if listed.lines == 0:
        return (
            f"No line{_due(question)}: nothing that these lists show. They do not show everything."
        )
    lines = f"{listed.lines:,} {'line' if listed.lines == 1 else 'lines'}"
    children = f"{listed.children:,} {'child' if listed.children == 1 else 'children'}"
    stands = ((words, listed.of(each)) for each, words in ANY_MEASURE.items())
    said = ", ".join(f"{many:,} {words}" for words, many in stands if many)
    return f"{lines} about {children}{_due(question)}: {said}."


def _due(question: Question) -> str:
    if question.due_in is None:
        return ""
    return f", due in the next {question.due_in} working days"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
