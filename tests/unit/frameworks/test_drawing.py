"""A page as a picture, and the boxes of its quotes in shares of the page."""

import io
from pathlib import Path

import pytest
from PIL import Image
from tests.broken.making import one_page, pdf_of, stream, typeset

from lineofsight.errors import NotRead
from lineofsight.frameworks.drawing import MOST_HEIGHT, WIDTH, draw
from lineofsight.frameworks.sheet import Box, Quoted

PAGE = "#set page(width: 300pt, height: 200pt, margin: 30pt)\n#set text(size: 10pt)\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Two pages: a line, a paragraph of two lines that goes on, and its end."""
    path = tmp_path / "document.pdf"
    path.write_bytes(
        typeset(
            PAGE + "Upper line of the page.\n\n#v(60pt)\n"
            "Visits to children are regular, and what each child has said is written down by "
            "those who\n#pagebreak()\nknow that child best of all."
        )
    )
    return path


QUOTE = Quoted(
    1,
    "Visits to children are regular, and what each child has said is written down by those who "
    "know that child best of all.",
)


def inside(box: Box) -> bool:
    return 0 < box.x < box.x + box.width < 1 and 0 < box.y < box.y + box.height < 1


def test_the_picture_is_the_page_at_a_width_that_can_be_read(document: Path) -> None:
    picture = Image.open(io.BytesIO(draw(document, 1, ()).picture))
    assert (picture.format, picture.width) == ("PNG", WIDTH)
    assert picture.height == pytest.approx(WIDTH * 200 / 300, abs=1)


def test_a_quote_has_a_box_for_every_line(document: Path) -> None:
    (first, *others), (upper,) = draw(
        document, 1, (QUOTE, Quoted(1, "Upper line of the page."))
    ).boxes
    assert len(others) >= 1
    assert all(map(inside, (first, *others, upper)))
    assert upper.y < 0.25 < first.y < others[0].y
    assert upper.x == pytest.approx(0.1, abs=0.01)  # the margin of 30 in 300
    assert upper.width < first.width < 0.81


def test_the_print_under_a_box_is_dark_and_beside_it_is_paper(document: Path) -> None:
    sheet = draw(document, 1, (Quoted(1, "Upper line of the page."),))
    picture = Image.open(io.BytesIO(sheet.picture)).convert("L")
    ((box,),) = sheet.boxes
    x0, y0 = round(box.x * picture.width), round(box.y * picture.height)
    x1, y1 = x0 + round(box.width * picture.width), y0 + round(box.height * picture.height)
    under = picture.crop((x0, y0, x1, y1)).tobytes()
    beside = picture.crop((x1 + 8, y0, picture.width, y1)).tobytes()
    assert min(under) < 80
    assert min(beside) > 240


def test_a_quote_that_goes_on_is_marked_on_both_pages(document: Path) -> None:
    (on_second,) = draw(document, 2, (QUOTE,)).boxes
    assert len(on_second) == 1
    assert inside(on_second[0])


def test_a_quote_of_another_page_has_no_box(document: Path) -> None:
    unsaid = Quoted(1, "Nobody has ever printed these words on a page.")
    assert draw(document, 1, (Quoted(2, "know that child best"), unsaid)).boxes == ((), ())
    assert draw(document, 2, (Quoted(1, "Upper line of the page."),)).boxes == ((),)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_boxes_turn_with_the_page(turned: int, tmp_path: Path) -> None:
    objects = one_page(stream(b"BT /F 20 Tf 60 780 Td (These words stand at the top) Tj ET"))
    objects[2] = objects[2].replace(b"/MediaBox", b"/Rotate %d/MediaBox" % turned)
    path = tmp_path / "turned.pdf"
    path.write_bytes(pdf_of(objects))
    ((box,),) = draw(path, 1, (Quoted(1, "These words stand at the top"),)).boxes
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    upright = (0.33, 0.07)
    expected = {
        90: (1 - upright[1], upright[0]),
        180: (1 - upright[0], 1 - upright[1]),
        270: (upright[1], 1 - upright[0]),
    }
    assert middle == pytest.approx(expected[turned], abs=0.04)


def test_a_page_as_long_as_a_street_is_drawn_small(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    objects = one_page(stream(b""))
    objects[2] = objects[2].replace(b"[0 0 595 842]", b"[0 0 595 14400]")
    path.write_bytes(pdf_of(objects))
    assert Image.open(io.BytesIO(draw(path, 1, ()).picture)).height == MOST_HEIGHT


def test_what_cannot_be_drawn_says_so(document: Path, tmp_path: Path) -> None:
    sentence = "This page of the PDF could not be drawn: fetch the document again."
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more %%EOF")
    for path, number in ((document, 3), (broken, 1)):
        with pytest.raises(NotRead, match=sentence):
            draw(path, number, ())
