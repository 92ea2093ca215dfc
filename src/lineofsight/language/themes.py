"""Which of the 36 themes an ask or a finding is about, and the words that decided it.

The words stand in theme_words.toml, where anyone can read and change them; this file only says
how they add up.

1. The longest phrase wins where phrases overlap: "pathway plans" is never also "plans".
2. A phrase counts by its strength; more when it comes first, because inspectors name their
   subject first; less in a clause that says what something is for ("so that visits are ...").
3. The theme with the highest sum is the main one, unless a group of children is named: a named
   group goes before general practice.

A text is looked up word by word, never searched with patterns, so no text can make it slow.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.model.themes import THEMES, theme

FILE = "lineofsight/language/theme_words.toml"

# The id of the theme that a joint inspection is about.
Subject = str

STRENGTHS = {"decisive": 6.0, "strong": 4.0, "fair": 2.0, "hint": 1.0}
NAMES_SUBJECT = STRENGTHS["strong"]  # less is not what a sentence is about
FIRST_NAMED = 1.4
FIRST_SENTENCE = 2.0
IN_PURPOSE = 0.5
IN_HEADING = 0.25
AGAIN = 0.2  # each further phrase for a theme in the same sentence
SHARE = 0.5  # of the main theme's score, to be named beside it
SHARE_OF_PARAGRAPH = 0.65  # the same for more than one sentence, which names more in passing
LEAST = 1.8  # score to be named beside the main theme
GROUP_SHARE = 0.5  # of the main theme's score, for a named group to go first
GIVES_WAY = 0.75  # of its score, when a theme that gives way is compared for first place
MOST = 3
WIDEST_GAP = 4  # words that ".." may stand for

ENDS_SENTENCE = frozenset(".!?")
ENDS_CLAUSE = frozenset(".!?;")
GAP = ".."

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|[.;!?]")


@dataclass(frozen=True)
class ThemeMatch:
    """A theme of a text, and the words of the text that spoke for it.

    `rule` says which rule added a theme that the words alone would not have, else None.
    """

    theme: str
    words: tuple[str, ...]
    score: float
    rule: str | None = None


NOTHING_FOUND = ThemeMatch("core_practice_risk", (), 0.0, "no words of any theme: general practice")


def themes_of(
    text: str,
    *,
    subject: Subject | None = None,
    heading: str | None = None,
    board: bool = False,
) -> tuple[ThemeMatch, ...]:
    """One to three themes of an ask or a paragraph, the main one first.

    `subject` is the theme of a joint inspection; `heading` is what is printed above the text;
    `board` says that the item stands in a safeguarding board's own list.
    """
    found = _phrases_in(text)
    above = _phrases_in(heading) if heading else []
    named = {each.sense.name for each in found + above if each.sense.kind == "group"}
    board = board or "board" in named
    if board:
        named.add("board")
    evidence = _evidence(found, named) + _evidence_above(above, named)
    one_sentence = all(each.sentence == 0 for each in found)
    matches = _chosen(evidence, giving_way=WORDS.gives_way | {subject}, one_sentence=one_sentence)
    if board:
        matches = _with(matches, "partnership", "rule 5: an item for a safeguarding board")
    if subject is not None and (not matches or any(e.theme == theme(subject).id for e in evidence)):
        matches = _with(matches, theme(subject).id, "rule 6: the subject of the inspection")
    return tuple(matches) or (NOTHING_FOUND,)


# --- how the words add up ------------------------------------------------------------------


@dataclass(frozen=True)
class Evidence:
    """One phrase that speaks for a theme, and how much it counts where it stands."""

    theme: str
    words: str
    score: float
    sentence: int
    place: int


def _evidence(found: Sequence["Found"], named: set[str]) -> list[Evidence]:
    phrases = _longest(each for each in found if each.sense.applies(named))
    purpose = _purposes(phrases)
    first = _first_named(phrases, purpose)
    sentences = 1 + max((each.sentence for each in phrases), default=0)
    evidence = []
    for each in phrases:
        if each.sense.kind != "theme":
            continue
        score = each.sense.strength
        if each.start in purpose and each.sense.name not in WORDS.named_groups:
            score *= IN_PURPOSE
        if each.start == first:
            score *= FIRST_NAMED
        if sentences > 1 and each.sentence == 0:
            score *= FIRST_SENTENCE
        evidence.append(Evidence(each.sense.name, each.words, score, each.sentence, each.start))
    return evidence


def _evidence_above(above: Sequence["Found"], named: set[str]) -> list[Evidence]:
    """A heading speaks for its themes as one more sentence does, at half the weight."""
    return [
        Evidence(each.theme, each.words, IN_HEADING * each.score, -1, -1)
        for each in _evidence(above, named)
    ]


def _longest(found: Iterable["Found"]) -> list["Found"]:
    """Without the phrases that share a word with a longer one, or with an earlier as long."""
    taken: dict[int, tuple[int, ...]] = {}
    kept = []
    for each in sorted(found, key=lambda one: (-len(one.places), one.places)):
        if all(taken.get(place, each.places) == each.places for place in each.places):
            taken.update(dict.fromkeys(each.places, each.places))
            kept.append(each)
    return sorted(kept, key=lambda one: one.places)


def _purposes(phrases: Sequence["Found"]) -> frozenset[int]:
    """The places of words in clauses that say what something is for.

    "To ensure that ..." is a purpose only after something has been named in its clause.
    """
    inside = []
    named = purpose = None  # the clause in which a subject was named, a purpose begun
    for each in phrases:
        if each.clause == purpose:
            inside.append(each.start)
        elif each.sense.kind == "purpose":
            purpose = each.clause if each.clause == named else purpose
        elif each.sense.names_subject:
            named = each.clause
    return frozenset(inside)


def _first_named(phrases: Sequence["Found"], purpose: frozenset[int]) -> int | None:
    """Where the first phrase stands that names a subject."""
    for each in phrases:
        if each.sense.names_subject and each.start not in purpose:
            return each.start
    return None


def _chosen(
    evidence: Sequence[Evidence], *, giving_way: Set[str | None], one_sentence: bool
) -> list[ThemeMatch]:
    totals = _totals(evidence)
    if not totals:
        return []
    main = _main(totals, giving_way)
    share = SHARE if one_sentence else SHARE_OF_PARAGRAPH
    floor = max(LEAST, share * totals[main])
    others = [name for name, score in totals.items() if name != main and score >= floor]
    if one_sentence:
        others.sort(key=lambda name: min(e.place for e in evidence if e.theme == name))
    else:
        others.sort(key=lambda name: -totals[name])
    return [_match(name, totals[name], evidence) for name in [main, *others][:MOST]]


def _totals(evidence: Sequence[Evidence]) -> dict[str, float]:
    """For each theme, the best phrase of each sentence and a part of the rest."""
    by_sentence: dict[tuple[int, str], list[float]] = {}
    for each in evidence:
        by_sentence.setdefault((each.sentence, each.theme), []).append(each.score)
    totals: dict[str, float] = {}
    for (_, name), scores in by_sentence.items():
        best = max(scores)
        again = min(best, AGAIN * (sum(scores) - best))
        totals[name] = totals.get(name, 0.0) + best + again
    return totals


def _main(totals: Mapping[str, float], giving_way: Set[str | None]) -> str:
    rank = {
        name: score * (GIVES_WAY if name in giving_way else 1.0)
        for name, score in totals.items()
    }
    main = max(rank, key=lambda name: rank[name])
    if main not in WORDS.general_practice:
        return main
    groups = [
        name
        for name in totals
        if name in WORDS.named_groups - giving_way and totals[name] >= GROUP_SHARE * totals[main]
    ]
    return max(groups, key=lambda name: totals[name], default=main)


def _match(name: str, score: float, evidence: Sequence[Evidence]) -> ThemeMatch:
    words = dict.fromkeys(each.words for each in evidence if each.theme == name)
    return ThemeMatch(name, tuple(words), round(score, 2))


def _with(matches: Sequence[ThemeMatch], name: str, rule: str) -> list[ThemeMatch]:
    """The matches with a theme that a rule adds; the weakest makes room for it."""
    if any(each.theme == name for each in matches):
        return list(matches)
    return [*matches[: MOST - 1], ThemeMatch(name, (), 0.0, rule)]


# --- finding the phrases in a text ---------------------------------------------------------


@dataclass(frozen=True)
class Sense:
    """What a phrase of the words file stands for.

    `kind` is "theme", "group" (of words that others need beside them), "purpose" (opens a clause
    that says what something is for) or "nothing" (only keeps its words from other phrases).
    """

    kind: str
    name: str
    strength: float = 0.0
    beside: str | None = None
    unless: str | None = None

    @property
    def names_subject(self) -> bool:
        """Whether a sentence that has this phrase is about it, and not only near it."""
        return self.kind == "theme" and self.strength >= NAMES_SUBJECT

    def applies(self, named: set[str]) -> bool:
        """Whether it can count, by the groups of words that are named in the text."""
        return (
            self.kind != "group"
            and (self.beside is None or self.beside in named)
            and (self.unless is None or self.unless not in named)
        )


@dataclass
class Step:
    """One word further into the phrases that begin alike."""

    next: dict[str, "Step"] = field(default_factory=dict)
    after_gap: "Step | None" = None
    senses: list[Sense] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """A phrase where it stands: its words' places, its sentence, its clause."""

    sense: Sense
    places: tuple[int, ...]
    words: str
    sentence: int
    clause: int

    @property
    def start(self) -> int:
        return self.places[0]


def _phrases_in(text: str) -> list[Found]:
    words = _WORD.findall(text.lower().replace("’", "'"))
    forms = [_forms(word) for word in words]
    found = []
    sentence = clause = 0
    for place, word in enumerate(words):
        if word in ENDS_CLAUSE:
            clause += 1
            sentence += word in ENDS_SENTENCE
        elif _begins_phrase(word):
            for sense, places in _senses_at(place, forms):
                printed = " ".join([words[each] for each in places])
                found.append(Found(sense, places, printed, sentence, clause))
    return found


def _senses_at(
    place: int, forms: Sequence[tuple[str, ...]]
) -> list[tuple[Sense, tuple[int, ...]]]:
    """Every phrase that begins with the word at this place, and the places of its words."""
    found = []
    paths: list[tuple[Step, tuple[int, ...]]] = []
    _go_on(WORDS.phrases, (), place, forms, paths)
    while paths:
        step, places = paths.pop()
        found += [(sense, places) for sense in step.senses]
        at = places[-1] + 1
        if step.next:
            _go_on(step, places, at, forms, paths)
        if step.after_gap is not None:
            for further in _reach(at, forms):
                _go_on(step.after_gap, places, further, forms, paths)
    return found


def _go_on(
    step: "Step",
    places: tuple[int, ...],
    at: int,
    forms: Sequence[tuple[str, ...]],
    paths: list[tuple["Step", tuple[int, ...]]],
) -> None:
    """Adds to the paths each step that the word at this place allows."""
    if at < len(forms):
        for form in forms[at]:
            if form in step.next:
                paths.append((step.next[form], (*places, at)))


def _reach(at: int, forms: Sequence[tuple[str, ...]]) -> Iterator[int]:
    """The places a gap may lead to: the next few words, in the same sentence."""
    for place in range(at, min(at + WIDEST_GAP + 1, len(forms))):
        if forms[place][0] in ENDS_SENTENCE:
            return
        yield place


@lru_cache(maxsize=20_000)
def _begins_phrase(word: str) -> bool:
    return any(form in WORDS.phrases.next for form in _forms(word))


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    """The ways in which a phrase may write this word: as it is, its singular, its ends."""
    word = word.removesuffix("'s")
    forms = {word: None, _singular(word): None}
    forms.update({f"{start}*": None for start in WORDS.beginnings if word.startswith(start)})
    forms.update({f"*{end}": None for end in WORDS.endings if word.endswith(end)})
    return tuple(forms)


def _singular(word: str) -> str:
    if word in ("children", "childrens"):
        return "child"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


# --- the words file ------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """The words file, ready to be used."""

    phrases: Step
    beginnings: tuple[str, ...]  # of words written "assess*"
    endings: tuple[str, ...]  # of words written "*scb"
    named_groups: frozenset[str]
    general_practice: frozenset[str]
    gives_way: frozenset[str]
    examples: Mapping[str, tuple[str, ...]]


SECTIONS = ("purpose", "nothing", "groups", "themes")
THEME_KEYS = ("named_group", "general_practice", "gives_way", "examples", "with", "without", *STRENGTHS)


def words_in(text: str) -> Words:
    """What a words file says, checked key by key; a mistake is refused, never passed over."""
    tables = tomllib.loads(text)
    _refuse_unknown("the file", tables, SECTIONS)
    meanings = [*_plain_meanings(tables), *_theme_meanings(tables)]
    phrases = Step()
    for phrase, sense in meanings:
        _plant(phrases, phrase, sense)
    written = {word for phrase, _ in meanings for word in re.split(r"[ /]", phrase)}
    themes = tables.get("themes", {})
    return Words(
        phrases=phrases,
        beginnings=tuple(sorted(word[:-1] for word in written if word.endswith("*"))),
        endings=tuple(sorted(word[1:] for word in written if word.startswith("*"))),
        named_groups=frozenset(name for name in themes if themes[name].get("named_group")),
        general_practice=frozenset(name for name in themes if themes[name].get("general_practice")),
        gives_way=frozenset(name for name in themes if themes[name].get("gives_way")),
        examples={name: tuple(themes[name].get("examples", ())) for name in themes},
    )


def _plain_meanings(tables: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    for kind in ("purpose", "nothing"):
        table = tables.get(kind, {})
        _refuse_unknown(f"[{kind}]", table, ("words",))
        for phrase in _phrases(f"[{kind}]", "words", table.get("words", [])):
            yield phrase, Sense(kind, kind)
    for name, listed in tables.get("groups", {}).items():
        for phrase in _phrases("[groups]", name, listed):
            yield phrase, Sense("group", name)


def _theme_meanings(tables: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    known = [each.id for each in THEMES]
    groups = tuple(tables.get("groups", {}))
    _refuse_unknown("[themes]", tables.get("themes", {}), known)
    for name, table in tables.get("themes", {}).items():
        place = f"[themes.{name}]"
        _refuse_unknown(place, table, THEME_KEYS)
        yield from _by_strength(place, table, name, None, None)
        for condition in ("with", "without"):
            for row in table.get(condition, []):
                inner = f"[[themes.{name}.{condition}]]"
                _refuse_unknown(inner, row, ("group", *STRENGTHS))
                _refuse_unknown(inner, (row.get("group", "(no group)"),), groups)
                beside = row["group"] if condition == "with" else None
                unless = row["group"] if condition == "without" else None
                yield from _by_strength(inner, row, name, beside, unless)


def _by_strength(
    place: str, table: Mapping[str, Any], name: str, beside: str | None, unless: str | None
) -> Iterator[tuple[str, Sense]]:
    for strength, score in STRENGTHS.items():
        for phrase in _phrases(place, strength, table.get(strength, [])):
            yield phrase, Sense("theme", name, score, beside, unless)


def _phrases(place: str, key: str, listed: Any) -> list[str]:
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise OurMistake(f"{FILE}: {place}: {key!r} must be a list of phrases.")
    for phrase in listed:
        if not _WRITTEN.fullmatch(phrase):
            raise OurMistake(
                f"{FILE}: {place}: {key!r}: {phrase!r} is not a phrase: small letters, figures,"
                " one space between words, 'a/b' for either, 'begin*', '*end', '..' for a gap."
            )
        if listed.count(phrase) > 1:
            raise OurMistake(f"{FILE}: {place}: {key!r} has {phrase!r} more than once.")
    return listed


def _refuse_unknown(place: str, found: Iterable[str], known: Sequence[str]) -> None:
    for key in found:
        if key not in known:
            raise OurMistake(
                f"{FILE}: {place}: {key!r} is not known here. Known are {list(known)}."
            )


_WRITTEN_WORD = r"(?:\*?[a-z0-9']+|[a-z0-9']+\*)(?:/(?:\*?[a-z0-9']+|[a-z0-9']+\*))*"
_WRITTEN = re.compile(rf"{_WRITTEN_WORD}(?: (?:\.\. )?{_WRITTEN_WORD})*")


def _plant(phrases: Step, phrase: str, sense: Sense) -> None:
    """Puts a phrase where looking up word by word will find it."""
    steps = [phrases]
    for written in phrase.replace("'s", "").replace("'", "").split():
        if written == GAP:
            steps = [_gap_after(step) for step in steps]
        else:
            steps = [
                step.next.setdefault(word, Step()) for step in steps for word in written.split("/")
            ]
    for step in steps:
        step.senses.append(sense)


def _gap_after(step: Step) -> Step:
    step.after_gap = step.after_gap or Step()
    return step.after_gap


WORDS = words_in(files("lineofsight.language").joinpath("theme_words.toml").read_text("utf-8"))
