"""Words that turn a sentence round or limit it ("not always", "most"), which the other lacks."""

import re
from collections.abc import Iterator

from lineofsight.language.tone import tone_of
from lineofsight.memory.comparing.opposites import sides_told
from lineofsight.memory.comparing.passages import Likeness
from lineofsight.memory.comparing.word_lists import DIRECTIONS, LIMITS
from lineofsight.memory.comparing.wording import stems_of
from lineofsight.model.tone import Tone

_CLAUSES = re.compile(r"(?<=[.,;:])\s+|\s+(?=(?:although|but|however|while|whereas|yet|and)\b)")
_ASIDE = re.compile(r"\s*\([^()]{12,}\)")  # shorter ones are names: "(MASH)"
_CLAIMS = re.compile(r"\b(?:is|are|was|were|has|have|do|does|be|been|know|knows|receives?)\b")
_RELATIVE = re.compile(r"[,;:]|\b(?:which|that|who|whose|where|when|so|to)\b")
_ASKS = re.compile(
    r"\b(?:should|must|needs?|ensure|requires?|required|review|develop|so that)\b", re.IGNORECASE
)
# A text that says how little there is does not say that an ask's matter is well.
_ONLY = re.compile(r"\b(?:only|just|half|third|quarter)\b", re.IGNORECASE)
_ALWAYS = re.compile(r"\b(?:all|always|every|fully|completely)\b", re.IGNORECASE)
_NEXT = 3  # words that "without" turns round
_OPPOSITE = frozenset((Tone.STRENGTH, Tone.SHORTFALL))


def opposed(text: str, likeness: Likeness) -> str | None:
    """In words, how text and report say opposite things of one matter; None when they do not.

    Of the report's sentence only the clauses are looked at that share words with the text.
    """
    report = spoken_of(likeness)
    if _is_plain_ask(likeness):
        return _asked_for(text, likeness)
    return (
        sides_told(text, report)
        or _turned_round(text, likeness)
        or _directions(text, report)
        or _tones(text, report)
    )


def limited(text: str, likeness: Likeness) -> str | None:
    """The words by which only the report limits what it says; None when there are none."""
    theirs = LIMITS["less"].search(spoken_of(likeness))
    if theirs is None or LIMITS["less"].search(text):
        return None
    return f"the report limits it: “{theirs[0]}”"


def turned_elsewhere(text: str, likeness: Likeness) -> bool:
    """Whether only one of them says "not", of a part of what they share: that supports nothing.

    A text that says "all" or "always" is not supported by a sentence that says "not" anywhere.
    """
    shared = likeness.shared
    if _against(text, shared):
        return not any(
            LIMITS[kind].search(likeness.sentence) for kind in ("against", "against_next")
        )
    theirs = likeness.sentence if _ALWAYS.search(text) else spoken_of(likeness)
    return _against(theirs, shared) is not None


def spoken_of(likeness: Likeness) -> str:
    """The clauses of the report's sentence that share meaning words with the text's."""
    clauses = _clauses(likeness.sentence)
    return " ".join(each for each in clauses if stems_of(each) & likeness.shared)


def _clauses(words: str) -> list[str]:
    """Without asides: what stands in brackets is no part of what is said."""
    return _CLAUSES.split(_ASIDE.sub("", words))


def claims(text: str) -> bool:
    """Whether words say that something is so, and do not only name it."""
    return _CLAIMS.search(text) is not None


def limits_in(words: str) -> bool:
    """Whether words turn round or limit what stands beside them."""
    return any(pattern.search(words) for pattern in LIMITS.values())


def _asked_for(text: str, likeness: Likeness) -> str | None:
    """A text that says of an ask's matter that it is so, and not that it is, or must be, otherwise.

    An ask names what must improve: nothing else in it can say otherwise than a text.
    """
    is_claim = _CLAIMS.search(text) and not _ASKS.search(text) and not _ONLY.search(text)
    is_less = DIRECTIONS["better"].search(text) or _against(text, likeness.shared)
    return "the report asks for this to be better" if is_claim and not is_less else None


def _is_plain_ask(likeness: Likeness) -> bool:
    """An ask that is a finding itself ("Police processes are not aligned ...") is read as one."""
    ask, *_ = _RELATIVE.split(likeness.sentence)
    is_finding = _CLAIMS.search(ask) and not _ASKS.search(ask)
    return likeness.passage.kind == "ask" and not is_finding


def _turned_round(text: str, likeness: Likeness) -> str | None:
    """Where only one of them says "not", by most of what they share."""
    shared = likeness.shared
    ours, theirs = _against(text, shared), _against(likeness.sentence, shared)
    by_us, by_them = (
        _against(_by_most(words, shared), shared) for words in (text, likeness.sentence)
    )
    if by_them and not ours:
        return f"only the report says “{by_them}”"
    if by_us and not theirs:
        return f"only the text says “{by_us}”"
    return None


def _by_most(words: str, shared: frozenset[str]) -> str:
    """The clauses that each hold more than half of the shared words."""
    clauses = _clauses(words)
    return " ".join(each for each in clauses if 2 * len(stems_of(each) & shared) > len(shared))


def _against(words: str, shared: frozenset[str]) -> str | None:
    """What turns the words round: "without" and "no" only what comes next."""
    for match in LIMITS["against"].finditer(words):
        return match[0]
    for match in LIMITS["against_next"].finditer(words):
        next_words = " ".join(words[match.end() :].split()[:_NEXT])
        if stems_of(next_words) & shared:
            return match[0]
    return None


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
