"""Words that stand on two sides of one thing ("late" and "timely"), "not" counted."""

import re

from lineofsight.memory.comparing.word_lists import OPPOSITES
from lineofsight.memory.comparing.wording import stems_of

_TURNS = re.compile(r"(?:\b(?:not|no|never|nor|less)|n['’]t)(?:\s+\w+){0,3}\s*$", re.IGNORECASE)


def sides_told(text: str, report: str) -> str | None:
    """Where text and report stand on two sides of one opposite: “late” and “timely”."""
    for name in OPPOSITES:
        ours, theirs = _side(name, text), _side(name, report)
        if ours and theirs and ours[0] != theirs[0]:
            return f"the text says “{ours[1]}”, the report “{theirs[1]}”"
    return None


def _side(name: str, words: str) -> tuple[int, str] | None:
    """The side the words stand on, "not" counted, and what says so; None for neither or both."""
    found = [
        (side if turn is None else 1 - side, f"{turn[0] if turn else ''}{match[0]}".strip())
        for side, pattern in enumerate(OPPOSITES[name])
        for match in pattern.finditer(words)
        for turn in [_TURNS.search(words[: match.start()])]
    ]
    return found[0] if found and len({side for side, _ in found}) == 1 else None


def opposite_words(text: str) -> frozenset[str]:
    """The words of a sentence that stand on a side of an opposite, as stems."""
    return frozenset(
        word
        for pair in OPPOSITES.values()
        for pattern in pair
        for match in pattern.finditer(text)
        for word in stems_of(match[0])
    )
