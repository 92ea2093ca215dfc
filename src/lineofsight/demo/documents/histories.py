"""Reads `histories/`: for each fictional authority, what each of its documents is about."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lineofsight.demo.documents.brief import Brief, Follow
from lineofsight.demo.documents.layout import Layout, every_layout

FOLDER = Path(__file__).parent / "histories"


@dataclass(frozen=True)
class Chapter:
    """One document of a history: how it is printed and what it is about."""

    layout: Layout
    brief: Brief


def histories() -> tuple[tuple[Chapter, ...], ...]:
    """The chapters of each authority, oldest first."""
    return tuple(_history(path) for path in sorted(FOLDER.glob("*.toml")))


def _history(path: Path) -> tuple[Chapter, ...]:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    chapters: list[Chapter] = []
    asked: set[str] = set()
    for entry in told["documents"]:
        brief = _brief(told["authority"], entry, asked)
        chapters.append(Chapter(every_layout()[entry["layout"]], brief))
        asked |= {subject for row in brief.asks for subject in row}
    return tuple(chapters)


def _brief(authority: str, entry: dict[str, Any], asked: set[str]) -> Brief:
    """The plan of one document. What was asked earlier and is not named here stays unmentioned."""
    asks = tuple(tuple(row) for row in entry["asks"])
    follows = tuple(Follow(*pair) for pair in entry.get("follows", {}).items())
    named = {subject for row in asks for subject in row} | {follow.subject for follow in follows}
    return Brief(
        authority=authority,
        start=entry["start"],
        end=entry["end"],
        published=entry["published"],
        grades=entry.get("grades", {}),
        asks=asks,
        follows=follows,
        unaware=tuple(entry.get("unaware", ())),
        earlier=entry.get("earlier", "the last inspection"),
        silent=frozenset(asked - named),
        ordinal=entry.get("ordinal", "first"),
        judged_in=entry.get("judged_in", ""),
    )
