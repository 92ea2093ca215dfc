"""How well threads are followed, against steps that were read by hand.

A fact is one step: two documents by their content, the position of what was asked (counted from 1
through the earlier document's list without the safeguarding board's), what became of it, and up to
three places that say so. Steps are set aside by authority, not by document.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from totals import Score

from lineofsight.memory.comparing.wording import stems_of
from lineofsight.memory.threads.asked import Asked, followed
from lineofsight.memory.threads.later import Later, Passage
from lineofsight.memory.threads.ranking import ranked
from lineofsight.memory.threads.status import OPEN, Status, in_three, suggested
from lineofsight.memory.threads.steps import years_between
from lineofsight.model.documents import Reading

SPLITS = ("threads_develop", "threads_set_aside")
MEASURES = {
    "three_classes": "steps: resolved, open or not mentioned",
    "five_classes": "steps: one of five",
    "first_three": "a right paragraph is among the first three",
    "high_certainty": "of high certainty: resolved, open or not mentioned",
    "three_classes_persists": "  if all persisted: three classes",
    "five_classes_persists": "  if all persisted: one of five",
    "three_classes_overlap": "  by shared words alone: three classes",
    "first_three_overlap": "  by shared words alone: among the first three",
}
_FIRST = 3
_LEAST_SHARED = 0.25  # of the ask's words, for the baseline to call it a mention


class Place(TypedDict):
    """A page, and a paragraph as printed or "ask 3"; None where paragraphs have no numbers."""

    page: int
    paragraph: str | None


class StepFacts(TypedDict):
    """One step that was read by hand."""

    earlier: str
    later: str
    position: int
    part: str | None
    status: str
    certainty: str
    places: list[Place]


@dataclass(frozen=True)
class Marked:
    """One step, as read by hand and as suggested. `None` where there is nothing to count."""

    split: str
    right: Mapping[str, bool | None]


def load(folder: Path) -> dict[str, list[StepFacts]]:
    """Every step that was read by hand: a file for each split."""
    return {split: json.loads((folder / f"{split}.json").read_text("utf-8")) for split in SPLITS}


def wanted(known: Mapping[str, Sequence[StepFacts]]) -> set[str]:
    """The documents that the steps are of."""
    return {each[end] for steps in known.values() for each in steps for end in ("earlier", "later")}


def mark_all(
    known: Mapping[str, Sequence[StepFacts]], readings: Mapping[str, Reading]
) -> list[Marked]:
    """Every step both of whose documents are there, marked."""
    later = {digest: Later(reading) for digest, reading in readings.items()}
    return [
        Marked(split, _right(facts, readings, later[facts["later"]]))
        for split, steps in known.items()
        for facts in steps
        if {facts["earlier"], facts["later"]} <= readings.keys()
    ]


def scores_of(marked: Sequence[Marked]) -> dict[str, dict[str, Score]]:
    """The scores of each split."""
    return {
        split: {
            measure: Score(sum(counted), len(counted))
            for measure in MEASURES
            if (counted := _counted(marked, split, measure))
        }
        for split in SPLITS
        if any(each.split == split for each in marked)
    }


def _counted(marked: Sequence[Marked], split: str, measure: str) -> list[bool]:
    rights = (each.right[measure] for each in marked if each.split == split)
    return [right for right in rights if right is not None]


def _asked(facts: StepFacts, earlier: Reading) -> Asked | None:
    """What was asked at this position; None where the reading has no such ask or part."""
    asks = [ask for ask in earlier.asks if ask.list != "lscb"][: facts["position"]]
    if len(asks) < facts["position"]:
        return None
    parts = list(followed(asks[-1]))
    if facts["part"] is None:
        return parts[0]
    return next((one for one in parts if _letter(one.part) == facts["part"]), None)


def _letter(part: str | None) -> str:
    return (part or "").strip("()")


def _right(
    facts: StepFacts, readings: Mapping[str, Reading], later: Later
) -> dict[str, bool | None]:
    earlier, after = readings[facts["earlier"]], readings[facts["later"]]
    asked = _asked(facts, earlier)
    if asked is None:
        return dict.fromkeys(MEASURES, False)
    status = Status(facts["status"])
    near = ranked(asked.matter, asked.themes, later)
    found = suggested(near, asked.themes, later, years_between(earlier, after))
    shared = sorted(later.passages, key=_shared_with(asked.matter), reverse=True)
    of_three = in_three(found.status) == in_three(status)
    return {
        "three_classes": of_three,
        "five_classes": found.status == status,
        "first_three": _among(facts["places"], [each.passage for each in near[:_FIRST]]),
        "high_certainty": of_three if found.certainty == "high" else None,
        "three_classes_persists": status in OPEN,
        "five_classes_persists": status is Status.PERSISTS,
        "three_classes_overlap": _by_overlap(asked.matter, shared) == in_three(status),
        "first_three_overlap": _among(facts["places"], shared[:_FIRST]),
    }


def _among(places: Sequence[Place], passages: Sequence[Passage]) -> bool | None:
    """Whether one of the passages is at one of the places; None where there is no place."""
    if not places:
        return None
    return any(_is_at(passage, place) for passage in passages for place in places)


def _is_at(passage: Passage, place: Place) -> bool:
    """By its number; by its page where paragraphs have none."""
    if place["paragraph"] is not None or passage.paragraph is not None:
        return passage.paragraph == place["paragraph"]
    return passage.page == place["page"]


def _shared_with(text: str) -> Callable[[Passage], int]:
    words = stems_of(text)
    return lambda passage: len(words & stems_of(passage.text))


def _by_overlap(text: str, shared: Sequence[Passage]) -> str:
    """What the tone of the passage says that shares the most words, if it shares enough."""
    least = _LEAST_SHARED * len(stems_of(text))
    if not shared or _shared_with(text)(shared[0]) < least:
        return "not_mentioned"
    return "resolved" if shared[0].tone == "strength" else "open"


def lines(
    scores: Mapping[str, Mapping[str, Score]], floors: Mapping[str, Mapping[str, float]]
) -> Iterator[str]:
    """The scores for people: each split, and the baselines under it."""
    title = max(map(len, MEASURES.values()))
    for split, of_split in scores.items():
        yield f"{split.replace('_', ' ')}: {of_split['three_classes'].d:g} steps"
        for measure, score in of_split.items():
            low, high = score.interval
            floor = floors.get(split, {}).get(measure, "-")
            yield (
                f"{MEASURES[measure]:{title}}  {score.n:>6g} {score.d:>6g} {score.percent:>7.2f}"
                f"  {low:>5.1f} - {high:>5.1f} {floor:>6}"
            )
        yield ""


def as_json(
    scores: Mapping[str, Mapping[str, Score]], floors: Mapping[str, Mapping[str, float]]
) -> dict[str, object]:
    """The same as one object."""
    return {
        split: {
            measure: {
                "n": score.n,
                "d": score.d,
                "percent": score.percent,
                "low": score.interval[0],
                "high": score.interval[1],
                "floor": floors.get(split, {}).get(measure),
            }
            for measure, score in of_split.items()
        }
        for split, of_split in scores.items()
    }
