"""The paragraphs of a Word document (.docx), which is a zip file of XML (ECMA-376)."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from lineofsight.errors import NotRead

MOST_UNPACKED = 64 * 1024 * 1024  # bytes of the part that holds the words
_WORDS = "word/document.xml"
_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LIST_STYLES = ("ListBullet", "ListNumber")
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
_DAMAGED = "The Word document is damaged or was cut short: save it again in a word processor."


def paragraphs_of_word(data: bytes) -> list[str]:
    """Its paragraphs in order, those of tables among them; an item of a list has a bullet."""
    words = _part(data)
    if any(mark in words for mark in _DECLARES):
        raise NotRead(
            "The Word document holds declarations that no word processor writes, so it was not "
            "opened: copy the text into a new document."
        )
    try:
        body = fromstring(words)  # noqa: S314 - its size is bounded and it declares nothing
    except ParseError as error:
        raise NotRead(_DAMAGED) from error
    return [_text(paragraph) for paragraph in body.iter(f"{_SPACE}p")]


def _part(data: bytes) -> bytes:
    """The part that holds the words, unpacked no further than the limit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_WORDS) as part:
            words = part.read(MOST_UNPACKED + 1)
    except KeyError as error:
        raise NotRead(
            "The file is a zip file but no Word document: save the text as Word, PDF or plain text."
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise NotRead(_DAMAGED) from error
    except RuntimeError as locked:  # the standard library's word for a part under a password
        raise NotRead(
            "The Word document is locked with a password: save a copy without one."
        ) from locked
    if len(words) > MOST_UNPACKED:
        raise NotRead(
            "The Word document unpacks to more than this program opens: copy the text alone into "
            "a new document."
        )
    return words


def _text(paragraph: Element) -> str:
    return ("• " if _is_item(paragraph) else "") + "".join(_runs(paragraph))


def _is_item(paragraph: Element) -> bool:
    """Whether it is numbered itself, or by the style that word processors have for lists."""
    style = paragraph.find(f"{_SPACE}pPr/{_SPACE}pStyle")
    name = "" if style is None else style.get(f"{_SPACE}val", "")
    is_numbered = paragraph.find(f"{_SPACE}pPr/{_SPACE}numPr") is not None
    return is_numbered or name.startswith(_LIST_STYLES)


def _runs(paragraph: Element) -> Iterator[str]:
    for each in paragraph.iter():
        if each.tag == f"{_SPACE}t":
            yield each.text or ""
        elif each.tag in (f"{_SPACE}tab", f"{_SPACE}br"):
            yield " "
