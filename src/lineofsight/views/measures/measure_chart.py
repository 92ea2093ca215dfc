"""A chart of a measure as a page shows it: drawn when the lists were imported, and found here."""

from dataclasses import dataclass

from lineofsight.charts import kept
from lineofsight.evaluation.between_teams import BetweenTeams
from lineofsight.evaluation.over_imports import OverImports
from lineofsight.views.sources import Sources


@dataclass(frozen=True)
class Chart:
    """A chart with what it shows in words; `svg` is None while it is still being drawn."""

    name: str
    described: str
    svg: str | None


def chart(sources: Sources, shown: OverImports | BetweenTeams, described: str) -> Chart | None:
    """The chart that shows this; None where there is too little for one."""
    if not shown.can_be_drawn:
        return None
    name = kept.name_of(shown)
    return Chart(name, described, kept.find(sources.workspace, name))
