"""Whether a paragraph praises, criticises, does both, or only describes.

The words stand in tone_words.toml, where anyone can read and change them. Praise and criticism
are counted clause by clause: "not" turns the words after it round, "however" makes its clause
weigh more, "for a small number of children" makes criticism smaller. The paragraph's tone is the
share of criticism in what was counted.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from lineofsight.errors import OurMistake
from lineofsight.language.sentences import BREAK, COMMA, PLAIN, Vocabulary, sentences_of
from lineofsight.model.grades import Grade
from lineofsight.model.tone import Tone

FILE = "lineofsight/language/tone_words.toml"

# The limits that agreed best with people who had read 208 paragraphs; 0.05 either way changes
# the tone of about one paragraph in thirty.
MOSTLY_PRAISE = 0.33  # up to this share of criticism the message is praise
MOSTLY_CRITICISM = 0.73  # and from this share on it is criticism
LEAST_SAID = 0.9  # less praise and criticism than this together only describes,
LEAST_A_SENTENCE = 0.5  # and so does less than this for each sentence
MOST_A_SENTENCE = 2.0  # no one sentence decides a paragraph

# The grade printed above a paragraph moves both limits a little.
LEANING: dict[Grade | None, float] = {
    Grade.OUTSTANDING: 0.05,
    Grade.GOOD: 0.05,
    Grade.INADEQUATE: -0.05,
}


@dataclass(frozen=True)
class Reason:
    """Words that spoke for a tone, and how much: above nought praise, below it criticism."""

    words: str
    weight: float


@dataclass(frozen=True)
class ToneFound:
    """A paragraph's tone, the share of criticism in it, and the words that decided it."""

    tone: Tone
    criticism: float
    reasons: tuple[Reason, ...]


def tone_of(paragraph: str, heading_grade: Grade | None = None) -> Tone:
    """Whether the paragraph praises, criticises, does both, or only describes."""
    return explained(paragraph, heading_grade).tone


def explained(paragraph: str, heading_grade: Grade | None = None) -> ToneFound:
    """The same, with the words that decided it."""
    sentences = [tuple(_reasons(each)) for each in sentences_of(paragraph)]
    praise = sum(min(MOST_A_SENTENCE, _sum_of(each, 1)) for each in sentences)
    criticism = sum(min(MOST_A_SENTENCE, _sum_of(each, -1)) for each in sentences)
    said = praise + criticism
    share = criticism / said if said else 0.0
    tone = _tone(share, said, len(sentences), LEANING.get(heading_grade, 0.0))
    return ToneFound(tone, round(share, 2), tuple(r for each in sentences for r in each))


def _sum_of(reasons: Sequence[Reason], sign: int) -> float:
    return sum(abs(each.weight) for each in reasons if each.weight * sign > 0)


def _tone(share: float, said: float, sentences: int, leaning: float) -> Tone:
    if said < max(LEAST_SAID, LEAST_A_SENTENCE * sentences):
        return Tone.NEUTRAL
    if share < MOSTLY_PRAISE + leaning:
        return Tone.STRENGTH
    if share > MOSTLY_CRITICISM + leaning:
        return Tone.SHORTFALL
    return Tone.MIXED


# --- one sentence --------------------------------------------------------------------------

WEIGHTS = {
    "praise": 1.0,
    "high_praise": 2.0,
    "faint_praise": 0.5,
    "criticism": -1.0,
    "grave": -2.0,
    "must": -1.0,
}
CLAUSE_WEIGHTS = {"turn": 1.3, "although": 0.6, COMMA: 1.0, BREAK: 1.0}
NOT_ALONE = -1.0  # "not requested" is criticism though no word of praise follows
TURNED = 0.5  # "no delay" praises half as much as "prompt"
SMALLER = 0.8  # what is said of "a small number"
AIM = 0.3  # praise in what something is for
NOT_REACHES = 9  # words that "not" turns round
NOT_TURNS = 4  # words within which "not" turns criticism into praise
LESS_REACHES = 4


def _reasons(sentence: str) -> Iterator[Reason]:
    """The words of a sentence that praise or criticise, each with its weight."""
    words = WORDS.grouped(sentence)
    clause = _Clause()
    for place, code in enumerate(words.codes.upper()):
        if code != PLAIN:
            yield from clause.next(KINDS.get(code, code), words.phrases[place], place)
    yield from clause.end()


@dataclass
class _Clause:
    """What has been said so far that bears on the words to come. Places count words."""

    weight: float = 1.0
    few: bool = False
    aim: bool = False
    less_until: int = 0  # where "reduces" no longer reaches
    until: int = 0  # where "not", or criticism, no longer reaches
    pending: str = ""  # the "not" that has turned nothing round yet
    place: int = 0

    def next(self, kind: str, phrase: str, place: int) -> Iterator[Reason]:
        """What this phrase says for praise or criticism, given what went before."""
        self.place = place
        if kind in WEIGHTS:
            yield from self._counted(phrase, WEIGHTS[kind])
        elif kind in CLAUSE_WEIGHTS:
            yield from self.end()
            self.weight = CLAUSE_WEIGHTS[kind] if kind != COMMA or self.weight < 1 else self.weight
            self.less_until = self.until = place
            self.aim = self.aim and kind == COMMA
        elif kind == "few":
            self.few = True
        elif kind == "aim":
            self.aim = True
        elif kind == "less":
            self.less_until = place + LESS_REACHES
        elif kind == "not":
            yield from self.end()
            self.pending, self.until = phrase, place + NOT_REACHES

    def end(self) -> Iterator[Reason]:
        """A "not" that turned nothing round is criticism by itself."""
        if self.pending:
            yield self._reason(self.pending, NOT_ALONE)
        self.pending = ""

    def _counted(self, phrase: str, weight: float) -> Iterator[Reason]:
        words = f"{self.pending} {phrase}".strip()
        if weight < 0 and self.pending and self.place < self.until - NOT_REACHES + NOT_TURNS:
            yield self._reason(words, TURNED)
            self.pending, self.until = "", self.place
            self.less_until = self.place + LESS_REACHES
        elif weight < 0 and self.place >= self.less_until:
            yield self._reason(phrase, weight)
            self.until = self.place + NOT_REACHES
        elif weight > 0 and self.pending:
            yield self._reason(words, -max(1.0, weight))
            self.pending = ""
        elif weight > 0 and self.place >= self.until:
            yield self._reason(phrase, weight * (AIM if self.aim else 1.0))

    def _reason(self, words: str, weight: float) -> Reason:
        smaller = SMALLER if self.few else 1.0
        return Reason(words, round(weight * self.weight * smaller, 2))


# --- the words file ------------------------------------------------------------------------

GROUPS = (*WEIGHTS, "not", "less", "aim", "few", "turn", "although", "nothing")


def words_in(text: str) -> Vocabulary:
    """What a words file says, checked key by key; a mistake is refused, never passed over."""
    tables = tomllib.loads(text)
    _refuse_unknown("the file", tables, ("groups",))
    groups = tables.get("groups", {})
    _refuse_unknown("[groups]", groups, GROUPS)
    return Vocabulary(groups, FILE)


def _refuse_unknown(place: str, found: Iterable[str], known: Sequence[str]) -> None:
    for key in found:
        if key not in known:
            raise OurMistake(f"{FILE}: {place}: {key!r} is not known here. Known: {list(known)}.")


WORDS = words_in(files("lineofsight.language").joinpath("tone_words.toml").read_text("utf-8"))
KINDS = {letter: name for name, letter in WORDS.letters.items()}
