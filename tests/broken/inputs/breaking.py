"""Makers of broken workbooks, one mistake each."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.unit.inputs.workbooks import sheet_name, titled, write_workbook

from lineofsight.model.tables import all_tables


def whole(folder: Path) -> Path:
    """A workbook of the eleven lists, one row each, with nothing wrong."""
    sheets = {sheet_name(each): titled(each.id, {each.person: "7"}) for each in all_tables()}
    return write_workbook(folder / "whole.xlsx", sheets)


def cut_short(folder: Path) -> Path:
    data = whole(folder).read_bytes()
    return _written(folder, data[: len(data) // 2])


def damaged(folder: Path) -> Path:
    data = bytearray(whole(folder).read_bytes())
    data[200:260] = bytes(60)
    return _written(folder, bytes(data))


def empty(folder: Path) -> Path:
    return _written(folder, b"")


def a_pdf(folder: Path) -> Path:
    return _written(folder, b"%PDF-1.7\n" + bytes(range(256)))


def a_letter(folder: Path) -> Path:
    """A zipped document that is not a workbook."""
    return _written(folder, _zipped({"word/document.xml": b"<document/>"}))


def a_picture(folder: Path) -> Path:
    return _written(folder, b"\x89PNG\r\n\x1a\n" + bytes(100))


def prose(folder: Path) -> Path:
    return _written(folder, b"Dear inspector,\nhere are our lists.\n", "letter.csv")


def locked(folder: Path) -> Path:
    """A compound file that holds an encrypted package, as a password leaves it."""
    return _written(
        folder, compound({"EncryptedPackage": bytes(5000), "EncryptionInfo": bytes(5000)})
    )


def zip_bomb(folder: Path) -> Path:
    """Two gigabytes of nothing in two megabytes."""
    path = folder / "broken.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(1100):
                part.write(bytes(1024 * 1024))
    return path


def xml_bomb(folder: Path) -> Path:
    entities = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>'
    return _written(folder, _zipped({"xl/workbook.xml": entities}))


def too_many_parts(folder: Path) -> Path:
    return _written(folder, _zipped({f"xl/{number}.xml": b"" for number in range(5001)}))


def special_needs(folder: Path) -> Path:
    rows = [["Unique ID", "UPN", "Date of birth", "SEN primary need"], ["1", "2", "", "SEMH"]]
    return write_workbook(folder / "broken.xlsx", {"List_1": rows})


def another_workbook(folder: Path) -> Path:
    return write_workbook(folder / "broken.xlsx", {"Budget": [["Line", "Pounds"], ["Posts", 5]]})


def no_titles(folder: Path) -> Path:
    return write_workbook(
        folder / "broken.xlsx", {"List_6": [["7", "a) Male"], ["8", "b) Female"]]}
    )


def no_ids(folder: Path) -> Path:
    rows = titled("need", {"team": "Heron"}, lacking=["child_id"])
    return write_workbook(folder / "broken.xlsx", {"List_6": rows})


# Each maker with words of the sentence it must get.
NOTHING_READ: tuple[tuple[Callable[[Path], Path], str], ...] = (
    (cut_short, "damaged or was cut short: open it"),
    (damaged, "damaged or was cut short: open it"),
    (empty, "The file is empty: save it again"),
    (a_pdf, "not a workbook: load the Excel, OpenDocument or CSV file"),
    (a_letter, "not a workbook: load the Excel, OpenDocument or CSV file"),
    (a_picture, "not a workbook: load the Excel, OpenDocument or CSV file"),
    (prose, "none of the eleven lists"),
    (locked, "locked with a password: open it, save a copy without one"),
    (zip_bomb, "unpacks to more than this program opens"),
    (xml_bomb, "declarations that no spreadsheet program writes"),
    (too_many_parts, "unpacks to more than this program opens"),
    (special_needs, "special educational needs"),
    (another_workbook, "none of the eleven lists"),
    (no_titles, "no row of titles was found in its first ten rows"),
    (no_ids, "no column of ids"),
)


def _written(folder: Path, data: bytes, name: str = "broken.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


_SECTOR = 512
_FREE, _END_OF_CHAIN, _TABLE_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file ([MS-CFB]) of these streams, each of 4,096 bytes or more."""
    table, body = [_TABLE_SECTOR, _END_OF_CHAIN], b""
    entries = [_entry("Root Entry", 5, child=1, start=_END_OF_CHAIN, size=0)]
    for number, (name, data) in enumerate(streams.items(), start=1):
        right = number + 1 if number < len(streams) else _FREE
        entries.append(_entry(name, 2, right=right, start=len(table), size=len(data)))
        padded = data + bytes(-len(data) % _SECTOR)
        last = len(table) + len(padded) // _SECTOR - 1
        table += [*range(len(table) + 1, last + 1), _END_OF_CHAIN]
        body += padded
    table += [_FREE] * (_SECTOR // 4 - len(table))
    header = _MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END_OF_CHAIN, 0, _END_OF_CHAIN, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    return header + struct.pack(f"<{len(table)}I", *table) + directory + body


def _entry(
    name: str, kind: int, *, right: int = _FREE, child: int = _FREE, start: int, size: int
) -> bytes:
    wide = name.encode("utf-16-le")
    entry = wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide) + 2, kind, 1)
    entry += struct.pack("<III", _FREE, right, child) + bytes(36)
    return entry + struct.pack("<IQ", start, size)
