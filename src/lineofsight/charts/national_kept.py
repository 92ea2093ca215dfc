"""The national picture's charts: drawn when documents are added, and kept by what they show.

Drawing takes seconds and stops everything else that the program does meanwhile, so no page draws.
"""

from pathlib import Path

from lineofsight.charts import kept
from lineofsight.charts.learning import learning_charts
from lineofsight.charts.national import national_charts
from lineofsight.charts.saving import Drawing
from lineofsight.memory.national import National
from lineofsight.memory.national_of_library import national_of
from lineofsight.workspace.drawn import FOLDER
from lineofsight.workspace.library import open_library


def draw_national_charts(workspace: Path) -> int:
    """Draw what the library shows now and is not drawn yet; how many charts that was.

    Charts of what it showed before go. Raises NothingRead when there are no documents in it.
    """
    with open_library(workspace) as library:
        picture = national_of(library)
    of = kept.name_of(picture)
    names = {f"{of}-{drawing.name}": drawing for drawing in _drawings(picture)}
    missing = [name for name in names if not kept.is_kept(_home(workspace), name)]
    for name in missing:
        kept.keep(_home(workspace), name, names[name].chart.to_dict())
    kept.sweep(_home(workspace), names)
    return len(missing)


def _drawings(picture: National) -> list[Drawing]:
    return [*national_charts(picture), *learning_charts(picture)]


def drawn(workspace: Path, of: str, name: str) -> str | None:
    """A chart of the picture whose name this is (`kept.name_of`), as SVG; None until drawn."""
    return kept.find(_home(workspace), f"{of}-{name}")


def is_drawn(workspace: Path, of: str, name: str) -> bool:
    """Whether this chart is there."""
    return kept.is_kept(_home(workspace), f"{of}-{name}")


def name_of(picture: National) -> str:
    """What the charts of this picture are kept under."""
    return kept.name_of(picture)


def _home(workspace: Path) -> Path:
    """Apart from the charts of measures, which are swept by what measures show."""
    return workspace / FOLDER
