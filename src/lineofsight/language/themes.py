"""Which of the 36 themes an ask or a finding is about, and the words that decided it.

The words stand in theme_words.toml, where anyone can read and change them; this file only says
how they add up.

1. The longest phrase wins where phrases overlap: "pathway plans" is never also "plans".
2. A phrase counts by its strength; more when it comes first, because inspectors name their
   subject first; less in a clause that says what something is for ("so that visits are ...").
3. The theme with the highest sum is the main one, unless a group of children is named: a named
   group goes before general practice.

How phrases are written and found: phrases.py.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, NamedTuple

from lineofsight.errors import OurMistake
from lineofsight.language.phrases import Found, Phrases, is_phrase, longest
from lineofsight.model.themes import THEMES, theme

FILE = "lineofsight/language/theme_words.toml"

# The id of the theme that a joint inspection is about.
Subject = str

STRENGTHS = {"decisive": 6.0, "strong": 4.0, "fair": 2.0, "hint": 1.0}
NAMES_SUBJECT = STRENGTHS["strong"]  # less is not what a sentence is about
FIRST_NAMED = 1.4  # times its strength
FIRST_SENTENCE = 2.0  # of several, times
IN_PURPOSE = 0.5  # times
IN_HEADING = 0.25  # times
AGAIN = 0.2  # of the strength of each further phrase for a theme in the same sentence
GIVES_WAY = 0.75  # times its score, when a theme that gives way is compared for first place
GROUP_SHARE = 0.5  # of the main theme's score, for a named group to go first
SHARE = 0.45  # of the main theme's score, to be named beside it
SHARE_OF_PARAGRAPH = 0.65  # the same where several sentences name more in passing
LEAST = 1.8  # score, to be named beside the main theme
MOST = 3  # themes
STANDS_ALONE = "private_fostering"  # even in a safeguarding board's list (rule 5)


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
    subject = None if subject is None else theme(subject).id
    below, above = WORDS.phrases.found_in(text), WORDS.phrases.found_in(heading or "")
    named = {each.sense.name for each in (*below, *above) if each.sense.kind == "group"}
    named |= {"board"} if board else set()
    evidence = _evidence(below, named)
    evidence += [each.of_heading() for each in _evidence(above, named)]
    matches = _chosen(evidence, subject)
    if "board" in named and [each.theme for each in matches] != [STANDS_ALONE]:
        matches = _with(matches, "partnership", "rule 5: an item for a safeguarding board")
    if subject and (not matches or any(each.theme == subject for each in evidence)):
        matches = _with(matches, subject, "rule 6: the subject of the inspection")
    return tuple(matches) or (NOTHING_FOUND,)


# --- how the words add up ------------------------------------------------------------------


class Evidence(NamedTuple):
    """One phrase that speaks for a theme, and how much it counts where it stands."""

    theme: str
    score: float
    sentence: int
    found: "Found[Sense]"

    def of_heading(self) -> "Evidence":
        """The same in a heading: one more sentence, before all others and for less."""
        return self._replace(score=IN_HEADING * self.score, sentence=-1)


def _evidence(found: Sequence["Found[Sense]"], named: Set[str]) -> list[Evidence]:
    phrases = longest(each for each in found if each.sense.applies(named))
    purpose = _purposes(phrases)
    first = _first_named(phrases, purpose)
    several = any(each.sentence for each in phrases)
    evidence = []
    for each in phrases:
        sense = each.sense
        if sense.kind != "theme":
            continue
        score = sense.strength
        if each.start in purpose and sense.name not in WORDS.named_groups:
            score *= IN_PURPOSE
        if each.start == first:
            score *= FIRST_NAMED
        if several and each.sentence == 0:
            score *= FIRST_SENTENCE
        evidence.append(Evidence(sense.name, score, each.sentence, each))
    return evidence


def _purposes(phrases: Sequence["Found[Sense]"]) -> frozenset[int]:
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


def _first_named(phrases: Sequence["Found[Sense]"], purpose: frozenset[int]) -> int | None:
    """Where the first phrase stands that names a subject."""
    for each in phrases:
        if each.sense.names_subject and each.start not in purpose:
            return each.start
    return None


def _chosen(evidence: Sequence[Evidence], subject: Subject | None) -> list[ThemeMatch]:
    """The main theme, then the others: of a sentence as they come, of a paragraph by score.

    In a joint inspection the subject is everywhere, so it gives way to what else is meant; and
    a paragraph is about several partners at once, so it names more themes.
    """
    totals = _totals(evidence)
    if not totals:
        return []
    main = _main(totals, WORDS.gives_way | {subject})
    several = any(each.sentence > 0 for each in evidence)
    share = SHARE_OF_PARAGRAPH if several and subject is None else SHARE
    floor = max(LEAST, share * totals[main])
    others = [name for name in totals if name != main and totals[name] >= floor]
    if several:
        others.sort(key=lambda name: -totals[name])
    return [_match(name, totals[name], evidence) for name in [main, *others][:MOST]]


def _totals(evidence: Sequence[Evidence]) -> dict[str, float]:
    """For each theme, as they come, the best phrase of each sentence and a part of the rest."""
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
        name: score * (GIVES_WAY if name in giving_way else 1.0) for name, score in totals.items()
    }
    main = max(rank, key=lambda name: rank[name])
    if main not in WORDS.general_practice:
        return main
    named = WORDS.named_groups - giving_way
    groups = [name for name in totals if name in named]
    near = [name for name in groups if totals[name] >= GROUP_SHARE * totals[main]]
    return max(near, key=lambda name: totals[name], default=main)


def _match(name: str, score: float, evidence: Sequence[Evidence]) -> ThemeMatch:
    words = dict.fromkeys(each.found.printed for each in evidence if each.theme == name)
    return ThemeMatch(name, tuple(words), round(score, 2))


def _with(matches: Sequence[ThemeMatch], name: str, rule: str) -> list[ThemeMatch]:
    """The matches with a theme that a rule adds; the last makes room for it."""
    if any(each.theme == name for each in matches):
        return list(matches)
    return [*matches[: MOST - 1], ThemeMatch(name, (), 0.0, rule)]


# --- what a phrase stands for ----------------------------------------------------------------


class Sense(NamedTuple):
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
        return self.strength >= NAMES_SUBJECT

    def applies(self, named: Set[str]) -> bool:
        """Whether it can count, by the groups of words that are named in the text."""
        return (
            self.kind != "group"
            and (self.beside is None or self.beside in named)
            and (self.unless is None or self.unless not in named)
        )


# --- the words file ------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """The words file, ready to be used."""

    phrases: Phrases[Sense]
    named_groups: frozenset[str]
    general_practice: frozenset[str]
    gives_way: frozenset[str]
    examples: Mapping[str, tuple[str, ...]]


SECTIONS = ("purpose", "nothing", "groups", "themes")
FLAGS = ("named_group", "general_practice", "gives_way")
CONDITIONS = ("with", "without")


def words_in(text: str) -> Words:
    """What a words file says, checked key by key; a mistake is refused, never passed over."""
    tables = tomllib.loads(text)
    _refuse_unknown("the file", tables, SECTIONS)
    themes = tables.get("themes", {})
    return Words(
        phrases=Phrases((*_plain_senses(tables), *_theme_senses(tables))),
        named_groups=_flagged(themes, "named_group"),
        general_practice=_flagged(themes, "general_practice"),
        gives_way=_flagged(themes, "gives_way"),
        examples={name: _examples(name, table) for name, table in themes.items()},
    )


def _flagged(themes: Mapping[str, Any], flag: str) -> frozenset[str]:
    for name, table in themes.items():
        if table.get(flag, True) is not True:
            raise OurMistake(f"{FILE}: [themes.{name}]: {flag!r} is true, or is left out.")
    return frozenset(name for name, table in themes.items() if flag in table)


def _examples(name: str, table: Mapping[str, Any]) -> tuple[str, ...]:
    listed = table.get("examples", [])
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise OurMistake(f"{FILE}: [themes.{name}]: 'examples' must be a list of sentences.")
    return tuple(listed)


def _plain_senses(tables: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    for kind in ("purpose", "nothing"):
        table = tables.get(kind, {})
        _refuse_unknown(f"[{kind}]", table, ("words",))
        for phrase in _phrases(f"[{kind}]", "words", table.get("words", [])):
            yield phrase, Sense(kind, kind)
    for name, listed in tables.get("groups", {}).items():
        for phrase in _phrases("[groups]", name, listed):
            yield phrase, Sense("group", name)


def _theme_senses(tables: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    groups = tuple(tables.get("groups", {}))
    _refuse_unknown("[themes]", tables.get("themes", {}), [each.id for each in THEMES])
    for name, table in tables.get("themes", {}).items():
        place = f"[themes.{name}]"
        _refuse_unknown(place, table, (*FLAGS, *CONDITIONS, "examples", *STRENGTHS))
        yield from _by_strength(place, table, Sense("theme", name))
        for condition in CONDITIONS:
            for row in table.get(condition, []):
                yield from _conditional(f"[[themes.{name}.{condition}]]", row, name, groups)


def _conditional(
    place: str, row: Mapping[str, Any], name: str, groups: Sequence[str]
) -> Iterator[tuple[str, Sense]]:
    _refuse_unknown(place, row, ("group", *STRENGTHS))
    group = row.get("group", "(no group)")
    _refuse_unknown(place, (group,), groups)
    if place.endswith(".with]]"):
        yield from _by_strength(place, row, Sense("theme", name, beside=group))
    else:
        yield from _by_strength(place, row, Sense("theme", name, unless=group))


def _by_strength(place: str, table: Mapping[str, Any], sense: Sense) -> Iterator[tuple[str, Sense]]:
    for strength, score in STRENGTHS.items():
        for phrase in _phrases(place, strength, table.get(strength, [])):
            yield phrase, sense._replace(strength=score)


def _phrases(place: str, key: str, listed: Any) -> list[str]:
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise OurMistake(f"{FILE}: {place}: {key!r} must be a list of phrases.")
    for phrase in listed:
        if not is_phrase(phrase):
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


WORDS = words_in(files("lineofsight.language").joinpath("theme_words.toml").read_text("utf-8"))
