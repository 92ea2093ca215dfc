"""Pages of documents as pictures, with the places of their quotes: drawn once, and then kept.

They stand in the workspace's folder `drawn`, which can be deleted at any time: what is asked for
again is drawn again, as long as the document is still where it was read.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.frameworks.drawing_process import drawing
from lineofsight.frameworks.reading import sha256_of
from lineofsight.frameworks.sheet import Box, Quoted

FOLDER = "drawn"
_NO_FILE = "The file is no longer where it was, or it has changed: add it again."

Boxes = tuple[tuple[Box, ...], ...]


@dataclass(frozen=True)
class Filed:
    """A document by its content, and the paths at which it was found."""

    sha256: str
    places: tuple[str, ...]


def boxes_on(workspace: Path, document: Filed, page: int, quotes: Sequence[Quoted]) -> Boxes:
    """Each quote's boxes on this page, whose picture is there from now on.

    Raises NotRead, with a sentence for the reader, when there can be none.
    """
    picture, places = _files(workspace, document.sha256, page)
    kept = _kept(places, _digest(quotes)) if picture.exists() else None
    if kept is not None:
        return kept
    sheet = drawing.draw(_file_of(document), page, quotes)
    keep(picture, sheet.picture)
    keep(places, json.dumps({"of": _digest(quotes), "boxes": _plain(sheet.boxes)}).encode())
    return sheet.boxes


def picture_of(workspace: Path, sha256: str, page: int) -> bytes | None:
    """The picture of a page as PNG; None until its boxes have been asked for."""
    picture, _ = _files(workspace, sha256, page)
    return picture.read_bytes() if picture.exists() else None


def keep(file: Path, content: bytes) -> None:
    """Write a file whole: under another name first, so that nobody ever reads half of it."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, aside = tempfile.mkstemp(dir=file.parent, prefix=".")
    with os.fdopen(handle, "wb") as written:
        written.write(content)
    Path(aside).replace(file)


def _files(workspace: Path, sha256: str, page: int) -> tuple[Path, Path]:
    stem = workspace / FOLDER / f"{sha256}-{page}"
    return stem.with_suffix(".png"), stem.with_suffix(".json")


def _kept(places: Path, digest: str) -> Boxes | None:
    """The boxes, where they are of these very quotes: a document may have been read anew."""
    try:
        row = json.loads(places.read_bytes())
    except FileNotFoundError:
        return None
    if row["of"] != digest:
        return None
    return tuple(tuple(Box(*box) for box in boxes) for boxes in row["boxes"])


def _plain(boxes: Boxes) -> list[list[tuple[float, ...]]]:
    return [[astuple(box) for box in each] for each in boxes]


def _digest(quotes: Sequence[Quoted]) -> str:
    text = json.dumps([astuple(quote) for quote in quotes])
    return hashlib.sha256(text.encode()).hexdigest()


def _file_of(document: Filed) -> Path:
    """A file that still holds the document as it was read."""
    for place in map(Path, document.places):
        try:
            if sha256_of(place) == document.sha256:
                return place
        except (NotRead, OSError):
            continue
    raise NotRead(_NO_FILE)
