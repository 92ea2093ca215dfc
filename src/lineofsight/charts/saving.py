"""A chart to a folder, as SVG with its description and as PNG."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lineofsight.errors import WrongUse

if TYPE_CHECKING:
    import altair as alt

_SHARPER = 2.0  # pixels of the PNG to one of the drawing


@dataclass(frozen=True)
class Drawing:
    """A chart with its name (of the files), its title and what it shows, in words."""

    name: str
    title: str
    description: str
    chart: "alt.TopLevelMixin"


def save(drawings: Sequence[Drawing], folder: Path) -> list[Path]:
    """Write NAME.svg and NAME.png of each; the files that were written."""
    import vl_convert

    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for drawing in drawings:
            specification = drawing.chart.to_json()
            svg = vl_convert.vegalite_to_svg(specification)
            png = vl_convert.vegalite_to_png(specification, scale=_SHARPER)
            written += [folder / f"{drawing.name}.svg", folder / f"{drawing.name}.png"]
            written[-2].write_text(_described(svg, drawing), encoding="utf-8")
            written[-1].write_bytes(png)
    except OSError as error:
        raise WrongUse(
            f"The charts could not be written to {folder} ({error.strerror}): check the folder "
            "and your rights."
        ) from error
    return written


def _described(svg: str, drawing: Drawing) -> str:
    """The drawing with a title and a description that a screen reader says."""
    opening, rest = svg.split(">", 1)
    return (
        f'{opening} role="img" aria-labelledby="{drawing.name}-title {drawing.name}-text">'
        f'<title id="{drawing.name}-title">{escape(drawing.title)}</title>'
        f'<desc id="{drawing.name}-text">{escape(drawing.description)}</desc>{rest}'
    )
