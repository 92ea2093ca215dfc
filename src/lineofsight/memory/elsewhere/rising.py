"""Which questions are heard more often of late than before: what comes up new in the country.

A question's share of the documents of late is set beside its share of those before. One that few
councils were asked of late counts less, since two or three may be chance.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from lineofsight.memory.elsewhere.raised import Heard
from lineofsight.memory.elsewhere.weights import WEIGHTS

_DAYS_A_YEAR = 365.25
_BEFORE_AT_LEAST = 2.0  # councils: a question never heard before is not endlessly new
_LATELY_AT_LEAST = 0.5


def fastest_first(documents: Sequence[Heard], as_at: dt.date) -> tuple[str, ...]:
    """Every question that these documents raise, the one that rises fastest first."""
    lately, before = _split(documents, as_at)
    asked_lately, asked_before = _councils(lately), _councils(before)

    def rise(question: str) -> float:
        now, then = asked_lately.get(question, 0), asked_before.get(question, 0)
        share_now = (now + _LATELY_AT_LEAST) / max(1, len(lately))
        share_then = (then + _BEFORE_AT_LEAST) / max(1, len(before))
        return share_now / share_then * min(1.0, now / WEIGHTS.rising.enough_councils)

    found = asked_lately.keys() | asked_before.keys()
    return tuple(sorted(found, key=lambda question: (-rise(question), question)))


def _split(documents: Sequence[Heard], as_at: dt.date) -> tuple[list[Heard], list[Heard]]:
    """Those of late, and those before."""
    lately: list[Heard] = []
    before: list[Heard] = []
    for each in documents:
        years = (as_at - each.published).days / _DAYS_A_YEAR
        (lately if years <= WEIGHTS.rising.years_that_are_lately else before).append(each)
    return lately, before


def _councils(documents: Sequence[Heard]) -> Mapping[str, int]:
    """How many councils each question was raised about."""
    found: dict[str, set[str]] = {}
    for document in documents:
        for each in document.raised:
            found.setdefault(each.question, set()).add(document.authority.name)
    return {question: len(councils) for question, councils in found.items()}
