"""Sentences of unawareness in documents that were read by hand for this question alone.

No other fact of these documents is known: they are counted by themselves. Half of them, by their
hash, are developed with, and half are set aside.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from hand_read import UnawareRead
from mark import MEASURES, Mark
from totals import Score, line
from unaware import unaware_marks

from lineofsight.model.documents import Reading

SPLITS = ("unaware_develop", "unaware_set_aside")
COUNTED = ("unaware_found", "unaware_true")  # places were not agreed on by two readers


def load(folder: Path) -> dict[str, dict[str, UnawareRead]]:
    """Every document that was read for this, by the SHA-256 of its file: a file for each split."""
    return {split: json.loads((folder / f"{split}.json").read_text("utf-8")) for split in SPLITS}


def wanted(known: Mapping[str, Mapping[str, UnawareRead]]) -> set[str]:
    """The documents."""
    return {digest for of_split in known.values() for digest in of_split}


def scores_of(
    known: Mapping[str, Mapping[str, UnawareRead]], readings: Mapping[str, Reading]
) -> dict[str, dict[str, Score]]:
    """Recall and precision of each split; no split where none of its documents is there."""
    return {
        split: _scores(
            mark
            for digest, facts in of_split.items()
            if digest in readings
            for mark in unaware_marks(facts, readings[digest])
        )
        for split, of_split in known.items()
        if of_split.keys() & readings.keys()
    }


def _scores(marks: Iterator[Mark]) -> dict[str, Score]:
    found = list(marks)
    return {
        measure: Score(sum(each.right for each in counted), sum(each.of for each in counted))
        for measure in COUNTED
        if (counted := [each for each in found if each.measure == measure])
    }


def lines(
    scores: Mapping[str, Mapping[str, Score]], floors: Mapping[str, Mapping[str, float]]
) -> Iterator[str]:
    """The scores for people."""
    for split, of_split in scores.items():
        yield f"{split.replace('_', ' ')}: read for this alone"
        for measure, score in of_split.items():
            yield line(MEASURES[measure], score, floors.get(split, {}).get(measure))
        yield ""
