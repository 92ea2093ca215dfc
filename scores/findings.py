"""How well paragraphs are followed (`threads --findings`), against steps that were read by hand.

A fact is one paragraph of one document and one later document: where it stands and how it begins,
what became of it, and places that say so. Nothing was fitted to these steps.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

from hashes import hash_of_opening
from totals import Score, line

from lineofsight.memory.threads.findings import FindingStep, finding_steps
from lineofsight.memory.threads.status import OPEN, Status
from lineofsight.model.documents import Reading

SPLIT = "findings"
MEASURES = {
    "is_finding": "what is followed is a shortfall or a strength at all",
    "shortfalls": "shortfalls: resolved, open or not mentioned",
    "strengths": "strengths: lasts, lost or not mentioned",
    "mentioned": "  of both, those that are mentioned",
    "not_mentioned": "  of both, those that are not",
    "quoted": "a right paragraph is among those quoted",
    "high_certainty": "of high certainty: in three classes",
}


class Place(TypedDict):
    """A page, and a paragraph as printed or "ask 3"; None where paragraphs have no numbers."""

    page: int
    paragraph: str | None


class FindingFacts(TypedDict):
    """One step that was read by hand. `status` is None where the paragraph finds nothing."""

    earlier: str
    later: str
    page: int
    opening: str
    kind: str
    status: str | None
    certainty: str
    places: list[Place]


@dataclass(frozen=True)
class Marked:
    """One step; `None` where there is nothing to count."""

    right: Mapping[str, bool | None]


def load(folder: Path) -> list[FindingFacts]:
    """Every step that was read by hand."""
    steps: list[FindingFacts] = json.loads((folder / f"{SPLIT}.json").read_text("utf-8"))
    return steps


def wanted(known: Sequence[FindingFacts]) -> set[str]:
    """The documents that the steps are of."""
    return {digest for each in known for digest in (each["earlier"], each["later"])}


def mark_all(known: Sequence[FindingFacts], readings: Mapping[str, Reading]) -> list[Marked]:
    """Every step both of whose documents are there, marked."""

    @cache
    def followed(earlier: str, later: str) -> list[FindingStep]:
        return list(finding_steps("", [readings[earlier], readings[later]]))

    return [
        Marked(_right(facts, _step(facts, followed(facts["earlier"], facts["later"]))))
        for facts in known
        if {facts["earlier"], facts["later"]} <= readings.keys()
    ]


def _step(facts: FindingFacts, followed: Sequence[FindingStep]) -> FindingStep | None:
    """The step of this paragraph; None where the program does not follow it."""
    key = facts["page"], facts["kind"], facts["opening"]
    found = ((each.page, each.kind, hash_of_opening(each.text)) for each in followed)
    return next((each for each, its in zip(followed, found, strict=True) if its == key), None)


def _right(facts: FindingFacts, step: FindingStep | None) -> dict[str, bool | None]:
    status = facts["status"]
    if status is None:
        return dict.fromkeys(MEASURES) | {"is_finding": step is None}
    is_right = step is not None and _in_three(step.status) == _in_three(status)
    is_mentioned = status != Status.NOT_MENTIONED
    is_high = step is not None and step.certainty == "high"
    return {
        "is_finding": True,
        "shortfalls": is_right if facts["kind"] == "shortfall" else None,
        "strengths": is_right if facts["kind"] == "strength" else None,
        "mentioned": is_right if is_mentioned else None,
        "not_mentioned": None if is_mentioned else is_right,
        "quoted": step is not None and _is_quoted(step, facts["places"]) if is_mentioned else None,
        "high_certainty": is_right if is_high else None,
    }


def _in_three(status: str) -> str:
    """The statuses of a strength are three already."""
    return "open" if status in OPEN else status


def _is_quoted(step: FindingStep, places: Sequence[Place]) -> bool:
    """By the paragraph's number; by its page where paragraphs have none."""
    quoted = {each.paragraph or each.page for each in step.evidence}
    return any((place["paragraph"] or place["page"]) in quoted for place in places)


def scores_of(marked: Sequence[Marked]) -> dict[str, dict[str, Score]]:
    """The scores; none where no document is there."""
    counted = {
        measure: [each.right[measure] for each in marked if each.right[measure] is not None]
        for measure in MEASURES
    }
    scores = {
        name: Score(sum(map(bool, each)), len(each)) for name, each in counted.items() if each
    }
    return {SPLIT: scores} if scores else {}


def lines(
    scores: Mapping[str, Mapping[str, Score]], floors: Mapping[str, Mapping[str, float]]
) -> Iterator[str]:
    """The scores for people."""
    for split, of_split in scores.items():
        yield f"{split}: {of_split['is_finding'].d:g} steps"
        for measure, score in of_split.items():
            yield line(MEASURES[measure], score, floors.get(split, {}).get(measure))
        yield ""
