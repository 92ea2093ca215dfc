"""Which cells of a workbook hold a formula that failed, such as #N/A.

The library that reads workbooks shows such a cell as blank, and blank has a meaning of its own
("no visit yet"). So the places are found here and the cells are marked.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import iterparse

Place = tuple[int, int]  # row and column, from 0

MARK = "#N/A"  # what a marked cell is given to hold

_CELL = re.compile(rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})(\d{1,7})"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_FAILED = ("{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type",)


def in_xlsx(data: bytes, parts: frozenset[str]) -> Mapping[str, frozenset[Place]]:
    """Places by sheet name, in a workbook whose named parts hold formulas that failed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = dict(_sheet_names(archive))
        return {
            name: frozenset(_places(archive.read(part)))
            for part, name in names.items()
            if part in parts
        }


def _places(sheet: bytes) -> Iterator[Place]:
    for found in _CELL.finditer(sheet):
        yield int(found[2]) - 1, column_number(found[1].decode())


def column_number(letters: str) -> int:
    """A spreadsheet's column letters as a number from 0: A is 0, AB is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _sheet_names(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    targets = {
        str(element.get("Id")): str(element.get("Target"))
        for element in _elements(archive, "xl/_rels/workbook.xml.rels")
        if element.get("Target")
    }
    for element in _elements(archive, "xl/workbook.xml"):
        target = targets.get(str(element.get(_RELATION)))
        name = element.get("name")
        if target and name:
            yield (target.lstrip("/") if target.startswith("/") else f"xl/{target}"), name


def _elements(archive: zipfile.ZipFile, part: str) -> Iterator[Mapping[str, str]]:
    with archive.open(part) as stream:
        # Safe: safe_zip has refused every part that declares types or entities.
        for _, element in iterparse(stream):  # noqa: S314
            yield element.attrib


def in_ods(data: bytes) -> Mapping[str, frozenset[Place]]:
    """Places by sheet name, in an OpenDocument workbook that holds formulas that failed."""
    found: dict[str, set[Place]] = {}
    sheet, row, column = "", 0, 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as stream:
        for event, element in iterparse(stream, events=("start", "end")):  # noqa: S314 - as above
            if event == "start" and element.tag == f"{_TABLE}table":
                sheet, row = str(element.get(f"{_TABLE}name")), 0
            elif event == "start" and element.tag == f"{_TABLE}table-row":
                column = 0
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                row += int(element.get(f"{_TABLE}number-rows-repeated", "1"))
                element.clear()
            elif event == "start" and element.tag == f"{_TABLE}table-cell":
                if any(element.get(key) == "error" for key in _FAILED):
                    found.setdefault(sheet, set()).add((row, column))
                column += int(element.get(f"{_TABLE}number-columns-repeated", "1"))
    return {name: frozenset(places) for name, places in found.items()}


_END, _SHEET_NAME = 0x000A, 0x0085
_VALUE_OR_ERROR, _FORMULA = 0x0205, 0x0006


def in_xls(data: bytes) -> Mapping[str, frozenset[Place]]:
    """Places by sheet name, in an Excel 97-2003 workbook ([MS-XLS] 2.4.24, 2.4.127)."""
    import olefile  # type: ignore[import-untyped]

    with olefile.OleFileIO(io.BytesIO(data)) as container:
        stream = next((name for name in ("Workbook", "Book") if container.exists(name)), None)
        records = container.openstream(stream).read() if stream else b""
    starts = dict(_sheet_starts(records))
    return {name: frozenset(_failed(records, start)) for start, name in starts.items()}


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Records from this place to the end of their substream."""
    while place + 4 <= len(stream):
        kind = int.from_bytes(stream[place : place + 2], "little")
        size = int.from_bytes(stream[place + 2 : place + 4], "little")
        yield kind, stream[place + 4 : place + 4 + size]
        if kind == _END:
            return
        place += 4 + size


def _sheet_starts(stream: bytes) -> Iterator[tuple[int, str]]:
    for kind, body in _records(stream, 0):
        if kind == _SHEET_NAME and len(body) > 8:
            wide = body[7] & 1
            name = body[8 : 8 + body[6] * (2 if wide else 1)]
            yield (
                int.from_bytes(body[:4], "little"),
                name.decode("utf-16-le" if wide else "latin-1"),
            )


def _failed(stream: bytes, start: int) -> Iterator[Place]:
    for kind, body in _records(stream, start):
        value_is_error = kind == _VALUE_OR_ERROR and len(body) >= 8 and body[7] == 1
        formula_failed = kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2
        if value_is_error or formula_failed:
            yield int.from_bytes(body[:2], "little"), int.from_bytes(body[2:4], "little")
