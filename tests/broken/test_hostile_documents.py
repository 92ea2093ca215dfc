"""Small files that unpack to something enormous, or that never end.

They must cost no more than one process of limited memory and time, and nothing but themselves.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.broken.making import (
    CATALOGUE,
    FONT,
    inflating,
    one_page,
    pdf_of,
    report,
    stream,
)

from lineofsight.frameworks.reader_process import LIMITS, ReaderProcess

MOST_BYTES = 1.2 * 2**30  # one process's limit and a little for what runs it
LOST = (
    "The PDF made its reader stop or run out of memory: it may be damaged, fetch the document "
    "again."
)
NO_TEXT = "The PDF holds no text: fetch the document again."
TOO_MANY_PAGES = (
    "The PDF has 1000000 pages, which no inspection document has: check that it is the right file."
)
TOO_MUCH_TEXT = (
    "Page 1 of the PDF holds 1199998 characters, which no printed page does: check that it is the "
    "right file."
)
DAMAGED_PAGE = "Page 1 of the PDF is damaged: fetch the document again."


def drawing_that_unpacks_to_half_a_gigabyte() -> bytes:
    return pdf_of(one_page(inflating(b" ", 512)))


def drawing_of_a_hundred_million_states() -> bytes:
    """Each "q" must be kept until its "Q" comes, and none ever does."""
    return pdf_of(one_page(inflating(b"q ", 200)))


def drawing_nested_without_end() -> bytes:
    return pdf_of(one_page(inflating(b"<<", 50)))


def million_characters() -> bytes:
    lines = b"BT /F 11 Tf 12 TL 50 700 Td %bET" % (b"(abcde fghi) ' " * 100_000)
    return pdf_of(one_page(stream(lines)))


def million_empty_pages() -> bytes:
    kids = b"3 0 R " * 1_000_000
    tree = b"<</Type/Pages/Kids[%b]/Count 1000000>>" % kids
    return pdf_of([CATALOGUE, tree, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"])


def pages_a_hundred_thousand_deep() -> bytes:
    folds = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % number for number in range(3, 100_003)]
    return pdf_of([CATALOGUE, *folds, b"<</Type/Page/Parent 100001 0 R>>"])


def drawing(calls: int, of: int) -> bytes:
    """A drawing that draws another one (an object's number) several times."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % of
    return stream(b"/X Do " * calls, form)


def drawing_that_draws_itself() -> bytes:
    page = stream(b"/X Do")
    return pdf_of(one_page(page, resources=b"/XObject<</X 6 0 R>>", more=[drawing(1, of=6)]))


def drawing_that_multiplies() -> bytes:
    """Each of twenty drawings draws the next ten times."""
    last = stream(
        b"BT /F 9 Tf (a) Tj ET",
        b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F %b>>>>" % FONT,
    )
    folds = [drawing(10, of=number) for number in range(7, 27)]
    page = stream(b"/X Do")
    return pdf_of(one_page(page, resources=b"/XObject<</X 6 0 R>>", more=[*folds, last]))


HOSTILE: dict[Callable[[], bytes], str] = {
    drawing_that_unpacks_to_half_a_gigabyte: LOST,
    drawing_of_a_hundred_million_states: LOST,
    drawing_nested_without_end: NO_TEXT,
    drawing_that_draws_itself: NO_TEXT,
    drawing_that_multiplies: LOST,
    million_characters: TOO_MUCH_TEXT,
    million_empty_pages: TOO_MANY_PAGES,
    pages_a_hundred_thousand_deep: DAMAGED_PAGE,
}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_they_cost_themselves_alone_and_little_memory(tmp_path: Path) -> None:
    import resource  # there is none on Windows

    paths = []
    for make in HOSTILE:
        paths += [tmp_path / f"{make.__name__}.pdf", tmp_path / f"{make.__name__}-next.pdf"]
        paths[-2].write_bytes(make())
        paths[-1].write_bytes(report())
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "lineofsight", "read", *paths, "--json", "--jobs", "2"],
        capture_output=True,
        check=False,
    )
    rows = {Path(row["file"]).stem: row for row in map(json.loads, done.stdout.splitlines())}
    assert {make.__name__: rows[make.__name__]["problem"] for make in HOSTILE} == {
        make.__name__: sentence for make, sentence in HOSTILE.items()
    }
    assert {row["status"] for name, row in rows.items() if name.endswith("-next")} == {"read"}
    assert done.returncode == 1
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MOST_BYTES


def test_a_document_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    slow, quick = tmp_path / "slow.pdf", tmp_path / "quick.pdf"
    slow.write_bytes(drawing_that_multiplies())
    quick.write_bytes(report())
    reader = ReaderProcess(replace(LIMITS, seconds=0.2))
    stopped = reader.read(slow)
    reader.end()
    after = ReaderProcess().read(quick)
    assert stopped.problem == (
        "Reading took longer than 0.2 seconds and was stopped: the PDF may be damaged, fetch the "
        "document again."
    )
    assert after.status == "read"
