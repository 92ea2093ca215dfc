"""The weights of weights.toml, checked key by key."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake

FILE = "lineofsight/memory/threads/weights.toml"
_KEYS = {
    "common": ("share", "words"),
    "sentence": ("cosine", "covered", "subjects"),
    "passage": ("cosine", "covered", "subjects"),
    "title": ("cosine", "covered", "subjects"),
    "theme": ("any", "main"),
    **dict.fromkeys(
        ("resolved", "open", "not_mentioned"),
        ("share_wanting", "ask_near", "first_wanting", "strengths", "always"),
    ),
    "persists": ("share_wanting", "better", "always"),
    "worse": ("from",),
    "certainty": ("high", "medium"),
}


@dataclass(frozen=True)
class Nearness:
    """What likeness counts: cosine of the words, share of words and of subjects covered."""

    cosine: float
    covered: float
    subjects: float


@dataclass(frozen=True)
class Weights:
    """How near a passage is to an ask, and what its sentences say for a status."""

    common: frozenset[str]
    common_words: float
    sentence: Nearness
    passage: Nearness
    title: Nearness
    any_theme: float
    main_theme: float
    resolved: Mapping[str, float]
    open: Mapping[str, float]
    not_mentioned: Mapping[str, float]
    persists: Mapping[str, float]
    worse_from: float
    high_from: float
    medium_from: float


def weights_in(text: str) -> Weights:
    """What a weights file says; a table or key that is not known here is refused."""
    tables = tomllib.loads(text)
    _refuse_unlike("the file", tables, tuple(_KEYS))
    for name, keys in _KEYS.items():
        _refuse_unlike(f"[{name}]", tables[name], keys)
    return Weights(
        common=frozenset(tables["common"]["words"]),
        common_words=tables["common"]["share"],
        sentence=Nearness(**tables["sentence"]),
        passage=Nearness(**tables["passage"]),
        title=Nearness(**tables["title"]),
        any_theme=tables["theme"]["any"],
        main_theme=tables["theme"]["main"],
        resolved=tables["resolved"],
        open=tables["open"],
        not_mentioned=tables["not_mentioned"],
        persists=tables["persists"],
        worse_from=tables["worse"]["from"],
        high_from=tables["certainty"]["high"],
        medium_from=tables["certainty"]["medium"],
    )


def _refuse_unlike(place: str, found: Mapping[str, Any], keys: Sequence[str]) -> None:
    if sorted(found) != sorted(keys):
        raise OurMistake(f"{FILE}: {place} must have {list(keys)} and nothing else.")


WEIGHTS = weights_in(
    files("lineofsight.memory.threads").joinpath("weights.toml").read_text("utf-8")
)
