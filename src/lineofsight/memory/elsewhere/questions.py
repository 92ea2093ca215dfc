"""The questions that other councils' documents raise, and which of them a passage raises.

The questions stand in questions.toml, where anyone can read and change them. Which of them a
passage raises is told by its themes and subjects, never by likeness of words, so that ten
councils' versions of one matter are one question.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.language.phrases import Phrases, is_phrase
from lineofsight.language.subjects import subjects_of
from lineofsight.measures.blind_spots import all_ids
from lineofsight.model.themes import THEMES

FILE = "lineofsight/memory/elsewhere/questions.toml"
ANY_THEME = "*"
_TEXTS = ("id", "theme", "ask")
_LISTS = ("also", "subjects", "words", "unless", "measures")
_SUBJECTS = frozenset(
    tomllib.loads(files("lineofsight.language").joinpath("subjects.toml").read_text("utf-8"))
)


@dataclass(frozen=True)
class Question:
    """A question in plain words, where it is raised, and the measures that would answer it.

    `is_general` is true for a theme's own question, raised where none with subjects is.
    `measures` are those whose population holds the children that it asks about; where there is
    none, nothing here can see it.
    """

    id: str
    theme: str
    ask: str
    also: tuple[str, ...]
    subjects: tuple[str, ...]
    words: tuple[str, ...]
    unless: tuple[str, ...]
    measures: tuple[str, ...]

    @property
    def is_general(self) -> bool:
        """Whether it asks about its theme as a whole."""
        return not self.subjects and not self.words

    def is_under(self, themes: Sequence[str]) -> bool:
        """Whether a passage with these themes can raise it."""
        wanted = (self.theme, *self.also)
        return ANY_THEME in self.also or any(theme in wanted for theme in themes)


class Questions:
    """Every question there is, and which of them a passage raises."""

    def __init__(self, questions: Sequence[Question]) -> None:
        """Take the questions of a file; those with the same id are refused before."""
        self.by_id = {each.id: each for each in questions}
        self._general = {each.theme: each for each in questions if each.is_general}
        self._of_subject = _by_subject(questions)
        self._words = Phrases((word, each.id) for each in questions for word in each.words)
        self._unless = Phrases((word, each.id) for each in questions for word in each.unless)

    def raised_by(self, text: str, themes: Sequence[str]) -> tuple[Question, ...]:
        """The questions that a passage with these themes raises, the narrower ones if any."""
        meant = self._named_in(text).difference(
            found.sense for found in self._unless.found_in(text)
        )
        narrow = tuple(
            each for name, each in self.by_id.items() if name in meant and each.is_under(themes)
        )
        if narrow or not themes:
            return narrow
        return (self._general[themes[0]],)

    def _named_in(self, text: str) -> frozenset[str]:
        """The ids of those whose words, or all of whose subjects, the text names."""
        named = frozenset(subjects_of(text))
        by_subjects = (
            each.id
            for subject in named
            for each in self._of_subject.get(subject, ())
            if named.issuperset(each.subjects)
        )
        return frozenset(by_subjects).union(found.sense for found in self._words.found_in(text))


def _by_subject(questions: Sequence[Question]) -> Mapping[str, Sequence[Question]]:
    found: dict[str, list[Question]] = defaultdict(list)
    for each in questions:
        for subject in each.subjects:
            found[subject].append(each)
    return found


def questions_in(text: str) -> Questions:
    """What a questions file says, checked key by key; a mistake is refused, never passed over."""
    tables = tomllib.loads(text)
    if list(tables) != ["question"]:
        raise OurMistake(f"{FILE}: only [[question]] tables belong here, found {sorted(tables)}.")
    questions = [_question(row) for row in tables["question"]]
    _refuse_repeats(questions)
    _refuse_a_theme_without(questions)
    return Questions(questions)


def _question(row: Mapping[str, Any]) -> Question:
    place = f"{FILE}: question {row.get('id', 'without an id')}"
    if unknown := set(row) - {*_TEXTS, *_LISTS}:
        raise OurMistake(f"{place}: there is no key {sorted(unknown)[0]!r}.")
    for key in _TEXTS:
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise OurMistake(f"{place}: {key!r} must be there, in words.")
    lists = {key: _texts(place, key, row.get(key, [])) for key in _LISTS}
    question = Question(row["id"], row["theme"], row["ask"], **lists)
    for problem in _unknown_names(question):
        raise OurMistake(f"{place}: {problem}.")
    return question


def _texts(place: str, key: str, listed: Any) -> tuple[str, ...]:
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise OurMistake(f"{place}: {key!r} must be a list of texts.")
    return tuple(listed)


def _unknown_names(question: Question) -> Iterator[str]:
    themes = {each.id for each in THEMES}
    lists = (
        ("theme", {question.theme, *question.also} - themes - {ANY_THEME}),
        ("subject", set(question.subjects) - _SUBJECTS),
        ("measure", set(question.measures) - set(all_ids())),
    )
    for what, unknown in lists:
        yield from (f"there is no {what} {each!r}" for each in sorted(unknown))
    yield from (
        f"{word!r} is no phrase"
        for word in (*question.words, *question.unless)
        if not is_phrase(word)
    )


def _refuse_repeats(questions: Sequence[Question]) -> None:
    for told in ([each.id for each in questions], [each.ask for each in questions]):
        for each in told:
            if told.count(each) > 1:
                raise OurMistake(f"{FILE}: the question {each!r} stands there more than once.")


def _refuse_a_theme_without(questions: Sequence[Question]) -> None:
    general: dict[str, int] = defaultdict(int)
    for each in questions:
        general[each.theme] += each.is_general
    for theme in THEMES:
        if general[theme.id] != 1:
            raise OurMistake(f"{FILE}: {theme.id!r} must have one question without subjects.")


QUESTIONS = questions_in(files(__package__).joinpath("questions.toml").read_text("utf-8"))
