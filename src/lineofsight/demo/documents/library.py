"""Writes a small library: thirteen years of one fictional authority and parts of three others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lineofsight.demo.documents.drawing import FictionalDocument, draw_planned
from lineofsight.demo.documents.histories import Chapter, histories
from lineofsight.demo.documents.model import Script

THREADS = "threads.planted.jsonl"


@dataclass(frozen=True)
class Drawn:
    """A chapter with the document it became."""

    chapter: Chapter
    document: FictionalDocument
    script: Script


def write_library(folder: Path, seed: int) -> list[Path]:
    """The library's PDFs, each with its `.planted.json`, and what became of every ask.

    `threads.planted.jsonl` has the shape of `lineofsight threads`: one line for each earlier ask
    and later document of the same authority.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawn = [_draw_history(chapters, seed) for chapters in histories()]
    lines = [line for history in drawn for line in _threads(history)]
    told = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / THREADS).write_text(told, encoding="utf-8")
    return [_write(folder, each.document) for history in drawn for each in history]


def _draw_history(chapters: tuple[Chapter, ...], seed: int) -> list[Drawn]:
    drawn = []
    for place, chapter in enumerate(chapters):
        brief = chapter.brief
        document, script = draw_planned(chapter.layout, seed + place, lambda *_, brief=brief: brief)
        drawn.append(Drawn(chapter, document, script))
    return drawn


def _write(folder: Path, document: FictionalDocument) -> Path:
    path = folder / document.file_name
    path.write_bytes(document.pdf)
    told = json.dumps(document.planted, ensure_ascii=False, indent=1)
    path.with_suffix(".planted.json").write_text(told + "\n", encoding="utf-8")
    return path


def _threads(history: list[Drawn]) -> Iterator[dict[str, Any]]:
    for place, earlier in enumerate(history):
        for later in history[place + 1 :]:
            asks = zip(earlier.script.asks, earlier.document.planted["asks"], strict=True)
            for ask, planted in asks:
                yield {
                    "authority": earlier.script.authority,
                    "earlier_file": earlier.document.file_name,
                    "n": ask.n,
                    "part": None,
                    "text": planted["text"],
                    "theme": ask.theme,
                    "subject": ask.subject,
                    "later_file": later.document.file_name,
                    **_outcome(ask.subject, later),
                }


def _outcome(subject: str, later: Drawn) -> dict[str, Any]:
    """What the later document says of the subject, and where."""
    found = [
        (finding.status or "persists", planted)
        for section, printed in zip(
            later.script.sections, later.document.planted["sections"], strict=True
        )
        for finding, planted in zip(section.findings, printed["paragraphs"], strict=True)
        if subject in (finding.follows, finding.subject)
    ]
    asked_again = any(ask.subject == subject for ask in later.script.asks)
    status = found[0][0] if found else "persists" if asked_again else "not_mentioned"
    return {"status": status, "evidence": [_evidence(planted) for _, planted in found]}


def _evidence(planted: dict[str, Any]) -> dict[str, Any]:
    return {
        "quote": planted["text"],
        "page": planted["page"],
        "paragraph": planted["number"],
    }
