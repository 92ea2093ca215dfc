"""Which sentences say that leaders did not know of a shortfall until inspectors found it.

The words and the rules stand in awareness_words.toml, where anyone can read and change them.
A sentence is turned into groups of words ("leaders", "not", "aware") and the rules are looked
for among the groups, so that a rule says what it means: leaders, then not, then aware.

Leaders are those who answer for the service: councils, boards, partnerships, managers, and the
checks they rely on. Children, parents and those who work with them are not.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.language.first_look import FirstLook
from lineofsight.language.references import back_reference
from lineofsight.language.sentences import BREAK, COMMA, PLAIN, Grouped, Vocabulary, sentences_of

FILE = "lineofsight/language/awareness_words.toml"

PEOPLE = ("leaders", "managers", "first_line", "partners", "checks", "others")
PASSED_BY_NO_GAP = ("first_line", "others")
# What `~` passes over.
SMALL = ("linking", "auxiliary", "having", "however", "now", "by", "to", "late")
# "Of the leaders": these open what the clause is not about.
INSIDE = ("inside", "within", "by", "to", "across")
PRONOUNS = ("pronoun", "pronoun_inside", "who")
# These may stand between "of" and "the leaders".
BESIDE = ("joining", "or", "this", "scale", "quality", "cases")
NEEDED = (*PEOPLE, *SMALL, *INSIDE, *PRONOUNS, *BESIDE, "papers", "nothing", "although", "but")
LONGEST = 1_500  # characters of a sentence that are looked at; anything longer is not prose
ABOUT = ("not_about", "about")
CLAUSE = 12  # words before a match in which `not_about` is looked for
FURTHEST_BACK = 4  # sentences in which "they" is looked for
MOST_LISTED = 6  # "of a, b, c and d"

# Nearly every sentence has these: that a rule asks for them says nothing about where it may fit.
EVERYWHERE = ("auxiliary", "inside", "within", "by", "to", "joining", "this", "that", "or")


def unaware_sentences(paragraph: str) -> list[str]:
    """The sentences that say leaders or managers did not know of a shortfall, word for word."""
    return [each.sentence for each in explained(paragraph)]


@dataclass(frozen=True)
class NotKnown:
    """A sentence that says leaders did not know: what it says, and the words that say so."""

    sentence: str
    says: str
    words: str


def explained(paragraph: str) -> list[NotKnown]:
    """The same sentences, each with the rule that found it."""
    sentences = sentences_of(paragraph)
    found = (
        _not_known(sentences, place)
        for place, sentence in enumerate(sentences)
        if WORDS.first_look.may_fit(sentence)
    )
    return [each for each in found if each is not None]


def _not_known(sentences: Sequence[str], place: int) -> NotKnown | None:
    """What this sentence says leaders did not know, if a rule finds it and none forbids it."""
    for words in _readings(sentences[place][:LONGEST]):
        codes = _with_subjects(words.codes, sentences, place)
        for rule, match in _matches(codes):
            if not _is_denied(codes, match) and not _is_of_long_ago(sentences, place):
                told = " ".join(words.phrases[match.start() : match.end()])
                return NotKnown(sentences[place], rule.says, told)
    return None


def _readings(sentence: str) -> Iterator[Grouped]:
    """The sentence as it stands, and without what is only said in passing."""
    yield WORDS.vocabulary.grouped(sentence)
    shorter = _ASIDE.sub(" ", sentence)
    if shorter != sentence and WORDS.first_look.may_fit(shorter):
        yield WORDS.vocabulary.grouped(shorter)


def _matches(codes: str) -> "Iterator[tuple[Rule, re.Match[str]]]":
    return ((rule, match) for rule in WORDS.rules for match in rule.finditer(codes))


# What stands in brackets or between dashes, and between commas if the verb comes next.
_ASIDE = re.compile(
    r"\s\([^()]*\)(?=\s)|\s[–—]\s[^–—]*\s[–—](?=\s)"
    r"|,\s[^,;:()–—]+,(?=\s(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|cannot"
    r"|lacks?|lacked|fails?|failed|remains?|remained)\b)"
)
_UNTIL_NOW = re.compile(r"\b(?:[Tt]his|our)\s(?:\w+\s)?(?:inspection|visit)|\b[Ii]nspectors\b")
_BACK_THEN = re.compile(r"at |in |during |when ", re.IGNORECASE)
_FOUND_THEN = re.compile(
    r"The (?:last|previous|earlier|(?:\w+ )?\d{4})\s(?:\w+\s){1,4}"
    r"(?:found|identified|reported|noted|judged)\b"
)
_SINCE = re.compile(r"since ", re.IGNORECASE)
_HAD = re.compile(r"\bhad\b")
_INSPECTORS_FOUND = re.compile(r"\b(?:found|judged|reported|concluded)\b")


def _is_denied(codes: str, match: re.Match[str]) -> bool:
    return any(each.forbids(codes, match) for each in WORDS.unless)


def _is_of_long_ago(sentences: Sequence[str], place: int) -> bool:
    """Whether it tells what was so at an earlier inspection: leaders may know better now."""
    if _UNTIL_NOW.search(sentences[place]):
        return False
    back = back_reference(sentences[place]) or ""
    if _FOUND_THEN.match(sentences[place]) or _BACK_THEN.match(back):
        return True
    before = sentences[place - 1] if place else ""
    told_then = _HAD.search(sentences[place]) and _INSPECTORS_FOUND.search(before)
    return bool(told_then and not _SINCE.match(back_reference(before) or "since "))


# --- who the sentence is about -------------------------------------------------------------


def _with_subjects(codes: str, sentences: Sequence[str], place: int) -> str:
    """The groups, where only people whom a clause is about keep their capital letter.

    "They" and "it" become whoever was last spoken of, here or in the sentences before.
    """
    codes = _subjects_only(codes)
    for pronoun in _PRONOUN.finditer(codes):
        at = pronoun.start()
        spoken_of = _nearest(codes[:at], pronoun[0]) or _spoken_of(sentences, place - 1)
        if pronoun[0] == _WHO and spoken_of not in _LEADERS:
            continue
        is_subject = pronoun[0] in (_THEY, _WHO)
        codes = codes[:at] + (spoken_of if is_subject else spoken_of.lower()) + codes[at + 1 :]
    return codes


def _nearest(before: str, pronoun: str) -> str:
    """The last people whom the words before are about, or else who are named in them.

    Where they are about nobody, "they" are the leaders who open them: "Leaders' visits to teams".
    """
    about = [] if pronoun == _WHO else _PEOPLE.findall(before)
    named = _PEOPLE.findall(before.upper())
    if named and not about and pronoun != _WHO and named[0] in _LEADERS:
        return str(named[0])
    people = about or named
    return str(people[-1]) if people else ""


def _spoken_of(sentences: Sequence[str], place: int) -> str:
    """Whom the nearest sentence before is about, if it names anybody."""
    for before in range(place, max(-1, place - FURTHEST_BACK), -1):
        codes = _subjects_only(WORDS.vocabulary.grouped(sentences[before][:LONGEST]).codes)
        people = _PEOPLE.findall(codes) or _PEOPLE.findall(codes.upper())
        if people:
            return str(people[0])
    return PLAIN


def _subjects_only(codes: str) -> str:
    """Small letters for people inside "of the leaders", "to children and families"."""
    codes = codes.replace(WORDS.vocabulary.letters["nothing"], PLAIN)
    codes = _CONCEDED.sub(rf"\g<1>{BREAK}", codes, count=1)
    codes = _ON_PAPER.sub(lambda match: match[0].lower(), codes)
    codes = _INSIDE.sub(lambda match: match[0][:-1] + match[0][-1].lower(), codes)
    for _ in range(MOST_LISTED):
        codes, changed = _LISTED.subn(lambda match: match[0][:-1] + match[0][-1].lower(), codes)
        if not changed:
            break
    return codes


# --- the words file ------------------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """One way of saying it, and the letters of what it must, or must not, be about."""

    says: str
    patterns: tuple[re.Pattern[str], ...]
    either: re.Pattern[str]  # any of the patterns: a quick look
    not_about: frozenset[str]
    about: frozenset[str]

    def finditer(self, codes: str) -> Iterator[re.Match[str]]:
        """Where this is said."""
        if not self.either.search(codes):
            return
        for pattern in self.patterns:
            yield from (each for each in pattern.finditer(codes) if self._is_about(codes, each))

    def forbids(self, codes: str, found: re.Match[str]) -> bool:
        """Whether this is said up to where the other rule's words end."""
        return any(
            each.start() < found.end() and not _TURN.search(codes, each.end(), found.end())
            for each in self.finditer(codes)
        )

    def _is_about(self, codes: str, match: re.Match[str]) -> bool:
        before = codes[max(0, match.start() - CLAUSE) : match.start()].rpartition(BREAK)[2]
        near = set(before + match[0])
        return not self.not_about & near or bool(self.about & near)


@dataclass(frozen=True)
class Words:
    """The words file, ready to be used."""

    vocabulary: Vocabulary
    rules: tuple[Rule, ...]
    unless: tuple[Rule, ...]
    first_look: FirstLook


def words_in(text: str) -> Words:
    """What a words file says, checked key by key; a mistake is refused, never passed over."""
    tables = tomllib.loads(text)
    _refuse_unknown("the file", tables, ("groups", "sets", "rule", "unless"))
    groups = tables.get("groups", {})
    for name in NEEDED:
        if name not in groups:
            raise OurMistake(f"{FILE}: [groups]: {name!r} must be there.")
    vocabulary = Vocabulary(groups, FILE)
    letters = {**vocabulary.letters, **_sets(tables.get("sets", {}), vocabulary.letters)}
    rules = tables.get("rule", ())
    return Words(
        vocabulary,
        tuple(_rule(row, "[[rule]]", letters) for row in rules),
        tuple(_rule(row, "[[unless]]", letters) for row in tables.get("unless", ())),
        FirstLook(
            {vocabulary.letters[name]: phrases for name, phrases in groups.items()},
            [_asked_for(written, letters) for row in rules for written in row["words"]],
        ),
    )


def _sets(sets: Mapping[str, Sequence[str]], letters: Mapping[str, str]) -> dict[str, str]:
    """The letters of the groups that stand together under one name."""
    for name, groups in sets.items():
        _refuse_unknown(f"[sets] {name!r}", groups, tuple(letters))
        if name in letters:
            raise OurMistake(f"{FILE}: [sets] {name!r} is the name of a group as well.")
    return {name: "".join(letters[group] for group in groups) for name, groups in sets.items()}


def _asked_for(written: str, letters: Mapping[str, str]) -> list[frozenset[str]]:
    """The groups, by their letters, of which these words ask for one, step by step.

    People are not asked for, since "they" may stand for them.
    """
    passed = {letters[name] for name in (*PEOPLE, *EVERYWHERE)}
    steps = filter(_GROUPS_ONLY.fullmatch, written.split())
    asked = (
        frozenset("".join(letters[_plain(name)] for name in step.split("|"))) for step in steps
    )
    found = [one_of for one_of in asked if one_of.isdisjoint(passed)]
    if not found:
        raise OurMistake(
            f"{FILE}: [[rule]]: {written!r} asks for nothing but people and small words."
        )
    return found


def _rule(row: Mapping[str, Any], place: str, letters: Mapping[str, str]) -> Rule:
    place = f"{place} {row.get('says', '(no says)')!r}"
    _refuse_unknown(place, row, ("says", "words", *ABOUT))
    for key in ("says", "words"):
        if not row.get(key):
            raise OurMistake(f"{FILE}: {place}: {key!r} must be there.")
    for key in ABOUT:
        _refuse_unknown(f"{place}: {key!r}", row.get(key, ()), tuple(letters))
    not_about, about = (
        frozenset("".join(letters[name] for name in row.get(key, ()))) for key in ABOUT
    )
    written = [_pattern(each, place, letters) for each in row["words"]]
    return Rule(
        row["says"],
        tuple(map(re.compile, written)),
        re.compile("|".join(written)),
        not_about,
        about,
    )


def _pattern(written: str, place: str, letters: Mapping[str, str]) -> str:
    """The expression, over letters of groups, that a rule's words stand for."""
    return "".join(_step(step, place, letters) for step in written.split())


def _step(step: str, place: str, letters: Mapping[str, str]) -> str:
    if step == "~":
        return _small(letters)
    blocking = "".join(letters[name] for name in PASSED_BY_NO_GAP)
    if step == "&":
        other_verb = f"[^{BREAK}{blocking}]{{0,5}}?{letters['or']}"
        return f"{_small(letters)}(?:{other_verb}{_small(letters)})?"
    if gap := _GAP.fullmatch(step):
        if gap[1] == ";;":
            return f".{{0,{gap[2]}}}"
        barred = {"..": COMMA + blocking, ",,": blocking, ">>": ""}[gap[1]]
        return f"[^{BREAK}{barred}]{{0,{gap[2]}}}"
    if upto := _TO_VERB.fullmatch(step):
        return _to_verb(int(upto[1]), place, letters)
    if absent := _ABSENT.fullmatch(step):
        return f"(?![^{BREAK}]{{0,{int(absent[2]) - 1}}}{_any_of(absent[1], place, letters)})"
    if step.endswith("?"):
        return _any_of(step[:-1], place, letters) + "?"
    return _any_of(step, place, letters)


def _small(letters: Mapping[str, str]) -> str:
    return f"[{COMMA}{''.join(letters[name] for name in SMALL)}]{{0,8}}"


def _to_verb(words: int, place: str, letters: Mapping[str, str]) -> str:
    """Words before the verb of the clause; "who are" and "that is" open another clause."""
    verb, opening = (_any_of(name, place, letters) for name in ("auxiliary", "who|that|asks"))
    passed = f"[^{BREAK}{letters['but']}{letters['although']}{verb[1:-1]}]|(?<={opening}){verb}+"
    return f"(?:{passed}){{0,{words}}}(?<!{opening})"


def _any_of(step: str, place: str, letters: Mapping[str, str]) -> str:
    found = ""
    for name in step.split("|"):
        plain = _plain(name)
        _refuse_unknown(place, (plain,), tuple(letters))
        for letter in letters[plain]:
            subject_only = name == plain and letter in _of_people(letters)
            found += "" if name.startswith("inside_") else letter
            found += "" if subject_only else letter.lower()
    return f"[{found}]"


def _plain(name: str) -> str:
    return name.removeprefix("any_").removeprefix("inside_")


def _of_people(letters: Mapping[str, str]) -> str:
    return "".join(letters[name] for name in PEOPLE)


def _refuse_unknown(place: str, found: Iterable[str], known: Sequence[str]) -> None:
    for key in found:
        if key not in known:
            raise OurMistake(f"{FILE}: {place}: {key!r} is not known here. Known: {list(known)}.")


_GROUPS_ONLY = re.compile(r"[a-z_|]+")
_GAP = re.compile(r"(\.\.|,,|>>|;;)(\d{1,2})")
_TO_VERB = re.compile(r"==(\d{1,2})")
_ABSENT = re.compile(r"!([a-z_|]+)\.\.(\d{1,2})")
WORDS = words_in(files("lineofsight.language").joinpath("awareness_words.toml").read_text("utf-8"))


def _any_letter(*names: str) -> str:
    return "".join(WORDS.vocabulary.letters[name] for name in names)


_SUBJECT = _any_letter(*PEOPLE)
_BETWEEN = PLAIN + _any_letter("linking", "pronoun_inside", *BESIDE) + _SUBJECT.lower()
_PEOPLE = re.compile(f"[{_SUBJECT}]")
_LEADERS = _any_letter("leaders", "managers")
_THEY, _WHO = _any_letter("pronoun"), _any_letter("who")
_PRONOUN = re.compile(f"[{_any_letter(*PRONOUNS)}]")
# "Leaders know this, but ...", "Although leaders know this, ...": what follows is another matter.
_TURN = re.compile(f"[{BREAK}{_any_letter('but', 'except', 'not_all')}]")
_CONCEDED = re.compile(f"(?<=[{_any_letter('although')}])([^{COMMA}{BREAK}]*){COMMA}")
# "of the most vulnerable children", "to senior leaders"
_INSIDE = re.compile(
    f"[{_any_letter(*INSIDE)}]"
    f"(?:[{_BETWEEN}]{{0,3}}?[{_SUBJECT}]|[{_BETWEEN}]{{0,6}}?{_any_letter('others')})"
)
# "Council assessments", "board minutes"
_ON_PAPER = re.compile(f"[{_SUBJECT}](?={_any_letter('papers')})")
# "... and families": in the same list as people who are inside
_JOINING = _any_letter("joining")
_LISTED = re.compile(
    "|".join(
        f"{letter.lower()}(?:{_JOINING}[{_BETWEEN}]{{0,2}}{letter}"
        f"|{COMMA}{letter}(?=[{_BETWEEN}]{{0,3}}(?:{_JOINING}|{COMMA})))"
        for letter in _SUBJECT
    )
)
