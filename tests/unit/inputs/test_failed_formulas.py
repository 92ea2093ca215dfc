"""Formulas that failed, which the reading library shows as blank."""

import struct
import zipfile
from pathlib import Path

import pytest
from tests.broken.inputs.breaking import compound
from tests.unit.inputs.workbooks import write_workbook

from lineofsight.inputs.failed_formulas import MARK, column_number, in_xls
from lineofsight.inputs.files import opened

OPEN = "urn:oasis:names:tc:opendocument:xmlns"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
ODS = (
    f'<office:document-content xmlns:table="{OPEN}:table:1.0"'
    f' xmlns:office="{OPEN}:office:1.0" xmlns:text="{OPEN}:text:1.0" xmlns:calcext="{CALC}">'
    '<office:body><office:spreadsheet><table:table table:name="One">'
    '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    '<table:table-row><table:table-cell table:number-columns-repeated="2"'
    ' office:value-type="string"><text:p>x</text:p></table:table-cell>'
    '<table:table-cell table:formula="of:=NA()" office:value-type="string"'
    ' office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


@pytest.mark.parametrize(("letters", "number"), [("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)])
def test_letters_of_a_column(letters: str, number: int) -> None:
    assert column_number(letters) == number


def test_a_workbook(tmp_path: Path) -> None:
    rows = [["a", "b"], ["", "=NA()"], ["=1/0", "x"]]
    path = write_workbook(tmp_path / "a.xlsx", {"One": [["a"]], "Two": rows})
    one, two = opened(path, path.name).sheets()
    assert one.rows == [["a"]]
    assert two.rows == [["a", "b"], ["", MARK], [MARK, "x"]]


def test_an_open_document_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    (sheet,) = opened(path, path.name).sheets()
    assert sheet.rows[2] == ["x", "x", MARK]


def test_an_old_workbook() -> None:
    name = b"One"
    head = _record(0x0809, b"\0" * 16)
    names = _record(0x0085, struct.pack("<IHBB", 20 + 4 + 8 + len(name) + 4, 0, 3, 0) + name)
    cells = [
        _record(0x0205, struct.pack("<HHHBB", 4, 2, 0, 0x2A, 1)),  # a value that is an error
        _record(0x0205, struct.pack("<HHHBB", 5, 2, 0, 1, 0)),  # the value TRUE
        _record(0x0006, struct.pack("<HHHBBBBBBH", 6, 1, 0, 2, 0, 0x2A, 0, 0, 0, 0xFFFF)),
        _record(0x0006, struct.pack("<HHHd", 7, 1, 0, 2.0)),
    ]
    stream = head + names + _record(0x000A, b"") + head + b"".join(cells) + _record(0x000A, b"")
    found = in_xls(compound({"Workbook": stream.ljust(4096, b"\0")}))
    assert found == {"One": {(4, 2), (6, 1)}}


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body
