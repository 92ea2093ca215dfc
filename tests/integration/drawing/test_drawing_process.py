"""Pages are drawn in another process: what a document does there stays there."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.broken.making import inflating, one_page, pdf_of, report

from lineofsight.errors import NotRead
from lineofsight.frameworks.drawing_process import LIMITS, DrawingProcess
from lineofsight.frameworks.sheet import Quoted


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(report())
    return path


def test_a_page_comes_back_with_the_boxes_that_were_asked_for(document: Path) -> None:
    process = DrawingProcess()
    sheet = process.draw(document, 1, (Quoted(1, "Children are seen often and alone."),))
    process.end()
    assert sheet.picture.startswith(b"\x89PNG")
    assert [len(boxes) for boxes in sheet.boxes] == [1]


def test_a_document_that_never_ends_takes_no_other_with_it(document: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.pdf"
    hostile.write_bytes(pdf_of(one_page(inflating(b"0 0 600 800 re S ", 100))))
    process = DrawingProcess(replace(LIMITS, seconds=2))
    with pytest.raises(NotRead, match="the PDF may be damaged"):
        process.draw(hostile, 1, ())
    assert process.draw(document, 1, ()).boxes == ()
    process.end()


def test_what_is_wrong_with_the_file_is_said(document: Path, tmp_path: Path) -> None:
    process = DrawingProcess()
    with pytest.raises(NotRead, match="could not be drawn: fetch the document again"):
        process.draw(document, 9, ())
    with pytest.raises(NotRead, match="the PDF may be damaged"):
        process.draw(tmp_path / "gone.pdf", 1, ())
    process.end()
