"""The charts of the council's money: drawn when something is kept, and kept by what they show.

Drawing takes seconds and stops everything else that the program does meanwhile, so no page draws.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from lineofsight.charts import kept
from lineofsight.charts.saving import Drawing
from lineofsight.workspace.money_files import FOLDER, MoneyFile

_NAME = re.compile(r"[0-9a-f]+-[a-z-]+")


def draw_money_charts(
    workspace: Path, kind: MoneyFile, drawings: Sequence[Drawing]
) -> tuple[str, ...]:
    """Draw what is not drawn yet; the name of each. Charts of what was kept before go."""
    home = _home(workspace, kind)
    names = {}
    for drawing in drawings:
        specification = drawing.chart.to_dict()
        name = f"{kept.name_of(specification)}-{drawing.name}"
        names[name] = drawing
        if not kept.is_kept(home, name):
            kept.keep(home, name, specification)
    kept.sweep(home, names)
    return tuple(names)


def drawn(workspace: Path, kind: str, name: str) -> str | None:
    """A chart as SVG; None where there is no such chart."""
    if kind not in list(MoneyFile) or not _NAME.fullmatch(name):
        return None
    return kept.find(_home(workspace, MoneyFile(kind)), name)


def _home(workspace: Path, kind: MoneyFile) -> Path:
    """Each kind apart, since keeping one sweeps its own charts only."""
    return workspace / FOLDER / kind.value
