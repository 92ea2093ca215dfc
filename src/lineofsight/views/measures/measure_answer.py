"""What a measure comes to, how every child stands, and who is not in the number."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.memory.words import listing
from lineofsight.model.verdicts import Verdict
from lineofsight.views.figures import Figure, leans_on_a_rule
from lineofsight.views.measures.measure_definition import Definition
from lineofsight.views.measures.measure_words import IN_ORDER, has_due_days, people, verdict_words
from lineofsight.views.measures.of_known import of_known

_NOT_COUNTED = """
SELECT why, cases FROM not_counted
WHERE import_no = ? AND measure = ? ORDER BY cases DESC, why
"""
_GOOD = {
    Good.LOW: "The fewer the better.",
    Good.HIGH: "The more the better.",
    Good.NONE: "Neither more nor fewer is better by itself: it is a number to know.",
}
_NO_RULE = "No law and no local standard says how many there may be."
_MEANS = {
    Verdict.MET: "recorded in time, which does not say that the work was good",
    Verdict.NOT_MET: "not recorded by the day it was due",
    Verdict.NOT_YET_DUE: "not counted yet, whatever is done",
    Verdict.CANNOT_SAY: "a cell that it needs is blank, could not be read or contradicts another",
    Verdict.EXCLUDED: "the definition leaves them out",
}


@dataclass(frozen=True)
class Stand:
    """How many children stand so, and the worklist that names them."""

    verdict: str
    words: str
    means: str
    children: int
    address: str | None


@dataclass(frozen=True)
class Uncounted:
    """So many who are not in the figure, and why."""

    why: str
    children: int


@dataclass(frozen=True)
class Answer:
    """A measure's figure in the newest lists.

    `of_known` is there where the definition counts not known as not so, and somebody is not known.
    """

    sentence: str
    of_known: str | None
    unseen: str
    rule: str
    good: str
    verdicts: tuple[Stand, ...]
    not_counted: tuple[Uncounted, ...]
    due_10: int | None
    due_20: int | None


def answer(
    answers: sqlite3.Connection,
    import_no: int,
    measure: Measure,
    defined: Definition,
    figure: Figure,
) -> Answer:
    """The answer of a measure that has one."""
    rows = answers.execute(_NOT_COUNTED, [import_no, measure.id])
    return Answer(
        sentence=figure_sentence(figure),
        of_known=of_known(answers, [figure]).get(measure.id),
        unseen=" ".join(_unseen(figure)),
        rule="" if leans_on_a_rule(figure.id) else _NO_RULE,
        good=_GOOD[measure.good],
        verdicts=tuple(_stands(measure, defined, figure)),
        not_counted=tuple(Uncounted(why, cases) for why, cases in rows),
        due_10=figure.due_10,
        due_20=figure.due_20,
    )


def figure_sentence(figure: Figure) -> str:
    """The figure as a sentence, with of how many it could be told."""
    n, d, whom = figure.n or 0, figure.d, people(figure.id)
    if figure.unit == Unit.RATIO and figure.value is not None:
        return (
            f"{n:,} {whom} have a named worker, and there are {d:,}: {figure.value:.1f} for each."
        )
    if figure.unit == Unit.DAYS and figure.value is not None:
        return f"{figure.value:,.1f} days on average, of {n:,} {people(figure.id, n)}."
    if not figure.asked:
        return f"There are no {whom} of whom it could be told."
    if figure.good == Good.NONE and d is None:
        return f"{n:,} {people(figure.id, n)}."
    share = "" if d is None else f" ({figure.value:.1f}%)"
    return f"{n:,} of the {figure.asked:,} {whom} of whom it could be told{share}."


def _unseen(figure: Figure) -> Iterator[str]:
    """Who is not in the figure, and more plainly so where it is nothing."""
    if figure.n == 0:
        yield "Nothing counted is not the same as all being well."
    if figure.cannot_say:
        yield f"It cannot be told of {figure.cannot_say:,} more."
    else:
        yield "It could be told of everyone asked about."
    others = ((figure.excluded, "left out"), (figure.not_yet_due, "not yet due"))
    said = [f"{number:,} {words}" for number, words in others if number]
    if said:
        yield f"Not in this number: {listing(said)}."


def _stands(measure: Measure, defined: Definition, figure: Figure) -> Iterator[Stand]:
    for verdict in IN_ORDER:
        children = getattr(figure, verdict) or 0
        if not children and not _is_possible(measure, verdict):
            continue
        words = verdict_words(measure, verdict)
        address = f"/children?measure={measure.id}&verdict={verdict}" if children else None
        yield Stand(verdict, words, _means(measure, defined, verdict), children, address)


def _is_possible(measure: Measure, verdict: Verdict) -> bool:
    """Whether a nought is worth a line: somebody could stand so."""
    if verdict is Verdict.EXCLUDED:
        return bool(measure.definition.excluded)
    can_come = {each.verdict for each in measure.definition.outcomes}
    return verdict is Verdict.CANNOT_SAY or verdict in can_come


def _means(measure: Measure, defined: Definition, verdict: Verdict) -> str:
    if verdict not in (Verdict.MET, Verdict.NOT_MET):
        return _MEANS[verdict]
    if has_due_days(measure) and measure.good is not Good.NONE:
        return _MEANS[verdict]
    return "; ".join(defined.reasons(verdict))
