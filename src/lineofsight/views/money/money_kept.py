"""What pages about money show, worked out when it was kept: typed values as JSON, and their charts.

An answer that another version of the program wrote in another shape is taken for none, and the page
says how to keep it again.
"""

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from lineofsight.charts.money_kept import draw_money_charts, drawn
from lineofsight.charts.saving import Drawing
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.sources import Sources
from lineofsight.workspace.kept_reading import record_of
from lineofsight.workspace.money_files import MoneyFile, is_worked_out_by, keep_answer, kept_money
from lineofsight.workspace.program_version import version_of

CHARTS = "/money/charts/{kind}/{chart}.svg"
Shown = TypeVar("Shown")
_AGAIN = (
    "{what} were worked out by another version of the program. Charts and checks may be missing or "
    "old: run “lineofsight {command}” with --keep once more."
)
_KEPT = {
    MoneyFile.SAVINGS: ("The savings", "savings"),
    MoneyFile.CLAIMS: ("The figures that were said", "claims"),
    MoneyFile.EFFECTS: ("The effects of the savings", "effects"),
    MoneyFile.HIGH_NEEDS: ("These figures", "high-needs"),
    MoneyFile.PRESSURE: ("These figures", "pressure"),
    MoneyFile.CARE_FORECAST: ("The numbers of children to come", "care-forecast"),
    MoneyFile.CARE_SUFFICIENCY: ("The children and homes", "care-sufficiency"),
}


@dataclass(frozen=True)
class Chart:
    """A chart and where it is; its table says the same in figures."""

    name: str
    title: str
    address: str


def draw(workspace: Path, kind: MoneyFile, drawings: Sequence[Drawing]) -> tuple[Chart, ...]:
    """Draw charts and keep them; each as a page shows it."""
    names = draw_money_charts(workspace, kind, drawings)
    return tuple(
        Chart(each.name, each.title, CHARTS.format(kind=kind.value, chart=name))
        for name, each in zip(names, drawings, strict=True)
    )


def keep_shown(
    workspace: Path,
    kind: MoneyFile,
    shown: Any,
    drawings: Sequence[Drawing],
    files: Sequence[Path] = (),
) -> None:
    """Keep what a page shows with its charts, and the council's own files that it rests on."""
    drawn_now = dataclasses.replace(shown, charts=draw(workspace, kind, drawings))
    keep_answer(workspace, kind, as_text(drawn_now), worked_out_by(), files)


def chart(sources: Sources, asked: Asked) -> bytes:
    """A chart as SVG. Raises NotHere where there is none of this name."""
    svg = drawn(sources.workspace, asked.parts["kind"], asked.parts["chart"])
    if svg is None:
        raise NotHere("There is no such chart: what it showed may have been kept again since.")
    return svg.encode()


def as_text(shown: Any) -> str:
    """A frozen dataclass as the JSON that is kept."""
    return json.dumps(dataclasses.asdict(shown), ensure_ascii=False, default=dt.date.isoformat)


def from_text(kind: type[Shown], text: str) -> Shown | None:
    """It again; None where the text has another shape."""
    try:
        return record_of(kind, text)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None


def kept_answer(workspace: Path, kind: MoneyFile, shown: type[Shown]) -> Shown | None:
    """The answer of this kind that pages show; None until one is kept."""
    file = kept_money(workspace, kind)
    return from_text(shown, file.read_text(encoding="utf-8")) if file else None


def to_keep_again(workspace: Path, *kinds: MoneyFile) -> tuple[str, ...]:
    """A sentence for each kind that another version of the program worked out and drew.

    Nothing is drawn while a page is read, since that takes seconds.
    """
    kept = {kind: kept_money(workspace, kind) for kind in kinds}
    return tuple(
        _AGAIN.format(what=what, command=command)
        for kind, (what, command) in _KEPT.items()
        if (file := kept.get(kind)) and not is_worked_out_by(file, worked_out_by())
    )


@cache
def worked_out_by() -> str:
    """This version of what works money out and draws it.

    A page in another shape is noticed when it is read.
    """
    return version_of(("money", "charts"), ())
