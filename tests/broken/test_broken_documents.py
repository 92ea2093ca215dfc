"""Documents with one mistake each, and the sentence that a person gets for it.

What can be read is read, what cannot gets its sentence, and the rest go on.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.broken.locking import locked
from tests.broken.making import (
    CATALOGUE,
    FONT,
    REPORT,
    drawn,
    one_page,
    pdf_of,
    report,
    stream,
    with_meanings,
)

from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.model.documents import Reading, as_json

DAMAGED = "The PDF is damaged or cut short: fetch the document again."
FIRST_PAGE_DAMAGED = "Page 1 of the PDF is damaged: fetch the document again."
NO_PDF = "The file is not a PDF: fetch the document again, or save it as PDF."
NO_INSPECTION = (
    "The PDF does not say that it is an inspection document: check that it is the right file."
)
PICTURES = (
    "The PDF holds pictures of pages and no text: ask for a copy with text, or have the text "
    "recognised first."
)
WEB_PAGE = "The file is a web page saved under the name of a PDF: fetch the document itself."


def web_page() -> bytes:
    """What a site sends where a document used to be."""
    return b"<!DOCTYPE html>\n<html lang='en'><title>Page not found</title></html>\n"


def text_file() -> bytes:
    return "\n".join(REPORT).encode()


def empty() -> bytes:
    return b""


def locked_with_a_password() -> bytes:
    return locked(one_page(b""), drawn(REPORT), b"secret")


def locked_in_an_unknown_way() -> bytes:
    lock = b"/Encrypt<</Filter/Vendor.Lock/V 9>>/ID[<00><00>]"
    return pdf_of(one_page(stream(drawn(REPORT))), trailer=lock)


def locked_against_changes() -> bytes:
    """Anyone may open it: such documents are common and must be read."""
    return locked(one_page(b""), drawn(REPORT), b"")


def cut_in_the_middle() -> bytes:
    return report()[: len(report()) // 2]


def cut_after_an_earlier_end() -> bytes:
    """A file that was saved twice and lost most of the second time: it opens, with less in it."""
    return report() + b"3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n" + b"%" * 2000


def no_pages() -> bytes:
    return pdf_of([CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>"])


def no_text() -> bytes:
    return pdf_of(one_page(stream(b"")))


def scanned() -> bytes:
    """One grey picture, as large as the page."""
    picture = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
    return pdf_of(
        one_page(
            stream(b"q 595 0 0 842 0 0 cm /P Do Q"),
            resources=b"/XObject<</P 6 0 R>>",
            more=[stream(b"\x80", picture + b"/BitsPerComponent 8")],
        )
    )


def about_something_else() -> bytes:
    lines = ["Dear resident,", *["Your bins are emptied on another day from Monday."] * 8]
    return pdf_of(one_page(stream(drawn(lines))))


def only_symbols() -> bytes:
    symbols = FONT.replace(b"Helvetica", b"ZapfDingbats")
    return pdf_of(one_page(stream(drawn(["!#$%&*+/:;<=>?@" * 4] * 10)), font=symbols))


def pages_that_are_not_there() -> bytes:
    return pdf_of([CATALOGUE, b"<</Type/Pages/Kids[8 0 R 9 0 R]/Count 2>>"])


def pages_in_a_circle() -> bytes:
    return pdf_of([CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"])


NOT_READ: dict[Callable[[], bytes], str] = {
    web_page: WEB_PAGE,
    text_file: NO_PDF,
    empty: "The file is empty: fetch the document again.",
    locked_with_a_password: "The file is locked with a password: save a copy without one.",
    locked_in_an_unknown_way: "The file is locked: save a copy without protection.",
    cut_in_the_middle: DAMAGED,
    cut_after_an_earlier_end: DAMAGED,
    no_pages: "The PDF has no pages: fetch the document again.",
    no_text: "The PDF holds no text: fetch the document again.",
    scanned: PICTURES,
    about_something_else: NO_INSPECTION,
    only_symbols: NO_INSPECTION,
    pages_that_are_not_there: FIRST_PAGE_DAMAGED,
    pages_in_a_circle: FIRST_PAGE_DAMAGED,
}


def outside_the_basic_plane() -> bytes:
    """An emoji and half of one in the text: the library counts them as UTF-16 does."""
    lines = ["~ A happy page | and half of one", *REPORT]
    return with_meanings({b"~": b"D83DDE00", b"|": b"D83D"}, drawn(lines))


def orders_to_a_screen() -> bytes:
    """Escape codes in the text, which a terminal would obey."""
    return pdf_of(one_page(stream(drawn([*REPORT, "\x1b[2J\x07 wiped"]))))


READ: tuple[Callable[[], bytes], ...] = (
    report,
    locked_against_changes,
    outside_the_basic_plane,
    orders_to_a_screen,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every document above, each in a file of its maker's name."""
    folder = tmp_path_factory.mktemp("broken")
    for make in (*NOT_READ, *READ):
        (folder / f"{make.__name__}.pdf").write_bytes(make())
    return folder


@pytest.fixture(scope="module")
def readings(folder: Path) -> dict[str, Reading]:
    """Their rows, read side by side, under the makers' names."""
    found, _ = documents_in([folder])
    return {Path(row.file).stem: row for row in read_documents(found, jobs=2)}


@pytest.mark.parametrize(("make", "sentence"), NOT_READ.items())
def test_each_mistake_gets_its_sentence(
    make: Callable[[], bytes], sentence: str, readings: dict[str, Reading]
) -> None:
    row = readings[make.__name__]
    assert (row.status, row.problem) == ("not_read", sentence)
    assert re.fullmatch(r"[0-9a-f]{64}", row.sha256 or "")


@pytest.mark.parametrize("make", READ)
def test_what_can_be_read_is_read_whole(
    make: Callable[[], bytes], readings: dict[str, Reading]
) -> None:
    row = readings[make.__name__]
    assert (row.status, row.problem) == ("read", None)
    assert (row.framework, len(row.judgements)) == ("ilacs_2023", 5)
    assert row.lead_inspector == "Ann Example"


def test_every_row_can_be_printed_as_utf8(readings: dict[str, Reading]) -> None:
    assert readings
    for row in readings.values():
        assert as_printed(row)["status"] == row.status


def as_printed(row: Reading) -> Any:
    """What somebody reads who is sent a row as UTF-8."""
    return json.loads(json.dumps(as_json(row, full=True), ensure_ascii=False).encode("utf-8"))


# Paths that are no documents


def row_of(path: Path) -> Reading:
    (row,) = read_documents([path], jobs=1)
    return row


def test_a_missing_path_has_a_row(tmp_path: Path) -> None:
    row = row_of(tmp_path / "not-there.pdf")
    assert row.problem == "There is no such file: check the path."
    assert (row.file, row.sha256) == (str(tmp_path / "not-there.pdf"), None)


def test_two_gigabytes_of_nothing_are_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)
    row = row_of(path)
    assert row.problem == (
        "The file is larger than 100 MB, which no inspection document is: check that it is the "
        "right file."
    )
    assert row.sha256 is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (row,) = read_documents(documents_in([tmp_path])[0], jobs=1)
    assert row.problem == "This is not a file that can hold a document: check the path."


def test_what_may_not_be_opened_has_a_row(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir()
    (shut / "report.pdf").write_bytes(report())
    closed = tmp_path / "closed.pdf"
    closed.write_bytes(report())
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may open everything")
    shut.chmod(0)
    rows = list(read_documents(documents_in([tmp_path, shut / "report.pdf"])[0], jobs=1))
    shut.chmod(0o700)
    no_file = "The file could not be opened: check that you may read it."
    no_folder = "The folder could not be opened: check that you may read it."
    assert [row.problem for row in rows] == [no_file, no_folder, no_file]


def test_a_name_that_is_no_text_has_a_row_that_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.pdf")
    try:
        path.write_bytes(report())
    except (OSError, UnicodeError):
        pytest.skip("this system keeps no such names")
    assert as_printed(row_of(path))["status"] == "read"


# The command


def lineofsight_read(*paths: Path | str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lineofsight", "read", *map(str, paths), "--json"]
    return subprocess.run(  # noqa: S603 - our own command
        command, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_rest_go_on_and_the_command_says_that_something_was_wrong(folder: Path) -> None:
    done = lineofsight_read(folder)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == len(NOT_READ) + len(READ)
    assert [Path(row["file"]).stem for row in rows if row["status"] == "read"] == sorted(
        make.__name__ for make in READ
    )
    assert (done.returncode, done.stderr) == (1, "")


def test_where_nothing_can_be_read_the_command_says_so(folder: Path, tmp_path: Path) -> None:
    done = lineofsight_read(folder / "empty.pdf", tmp_path / "not-there.pdf")
    assert (done.returncode, len(done.stdout.splitlines())) == (3, 2)


def test_a_folder_without_documents_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing to see", encoding="utf-8")
    done = lineofsight_read(tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "lineofsight: No PDF was found there: name a document, or a folder that holds some.\n"
    )
