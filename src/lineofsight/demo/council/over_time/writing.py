"""Writes a folder a month-end, and beside them what changed and the stories that were told."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.over_time.changes import Changed, Watch
from lineofsight.demo.council.over_time.months import Months
from lineofsight.demo.council.over_time.stories import Story
from lineofsight.demo.council.printing import Style
from lineofsight.demo.council.writing import write_council

MIXED = "mixed"
HEADER = ("as_at", "change", "about", "case", "child", "first_visible_on")


def write_months(folder: Path, months: Months, style: str) -> Iterator[Path]:
    """Each workbook as it is written; the style is one of Style, or mixed: drawn month by month.

    expected_changes.csv grows with them; stories.json is there from the start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write_stories(folder / "stories.json", months.stories.told)
    styles = _styles(months, style)
    watch = Watch()
    with (folder / "expected_changes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for council in months.councils():
            written = write_council(folder / council.as_at.isoformat(), council, next(styles))
            writer.writerows(map(_line, watch.changes(council, written.cases)))
            yield written.workbook


def _styles(months: Months, style: str) -> Iterator[Style]:
    dice = Dice(months.seed)
    while True:
        yield dice.one_of(tuple(Style)) if style == MIXED else Style(style)


def _line(changed: Changed) -> tuple[str, ...]:
    return (
        changed.as_at.isoformat(),
        changed.change,
        changed.about,
        changed.case,
        changed.child,
        changed.first_visible.isoformat(),
    )


def _write_stories(path: Path, told: Iterable[Story]) -> None:
    text = json.dumps([_as_json(story) for story in told], indent=1) + "\n"
    path.write_text(text, encoding="utf-8")


def _as_json(story: Story) -> dict[str, Any]:
    plot = story.plot
    return {
        "story": story.name,
        "title": plot.title,
        "team": story.team,
        "from": story.since.isoformat(),
        "measures": plot.measures,
        "children": sorted(story.children),
        "visible_from": story.visible_from.isoformat(),
        "reason": plot.reason,
    }
