"""The weights of weights.toml, checked key by key."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake

FILE = "lineofsight/memory/threads/weights.toml"
_CLASSES = ("resolved", "open", "not_mentioned")
_KEYS = {
    "common": ("share", "words"),
    "sentence": ("cosine", "covered", "subjects"),
    "passage": ("cosine", "covered", "subjects"),
    "title": ("cosine", "covered", "subjects"),
    "company": ("sentence", "passage", "passages"),
    "theme": ("any", "main"),
    "hearing": ("company", "nearness", "passage", "rank", "ask", "theme", "tone", "always"),
    "sign": (
        "fault", "fault_after", "mixed", "better", "later_ask", "company", "spoken_of", "length",
        "visit", "years",
    ),
    "always": _CLASSES,
    "persists": ("share_wanting", "better", "always"),
    "worse": ("from",),
    "certainty": ("high", "medium"),
}  # fmt: skip
_OF_SIGN = ("typical", "more", "less", *_CLASSES)


@dataclass(frozen=True)
class Nearness:
    """What likeness counts: cosine of the words, share of words and of subjects covered."""

    cosine: float
    covered: float
    subjects: float


@dataclass(frozen=True)
class Sign:
    """How much a sign speaks for each class, what it usually is, and what it says in words."""

    typical: float
    more: str
    less: str
    resolved: float
    open: float
    not_mentioned: float

    def speaks_for(self, name: str) -> float:
        """Its weight for a class: resolved, open or not_mentioned."""
        return {
            "resolved": self.resolved, "open": self.open, "not_mentioned": self.not_mentioned,
        }[name]  # fmt: skip


@dataclass(frozen=True)
class Weights:
    """How near a passage is to an ask, and what its sentences say for a status."""

    common: frozenset[str]
    common_words: float
    sentence: Nearness
    passage: Nearness
    title: Nearness
    company_of_sentence: float
    company_of_passage: float
    compared_by_company: int
    any_theme: float
    main_theme: float
    hearing: Mapping[str, float]
    signs: Mapping[str, Sign]
    always: Mapping[str, float]
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
    for name, sign in tables["sign"].items():
        _refuse_unlike(f"[sign.{name}]", sign, _OF_SIGN)
    return Weights(
        common=frozenset(tables["common"]["words"]),
        common_words=tables["common"]["share"],
        sentence=Nearness(**tables["sentence"]),
        passage=Nearness(**tables["passage"]),
        title=Nearness(**tables["title"]),
        company_of_sentence=tables["company"]["sentence"],
        company_of_passage=tables["company"]["passage"],
        compared_by_company=tables["company"]["passages"],
        any_theme=tables["theme"]["any"],
        main_theme=tables["theme"]["main"],
        hearing=tables["hearing"],
        signs={name: Sign(**sign) for name, sign in tables["sign"].items()},
        always=tables["always"],
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
