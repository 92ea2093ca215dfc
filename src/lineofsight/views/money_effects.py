"""What the savings of a register do together, in words: break-even first, then five views.

The views stay apart: nothing adds them up. Each says on how many savings it rests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.errors import NotRead, WrongUse
from lineofsight.memory.words import counted
from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects import rows
from lineofsight.money.effects.bounds import Between
from lineofsight.money.effects.break_even import WeeklyCost, break_even
from lineofsight.money.effects.effects import Effects, effects
from lineofsight.money.effects.package import Span
from lineofsight.money.effects.reading import given_in

_NO_TEAM = (
    "Not worked out: a register names no team. Give its workers and how busy they are to "
    "`lineofsight effects`."
)
_NOTHING_SUPPOSED = (
    "Not worked out: nobody has said what is supposed of it. Give that to `lineofsight effects`."
)
_NOTHING_ENDS = (
    "Who loses every service is not known: a register does not say which services end. Give that "
    "to `lineofsight effects`."
)
_MOST_HITS = 3  # savings that hit one child: what lies beyond is in the command


@dataclass(frozen=True)
class LostAbove:
    """Child-years of care a year above which a saving is lost, in words of two figures.

    `over_spread` is the same from the dearest to the cheapest cost of care.
    """

    child_years: str
    over_spread: str


@dataclass(frozen=True)
class EffectInWords:
    """One view. `rests_on` says how many savings it is worked out from."""

    view: str
    title: str
    sentences: tuple[str, ...]
    rests_on: str


def lost_above(low: int, high: int, cost: WeeklyCost) -> LostAbove | None:
    """Break-even of pounds a year, from low to high; None where they may save nothing."""
    if low <= 0:
        return None
    each = break_even(Span(Decimal(low), Decimal(high)), cost)
    return LostAbove(
        rows.in_words(float(each.usual.least), float(each.usual.most)),
        rows.in_words(float(each.least), float(each.most)),
    )


def effects_in_words(register: Path) -> tuple[EffectInWords, ...] | str:
    """The five views of a register, or in a sentence why there are none."""
    try:
        answer = effects(given_in(register))
    except (NotRead, WrongUse) as problem:
        return str(problem)
    return tuple(_views(answer))


def _views(answer: Effects) -> Iterator[EffectInWords]:
    package = answer.given.package
    reached = f"{len(package.with_reach)} of {counted(len(package.cuts), 'saving')}"
    dated = f"{len(package.dated)} of {counted(len(package.cuts), 'saving')}"
    known = f"Rests on {reached}, whose reach is said."
    yield _view(rows.View.OVERLAP, tuple(_overlap(answer)), known)
    yield _view(rows.View.CONCENTRATION, tuple(_concentration(answer)), known)
    yield _view(rows.View.CAPACITY, (_NO_TEAM,), "Rests on no team.")
    yield _view(rows.View.INTERACTION, (_NOTHING_SUPPOSED,), "Rests on no saving.")
    yield _view(
        rows.View.TIME, tuple(_time(answer)), f"Rests on {dated}, whose first year is said."
    )


def _view(view: rows.View, sentences: tuple[str, ...], rests_on: str) -> EffectInWords:
    return EffectInWords(view.value, rows.TITLES[view], sentences, rests_on)


def _overlap(answer: Effects) -> Iterator[str]:
    hits = answer.overlap[:_MOST_HITS]
    if not hits:
        yield "No saving says how many children it reaches, so nobody can say who is hit twice."
        return
    for each in hits:
        yield f"Hit by {each.savings} or more: {_children(each.children)}."
    if not all(each.children.is_exact for each in hits):
        yield "Every number between is possible until it is known which child each saving reaches."


def _concentration(answer: Effects) -> Iterator[str]:
    found = answer.concentration
    if found.pounds is None:
        yield "No saving says how many children it reaches, so nothing can be said of each child."
        return
    yield f"Spread evenly over the children reached: {_pounds(found.pounds)} a child a year."
    yield _NOTHING_ENDS


def _time(answer: Effects) -> Iterator[str]:
    for each in answer.timing.again:
        when = ", ".join(f"{reference} in {year}" for reference, year in each.savings)
        yield f"{each.service} is hit again: {when}."
    if not answer.timing.again:
        yield "No service is hit again by a further saving."


def _children(between: Between) -> str:
    return f"{rows.counted(between.least, between.most)} children"


def _pounds(span: Span) -> str:
    """From the least to the most, with the two figures that an estimate is worth."""
    least, most = (in_pounds(Decimal(f"{pounds:.2g}")) for pounds in (span.least, span.most))
    return least if least == most else f"{least} to {most}"
