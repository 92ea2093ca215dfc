"""Scores for people, as plain tables, and for machines, as one JSON object."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from document import Marked, by_framework, by_split
from floors import Floors
from mark import MEASURES
from totals import Score, misses, scores_of, tones

_TITLE = max(map(len, MEASURES.values()))
_TONES = ("strength", "shortfall", "mixed", "neutral")


def tables(documents: Sequence[Marked], floors: Floors) -> str:
    """For each split: every measure with its floor, by framework, and how tones were confused."""
    return "\n\n".join(
        "\n".join(_split_tables(split, of_split, floors.get(split, {})))
        for split, of_split in by_split(documents).items()
    )


def _split_tables(
    split: str, documents: Sequence[Marked], floors: Mapping[str, float]
) -> Iterator[str]:
    yield f"{split.replace('_', ' ')}: {len(documents)} documents"
    yield f"{'':{_TITLE}}  {'n':>6} {'d':>6} {'percent':>7}  {'95% interval':>13} {'floor':>6}"
    for measure, score in scores_of(documents).items():
        yield _row(measure, score, floors.get(measure))
    yield ""
    yield from _framework_table(documents)
    yield ""
    yield from _tone_table(documents)


def _row(measure: str, score: Score, floor: float | None) -> str:
    low, high = score.interval
    under = "  UNDER" if floor is not None and score.percent < floor else ""
    return (
        f"{MEASURES[measure]:{_TITLE}}  {score.n:>6g} {score.d:>6g} {score.percent:>7.2f}"
        f"  {low:>5.1f} - {high:>5.1f} {'-' if floor is None else floor:>6}{under}"
    )


def _framework_table(documents: Sequence[Marked]) -> Iterator[str]:
    frameworks = {name: scores_of(of) for name, of in by_framework(documents).items()}
    yield f"{'percent by framework':{_TITLE}}" + "".join(f"  {name}" for name in frameworks)
    for measure, title in MEASURES.items():
        cells = (
            f"  {_percent(scores.get(measure)):>{len(name)}}" for name, scores in frameworks.items()
        )
        yield f"{title:{_TITLE}}" + "".join(cells)


def _percent(score: Score | None) -> str:
    return "-" if score is None else f"{score.percent:.1f}"


def _tone_table(documents: Sequence[Marked]) -> Iterator[str]:
    counts = tones(documents)
    yield f"{'tone by hand (down), as read (across)':{_TITLE}}" + "".join(
        f"  {tone:>9}" for tone in _TONES
    )
    for by_hand in _TONES:
        cells = (f"  {counts[by_hand, read]:>9}" for read in _TONES)
        yield f"  {by_hand:{_TITLE - 2}}" + "".join(cells)


def miss_lines(documents: Sequence[Marked]) -> str:
    """A line a miss: file, measure, place, what is expected and what was read."""
    return "\n".join(
        f"{file}: {mark.measure}, {mark.place}: expected {_plain(mark.expected)}, "
        f"got {_plain(mark.got)}"
        for file, mark in misses(documents)
    )


def misses_as_json(documents: Sequence[Marked]) -> list[dict[str, object]]:
    """The same as objects."""
    return [{"file": file, **asdict(mark)} for file, mark in misses(documents)]


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def scores_as_json(documents: Sequence[Marked], floors: Floors) -> dict[str, object]:
    """Every split, whole and by framework: n, d, percent, the interval, the floor and tones."""
    return {
        split: {
            "documents": len(of_split),
            "scores": _plain_scores(of_split, floors.get(split, {})),
            "by_framework": {
                name: _plain_scores(of, {}) for name, of in by_framework(of_split).items()
            },
            "tones": [
                {"by_hand": by_hand, "read": read, "count": count}
                for (by_hand, read), count in sorted(tones(of_split).items())
            ],
        }
        for split, of_split in by_split(documents).items()
    }


def _plain_scores(
    documents: Sequence[Marked], floors: Mapping[str, float]
) -> dict[str, dict[str, float | None]]:
    return {
        measure: {
            "n": score.n,
            "d": score.d,
            "percent": score.percent,
            "low": score.interval[0],
            "high": score.interval[1],
            "floor": floors.get(measure),
        }
        for measure, score in scores_of(documents).items()
    }
