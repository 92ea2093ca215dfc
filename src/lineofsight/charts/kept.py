"""Charts that were drawn once: kept in the workspace under a name that their content gives them.

The name changes with what a chart shows and with how charts are drawn, so a chart that is there is
the right one, and one that shows something new is simply not there yet.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lineofsight.errors import WrongUse
from lineofsight.workspace.program_version import version_of

FOLDER = "charts"
_ENDING = ".svg"
_ASIDE = ".unfinished-"
_DIGITS = 24
_TAG = re.compile(r"<[^>]*>")
_NAME = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


def name_of(shown: object) -> str:
    """The name of the chart that shows this: a dataclass, all of which its `repr` tells."""
    return hashlib.sha256(f"{_drawn_by()} {shown!r}".encode()).hexdigest()[:_DIGITS]


def find(workspace: Path, name: str) -> str | None:
    """The chart as SVG; None while it is not drawn."""
    try:
        return _file(workspace, name).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def is_kept(workspace: Path, name: str) -> bool:
    """Whether this chart is there."""
    return _file(workspace, name).exists()


def keep(workspace: Path, name: str, specification: Mapping[str, Any]) -> None:
    """Draw a chart (Vega-Lite) and keep it; whoever looks meanwhile finds all of it, or nothing.

    Raises WrongUse when it cannot be written.
    """
    import vl_convert

    svg = _without_names(vl_convert.vegalite_to_svg(dict(specification)))
    home = workspace / FOLDER
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, aside = tempfile.mkstemp(prefix=_ASIDE, dir=home)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(svg)
        Path(aside).rename(_file(workspace, name))
    except OSError as error:
        raise WrongUse(
            f"The charts could not be kept in {home} ({error.strerror}): check that you may write "
            "there and that there is room on the disk; the tables have everything meanwhile."
        ) from error


def sweep(workspace: Path, names: Collection[str]) -> None:
    """Delete every chart but these."""
    for file in (workspace / FOLDER).glob("*"):
        if file.stem not in names:
            file.unlink(missing_ok=True)


def _without_names(svg: str) -> str:
    """The drawing with no name or role for its parts: a page says what the whole of it shows."""
    return _TAG.sub(lambda tag: _NAME.sub("", tag[0]), svg)


@cache
def _drawn_by() -> str:
    return version_of(("charts",), ("altair", "vl-convert-python"))


def _file(workspace: Path, name: str) -> Path:
    return workspace / FOLDER / f"{name}{_ENDING}"
