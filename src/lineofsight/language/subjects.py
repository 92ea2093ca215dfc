"""What a sentence speaks of: supervision, return home interviews, pathway plans.

A subject is narrower than a theme and wider than a word, so that "the supervision of social
workers" and "managers meet their staff for reflective supervision" speak of the same. The words
stand in subjects.toml, where anyone can read and change them.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.language.phrases import Phrases, is_phrase

FILE = "lineofsight/language/subjects.toml"
_SENTENCES_REMEMBERED = 50_000

Subject = str


@lru_cache(_SENTENCES_REMEMBERED)
def subjects_of(text: str) -> tuple[Subject, ...]:
    """The subjects that a text names, each once, in the order in which it first names them."""
    return tuple(dict.fromkeys(found.sense for found in SUBJECTS.found_in(text)))


def phrases_in(text: str) -> Phrases[Subject]:
    """What a subjects file says, checked key by key; a mistake is refused, never passed over."""
    return Phrases(_senses(tomllib.loads(text)))


def _senses(subjects: Mapping[str, Any]) -> Iterator[tuple[str, Subject]]:
    for subject, table in subjects.items():
        if not isinstance(table, dict) or set(table) != {"words"}:
            raise OurMistake(f"{FILE}: [{subject}] has 'words' and nothing else.")
        for phrase in table["words"]:
            if not is_phrase(phrase):
                raise OurMistake(f"{FILE}: [{subject}]: {phrase!r} is not written as a phrase is.")
            yield phrase, subject


SUBJECTS = phrases_in(files("lineofsight.language").joinpath("subjects.toml").read_text("utf-8"))
