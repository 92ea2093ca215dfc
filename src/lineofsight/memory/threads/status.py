"""What became of a matter, suggested from the nearest passages of a later document.

It is a suggestion from the text: a person confirms or corrects it, and both are kept.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.memory.threads.ranking import Near
from lineofsight.memory.threads.standing import Standing, standing
from lineofsight.memory.threads.weights import WEIGHTS

_NEAREST = 3


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
    """A status, and how sure it is."""

    status: Status
    certainty: Certainty


def suggested(near: Sequence[Near]) -> Suggested:
    """What these passages, the nearest first, say became of it."""
    if all(each.passage.is_ask for each in near):
        return Suggested(Status.NOT_MENTIONED, Certainty.LOW)
    stands = standing(near)
    likely = _likelihoods(_features(near, stands))
    name = max(likely, key=lambda each: likely[each])
    status = _open_status(stands) if name == "open" else Status(name)
    return Suggested(status, _certainty(likely[name]))


def in_three(status: Status) -> str:
    """The class that a status belongs to: resolved, open or not_mentioned."""
    return "open" if status in OPEN else status.value


def _features(near: Sequence[Near], stands: Standing) -> Mapping[str, float]:
    paragraphs = [each.passage for each in near if not each.passage.is_ask]
    return {
        "share_wanting": stands.share_wanting,
        "ask_near": max((each.nearness for each in near if each.passage.is_ask), default=0.0),
        "first_wanting": stands.first_wanting,
        "strengths": sum(each.tone == "strength" for each in paragraphs[:_NEAREST]),
        "always": 1.0,
    }


def _likelihoods(features: Mapping[str, float]) -> dict[str, float]:
    """Of the three classes, adding up to 1."""
    weights = {
        "resolved": WEIGHTS.resolved, "open": WEIGHTS.open, "not_mentioned": WEIGHTS.not_mentioned,
    }  # fmt: skip
    spoken = {name: math.exp(_sum(each, features)) for name, each in weights.items()}
    total = sum(spoken.values())
    return {name: each / total for name, each in spoken.items()}


def _open_status(stands: Standing) -> Status:
    if stands.worse >= WEIGHTS.worse_from:
        return Status.WORSE
    said = {"share_wanting": stands.share_wanting, "better": stands.better, "always": 1.0}
    return Status.PERSISTS if _sum(WEIGHTS.persists, said) > 0 else Status.IMPROVED


def _sum(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return sum(weight * features[name] for name, weight in weights.items())


def _certainty(likelihood: float) -> Certainty:
    if likelihood >= WEIGHTS.high_from:
        return Certainty.HIGH
    return Certainty.MEDIUM if likelihood >= WEIGHTS.medium_from else Certainty.LOW
