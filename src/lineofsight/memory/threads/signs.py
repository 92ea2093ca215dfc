"""What a later document shows of a matter: the signs that a status is suggested from."""

import heapq
import math
from collections.abc import Callable, Mapping, Sequence

from lineofsight.memory.threads.hearing import Heard
from lineofsight.memory.threads.later import Later
from lineofsight.memory.threads.standing import said_in

_SENTENCES = 8  # the likeliest, which are listened to
# No document that the weights were fitted to has fewer sentences: they do not say what that means.
_SHORTEST = 50
# So that the logarithm of none is a number; as they were when the weights were fitted.
_HARDLY = 0.01
_NEVER = 0.0001

Signs = Mapping[str, float]


def signs(found: Sequence[Heard], later: Later, years: float) -> Signs:
    """The signs, from the sentences heard (the likeliest first); weights.toml says what each is."""
    listened = found[:_SENTENCES]
    asks = [each for each in found if _is_ask(each)]
    return {
        "company": max(each.company for each in found),
        "spoken_of": math.log(sum(heapq.nlargest(3, _likelihoods(found))) + _NEVER),
        "later_ask": math.log(max(_likelihoods(asks), default=0.0) + _HARDLY),
        "fault_after": _fault_after(listened),
        **_of_tone(listened),
        "length": math.log(max(_SHORTEST, later.sentences_in_paragraphs)),
        "visit": float(later.is_visit),
        "years": years,
        "always": 1.0,
    }


def _of_tone(listened: Sequence[Heard]) -> dict[str, float]:
    """What the sentences say, the likelier the heavier."""
    weights = _shares(_likelihoods(listened))
    now = _shares([0.0 if _is_of_the_past(each) else each.likelihood for each in listened])
    said = _said_in_paragraphs(now, listened)
    return {
        "fault": _sum_where(_finds_fault, weights, listened),
        "mixed": _sum_where(_is_mixed, now, listened),
        "better": said["better"],
        "worse": said["worse"],
        "share_wanting": _share_wanting(said, _sum_where(_is_ask, weights, listened)),
    }


def _said_in_paragraphs(weights: Sequence[float], listened: Sequence[Heard]) -> Mapping[str, float]:
    return {
        group: sum(
            weight * said_in(each.text)[group]
            for weight, each in zip(weights, listened, strict=True)
            if not _is_ask(each)
        )
        for group in ("praise", "criticism", "done", "wanting", "better", "worse")
    }


def _sum_where(
    is_so: Callable[[Heard], bool], weights: Sequence[float], listened: Sequence[Heard]
) -> float:
    return sum(weight for weight, each in zip(weights, listened, strict=True) if is_so(each))


def _share_wanting(said: Mapping[str, float], asks: float) -> float:
    wanting = said["criticism"] + said["wanting"] / 2 + 2 * asks
    return wanting / (wanting + said["praise"] + said["done"] / 2 + 0.3)


def _finds_fault(each: Heard) -> bool:
    said = said_in(each.text)
    return _is_ask(each) or said["praise"] < said["criticism"]


def _is_mixed(each: Heard) -> bool:
    return not _is_ask(each) and each.passage.tone == "mixed"


def _is_of_the_past(each: Heard) -> bool:
    return bool(said_in(each.text)["past"])


def _is_ask(each: Heard) -> bool:
    return each.passage.is_ask


def _fault_after(listened: Sequence[Heard]) -> float:
    """How much fault is found in the sentences right after the likeliest of a paragraph."""
    likeliest = next((each for each in listened if not _is_ask(each)), listened[0])
    return max((said_in(text)["criticism"] for text in likeliest.after), default=0.0)


def _likelihoods(found: Sequence[Heard]) -> list[float]:
    return [each.likelihood for each in found]


def _shares(likelihoods: Sequence[float]) -> list[float]:
    total = sum(likelihoods) or 1.0
    return [each / total for each in likelihoods]
