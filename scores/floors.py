"""The scores that must not be lost: a floor for each split and measure, in percent.

They stand in scores.json. They are set from the scores themselves, rounded down, and go up only,
unless someone says otherwise.
"""

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from totals import Score

from lineofsight.errors import WrongUse

Floors = Mapping[str, Mapping[str, float]]
Scores = Mapping[str, Mapping[str, Score]]


def load(file: Path) -> Floors:
    """The floors of each split; none where the file is not there yet."""
    floors: Floors = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return floors


def save(file: Path, floors: Floors) -> None:
    """Written a line a measure, so that a change is a line of a diff."""
    file.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")


def below(scores: Scores, floors: Floors) -> list[str]:
    """A sentence for each score that is under its floor."""
    return [
        f"{split}, {measure}: {scores[split][measure].percent:.2f}% is under its floor of {floor}%."
        for split, measure, floor in _each(floors)
        if measure in scores.get(split, {}) and scores[split][measure].percent < floor
    ]


def raised(scores: Scores, floors: Floors, *, lower: bool) -> Floors:
    """The floors that these scores give; refuses to lower one unless `lower` is given."""
    new = {
        split: {measure: floor_under(score) for measure, score in measures.items()}
        for split, measures in scores.items()
    }
    lost = [
        f"{split} {measure} from {floor}%"
        for split, measure, floor in _each(floors)
        if new.get(split, {}).get(measure, -math.inf) < floor
    ]
    if lost and not lower:
        raise WrongUse(f"This would lower floors: {'; '.join(lost)}. To do so, add --lower.")
    return new


def floor_under(score: Score) -> float:
    """The score rounded down to a tenth of a percent."""
    return math.floor(score.n * 1000 / score.d) / 10


def _each(floors: Floors) -> Iterator[tuple[str, str, float]]:
    for split, measures in floors.items():
        for measure, floor in measures.items():
            yield split, measure, floor
