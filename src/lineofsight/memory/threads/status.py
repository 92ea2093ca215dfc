"""What became of a matter, suggested from the nearest passages of a later document.

It is a suggestion from the text: a person confirms or corrects it, and both are kept.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.memory.threads.hearing import heard
from lineofsight.memory.threads.later import Later
from lineofsight.memory.threads.ranking import Near
from lineofsight.memory.threads.signs import Signs, signs
from lineofsight.memory.threads.weights import WEIGHTS

_MOST_REASONS = 3


class Status(StrEnum):
    """What became of it."""

    RESOLVED = "resolved"
    IMPROVED = "improved_not_resolved"
    PERSISTS = "persists"
    WORSE = "worse"
    NOT_MENTIONED = "not_mentioned"


class Certainty(StrEnum):
    """How sure the suggestion is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


OPEN = (Status.IMPROVED, Status.PERSISTS, Status.WORSE)


@dataclass(frozen=True)
class Suggested:
    """A status, how sure it is, and the signs that moved it most, in words, the strongest first."""

    status: Status
    certainty: Certainty
    moved_by: tuple[str, ...] = ()


def suggested(near: Sequence[Near], themes: Sequence[str], later: Later, years: float) -> Suggested:
    """What these passages of a later document, the nearest first, say became of a matter.

    `themes` are the matter's; `years` lie between the two documents.
    """
    if all(each.passage.is_ask for each in near):
        return Suggested(Status.NOT_MENTIONED, Certainty.LOW, ("nothing is said but asks",))
    found = signs(heard(near, themes), later, years)
    likely = _likelihoods(found)
    name = max(likely, key=lambda each: likely[each])
    status = _open_status(found) if name == "open" else Status(name)
    return Suggested(status, _certainty(likely[name]), _reasons(name, found))


def in_three(status: Status) -> str:
    """The class that a status belongs to: resolved, open or not_mentioned."""
    return "open" if status in OPEN else status.value


def _likelihoods(found: Signs) -> dict[str, float]:
    """Of the three classes, adding up to 1."""
    spoken = {
        name: math.exp(always + sum(_speaks_for(name, sign, found) for sign in WEIGHTS.signs))
        for name, always in WEIGHTS.always.items()
    }
    total = sum(spoken.values())
    return {name: each / total for name, each in spoken.items()}


def _speaks_for(name: str, sign: str, found: Signs) -> float:
    """How much a sign, by how far it is from what is usual, speaks for a class."""
    weighed = WEIGHTS.signs[sign]
    return weighed.speaks_for(name) * (found[sign] - weighed.typical)


def _reasons(name: str, found: Signs) -> tuple[str, ...]:
    moved = {sign: _speaks_for(name, sign, found) for sign in WEIGHTS.signs}
    strongest = sorted(moved, key=lambda sign: -moved[sign])[:_MOST_REASONS]
    return tuple(_in_words(sign, found) for sign in strongest if moved[sign] > 0)


def _in_words(sign: str, found: Signs) -> str:
    weighed = WEIGHTS.signs[sign]
    return weighed.more if found[sign] > weighed.typical else weighed.less


def _open_status(found: Signs) -> Status:
    if found["worse"] >= WEIGHTS.worse_from:
        return Status.WORSE
    return Status.PERSISTS if _sum(WEIGHTS.persists, found) > 0 else Status.IMPROVED


def _sum(weights: Mapping[str, float], found: Signs) -> float:
    return sum(weight * found[name] for name, weight in weights.items())


def _certainty(likelihood: float) -> Certainty:
    if likelihood >= WEIGHTS.high_from:
        return Certainty.HIGH
    return Certainty.MEDIUM if likelihood >= WEIGHTS.medium_from else Certainty.LOW
