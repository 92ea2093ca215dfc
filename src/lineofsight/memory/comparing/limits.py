"""Words that turn a sentence round or limit it ("not always", "most"), which the other lacks."""

import re
from collections.abc import Iterator

from lineofsight.language.tone import tone_of
from lineofsight.memory.comparing.passages import Likeness
from lineofsight.memory.comparing.word_lists import DIRECTIONS, LIMITS
from lineofsight.memory.comparing.wording import stems_of
from lineofsight.model.tone import Tone

_CLAUSES = re.compile(r"(?<=[,;:])\s+|\s+(?=(?:although|but|however|while|whereas|yet|and)\b)")
_CLAIMS = re.compile(r"\b(?:is|are|was|were|has|have|do|does|be|been|know|knows|receives?)\b")
_ASKS = re.compile(
    r"\b(?:should|must|needs?|ensure|requires?|required|review|develop|so that)\b", re.IGNORECASE
)
_OPPOSITE = frozenset((Tone.STRENGTH, Tone.SHORTFALL))


def opposed(text: str, likeness: Likeness) -> str | None:
    """In words, how text and report say opposite things of one matter; None when they do not.

    Of the report's sentence only the clauses are looked at that share words with the text.
    """
    report = spoken_of(likeness)
    return (
        _asked_for(text, likeness)
        or _turned_round(text, report)
        or _directions(text, report)
        or _tones(text, report)
    )


def limited(text: str, likeness: Likeness) -> str | None:
    """The words by which only the report limits what it says; None when there are none."""
    theirs = LIMITS["less"].search(spoken_of(likeness))
    if theirs is None or LIMITS["less"].search(text):
        return None
    return f"the report limits it: “{theirs[0]}”"


def spoken_of(likeness: Likeness) -> str:
    """The clauses of the report's sentence that share meaning words with the text's."""
    clauses = _CLAUSES.split(likeness.sentence)
    return " ".join(each for each in clauses if stems_of(each) & likeness.shared)


def limits_in(words: str) -> bool:
    """Whether words turn round or limit what stands beside them."""
    return any(pattern.search(words) for pattern in LIMITS.values())


def _asked_for(text: str, likeness: Likeness) -> str | None:
    """A text that says of an ask's matter that it is so, and not that it must become so."""
    is_claim = _CLAIMS.search(text) and not _ASKS.search(text) and not _against(text)
    if likeness.passage.kind == "ask" and is_claim and not DIRECTIONS["better"].search(text):
        return "the report asks for this to be better"
    return None


def _turned_round(text: str, report: str) -> str | None:
    ours, theirs = _against(text), _against(report)
    if theirs and not ours:
        return f"only the report says “{theirs}”"
    if ours and not theirs:
        return f"only the text says “{ours}”"
    return None


def _against(text: str) -> str | None:
    match = LIMITS["against"].search(text)
    return match[0] if match else None


def _directions(text: str, report: str) -> str | None:
    ours, theirs = list(_ways(text)), list(_ways(report))
    if len(ours) == len(theirs) == 1 and ours != theirs:
        return f"the text says {ours[0]}, the report {theirs[0]}"
    return None


def _ways(text: str) -> Iterator[str]:
    """ "better", "worse", or both, as the words of the text go."""
    return (way for way, words in DIRECTIONS.items() if words.search(text))


def _tones(text: str, report: str) -> str | None:
    ours, theirs = tone_of(text), tone_of(report)
    if frozenset((ours, theirs)) == _OPPOSITE:
        return f"the text reads as a {ours}, the report's words as a {theirs}"
    return None
