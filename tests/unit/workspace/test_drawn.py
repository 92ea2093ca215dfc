"""What was drawn is kept, and drawn again only when it must be."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from lineofsight.errors import NotRead
from lineofsight.frameworks.sheet import Box, Quoted, Sheet
from lineofsight.workspace import drawn
from lineofsight.workspace.drawn import Filed, boxes_on, keep, picture_of

QUOTES = (Quoted(3, "Children are seen."), Quoted(2, "Plans are old."))
BOXES = ((Box(0.1, 0.2, 0.5, 0.02), Box(0.1, 0.23, 0.2, 0.02)), ())


class Drawing:
    """Draws the same of everything, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, int, Sequence[Quoted]]] = []

    def draw(self, path: Path, number: int, quotes: Sequence[Quoted]) -> Sheet:
        self.asked.append((path, number, quotes))
        return Sheet(b"a picture", BOXES)


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> Drawing:
    stand_in = Drawing()
    monkeypatch.setattr(drawn, "drawing", stand_in)
    return stand_in


@pytest.fixture
def document(tmp_path: Path) -> Filed:
    """A document that was found at three places: one is gone, one has changed."""
    changed, there = tmp_path / "changed.pdf", tmp_path / "there.pdf"
    changed.write_bytes(b"another document")
    there.write_bytes(b"the document")
    sha256 = hashlib.sha256(b"the document").hexdigest()
    return Filed(sha256, (str(tmp_path / "gone.pdf"), str(changed), str(there)))


def test_a_page_is_drawn_once(drawing: Drawing, document: Filed, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    assert picture_of(workspace, document.sha256, 3) is None
    first = boxes_on(workspace, document, 3, QUOTES)
    again = boxes_on(workspace, Filed(document.sha256, ()), 3, QUOTES)
    assert first == again == BOXES
    assert picture_of(workspace, document.sha256, 3) == b"a picture"
    assert drawing.asked == [(tmp_path / "there.pdf", 3, QUOTES)]


def test_other_quotes_and_other_pages_are_drawn_anew(
    drawing: Drawing, document: Filed, tmp_path: Path
) -> None:
    for page, quotes in ((3, QUOTES), (4, QUOTES), (3, QUOTES[:1])):
        boxes_on(tmp_path, document, page, quotes)
    assert [(page, len(quotes)) for _, page, quotes in drawing.asked] == [(3, 2), (4, 2), (3, 1)]


def test_a_picture_that_was_deleted_is_drawn_again(
    drawing: Drawing, document: Filed, tmp_path: Path
) -> None:
    boxes_on(tmp_path, document, 3, QUOTES)
    (tmp_path / "drawn" / f"{document.sha256}-3.png").unlink()
    assert boxes_on(tmp_path, document, 3, QUOTES) == BOXES
    assert picture_of(tmp_path, document.sha256, 3) == b"a picture"
    assert len(drawing.asked) == 2


def test_without_its_file_a_document_says_to_add_it_again(
    drawing: Drawing, document: Filed, tmp_path: Path
) -> None:
    moved = Filed(document.sha256, document.places[:2])
    with pytest.raises(NotRead, match="The file is no longer where it was, or it has changed: add"):
        boxes_on(tmp_path, moved, 1, QUOTES)
    assert drawing.asked == []


def test_nothing_is_left_beside_what_is_kept(tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        keep(tmp_path / "drawn" / "kept", content)
    assert [file.name for file in (tmp_path / "drawn").iterdir()] == ["kept"]
    assert (tmp_path / "drawn" / "kept").read_bytes() == b"second"
