"""Where one sentence of an inspection document ends and the next begins.

Every sentence is a piece of the text as it stands, so that it can be quoted.
"""

import re
from collections.abc import Iterator

# A stop, what closes after it, perhaps a footnote mark, a space, and what a sentence opens with.
_STOP = re.compile(
    r"(?<=[^\s.!?…])(?P<stop>[.!?…]+)(?P<after>['’”\")\]]*(?:(?<=\D[.!?])\d{1,2}(?=\s))?)"
    r"(?:\s+(?=[‘“'\"(\[]{0,3}[^\W_a-z])|(?<=[a-z]\.)(?=[A-Z][a-z]))"
)
_LAST_WORD = re.compile(r"[^\s(\[‘“'\"/]*\Z")
_NEXT_WORD = re.compile(r"[\s‘“'\"(\[]*(\w*)")
_ONLY_A_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[a-z])[.)\]]*\Z")

# Written with a stop that never ends a sentence.
_NEVER_LAST = frozenset(
    "e.g eg i.e ie dr mr mrs ms mx prof rev hon sir cllr st sgt supt insp cf vs v viz approx ca"
    " incl esp".split()
)
# Written with a stop that ends nothing when a number follows: "No. 2", "para. 14".
_BEFORE_A_NUMBER = frozenset("no nos para paras p pp vol fig figs ch art sect sec ref".split())
# After "Annex A." or "the U.K." these words show that a new sentence has begun; after the initial
# of a name they cannot follow.
_OPENERS = frozenset(
    "the this these that those it its they their there here in on at by for from to of with as"
    " a an all most many some few no not when where while although however since after before"
    " during if he she his her we our leaders managers inspectors children social care staff".split()
)
_LONGEST_WORD = 24


def sentences_of(text: str) -> list[str]:
    """The sentences of a text in order, each exactly as it is written there."""
    found: list[str] = []
    start = 0
    for end, onward in _ends(text):
        sentence = text[start:end].strip()
        if sentence and not _ONLY_A_NUMBER.match(sentence):
            found.append(sentence)
            start = onward
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence ends, and where the next may begin."""
    for match in _STOP.finditer(text):
        if match["stop"] != "." or _closes(text, match):
            yield match.end("after"), match.end()


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether this full stop ends a sentence and not only a short form."""
    before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
    word = _last_word(before)
    following = _NEXT_WORD.match(text, match.end())
    after = following[1] if following else ""
    if word.lower() in _NEVER_LAST:
        return False
    if word.lower() in _BEFORE_A_NUMBER:
        return not after[:1].isdigit()
    if _is_initial(word):
        return after.lower() in _OPENERS
    return True


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[0] if found else ""


def _is_initial(word: str) -> bool:
    """One letter, or letters with stops between: "J", "U.K"."""
    return all(len(part) == 1 and part.isalpha() for part in word.split(".")) and word != ""
