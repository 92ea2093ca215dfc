"""Whether a zipped workbook is safe and whole, asked before any library opens it.

Workbooks are zip files of XML. A small file can be made to unpack into one that fills the
memory, so every part is unpacked here once, in pieces, counted, and dropped. The check of each
part's sum is made on the way, which finds a file that was cut short. The same pass notes which
parts hold formulas that failed, since the reading library shows those as blank.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.errors import NotRead

MOST_UNPACKED = 1024 * 1024 * 1024  # bytes, in all: forty times a large council's workbook
MOST_WORDS = 256 * 1024 * 1024  # bytes of the part that is held in memory whole
MOST_PARTS = 5000
_PIECE = 1024 * 1024

_SHARED_WORDS = "xl/sharedStrings.xml"
_FAILED_FORMULA = (b't="e"', b'value-type="error"')
_DECLARES_TYPES = (b"<!DOCTYPE", b"<!ENTITY")
_OVERLAP = 32  # bytes carried over so that a mark lying across two pieces is seen


@dataclass(frozen=True)
class Parts:
    """What a zipped workbook is made of. `failed` are the parts with formulas that failed."""

    names: frozenset[str]
    failed: frozenset[str]


def parts_of(data: bytes) -> Parts:
    """The parts of a zipped workbook, every one unpacked and counted.

    Raises NotRead for a file that is cut short, damaged, locked, or too large to unpack.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as mistake:
        raise NotRead(
            "The workbook is damaged or was cut short: open it in a spreadsheet program, "
            "save it again under a new name, and load that."
        ) from mistake
    except RuntimeError as locked:  # the standard library's word for a part under a password
        raise NotRead(
            "The workbook is locked with a password: open it, save a copy without one, "
            "and load the copy."
        ) from locked


def _parts(archive: zipfile.ZipFile) -> Parts:
    entries = archive.infolist()
    _refuse_too_large(len(entries), sum(entry.file_size for entry in entries))
    words = [entry.file_size for entry in entries if entry.filename == _SHARED_WORDS]
    if sum(words) > MOST_WORDS:
        _refuse_too_large(0, MOST_UNPACKED + 1)
    failed = {entry.filename for entry in entries if _has_failed_formula(archive, entry)}
    return Parts(frozenset(entry.filename for entry in entries), frozenset(failed))


def _refuse_too_large(parts: int, unpacked: int) -> None:
    if parts > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise NotRead(
            "The workbook unpacks to more than this program opens, so it was not opened: "
            "copy the lists alone, without pictures and empty rows, into a new workbook."
        )


def _has_failed_formula(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    found = False
    for piece in _pieces(archive, entry):
        if any(mark in piece for mark in _DECLARES_TYPES):
            raise NotRead(
                "The workbook holds declarations that no spreadsheet program writes, so it was "
                "not opened: copy the lists into a new workbook and load that."
            )
        found = found or any(mark in piece for mark in _FAILED_FORMULA)
    return found


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    end = b""
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            yield end + piece
            end = piece[-_OVERLAP:]
