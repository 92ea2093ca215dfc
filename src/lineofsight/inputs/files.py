"""The sheets of a council's file, whatever spreadsheet program or extract wrote it.

Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) and delimited text. What a file is is told
by its content; a name that says otherwise is not believed. The only user of the library that
reads workbooks.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.inputs.cells import Cell, is_blank_row
from lineofsight.inputs.delimited import rows_of_text
from lineofsight.inputs.failed_formulas import MARK, Place, in_ods, in_xls, in_xlsx
from lineofsight.inputs.safe_zip import Parts, parts_of

MOST_BYTES = 200 * 1024 * 1024
READ = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt")

_ANY = re.compile("")
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"
_LOCKED_PART = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (
    "The workbook is damaged or was cut short: open it in a spreadsheet program, save it again "
    "under a new name, and load that."
)
_LOCKED = (
    "The workbook is locked with a password: open it, save a copy without one, and load the copy; "
    "or load council lists again with `--ask-password`."
)
_NOT_A_LIST = (
    "This is not a workbook: load the Excel, OpenDocument or CSV file that your system exports."
)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows from the first, every row from column A. A text file has no name.

    `beside` are the names of all sheets of the workbook, in order, this one among them.
    """

    file: str
    name: str | None
    rows: list[list[Cell]]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenFile:
    """A file that is safe to read: its format, and its sheets, read one at a time."""

    file: str
    format: str
    data: bytes
    parts: Parts | None = None

    def sheets(self, named: re.Pattern[str] | None = None) -> Iterator[Sheet]:
        """The sheets in the order of the file, or those whose name matches.

        Raises NotRead when the file is damaged.
        """
        if self.format == "csv":
            if named is None:
                yield Sheet(self.file, None, rows_of_text(self.data))
        else:
            yield from self._sheets_of_workbook(named or _ANY)

    def _sheets_of_workbook(self, named: re.Pattern[str]) -> Iterator[Sheet]:
        from python_calamine import CalamineError, CalamineWorkbook, PasswordError

        try:
            failed = self._failed_formulas()
            with CalamineWorkbook.from_filelike(io.BytesIO(self.data)) as workbook:
                for name in filter(named.search, workbook.sheet_names):
                    sheet = workbook.get_sheet_by_name(name)
                    before = sheet.start[1] if sheet.start else 0
                    rows = _rows(sheet.iter_rows(), before)
                    _mark(rows, failed.get(name, frozenset()))
                    yield Sheet(self.file, name, rows, tuple(workbook.sheet_names))
        except PasswordError as mistake:
            raise NotRead(_LOCKED) from mistake
        except (CalamineError, OSError, ValueError) as mistake:
            raise NotRead(_DAMAGED) from mistake

    def _failed_formulas(self) -> Mapping[str, frozenset[Place]]:
        if self.format == "xls":
            return in_xls(self.data)
        if self.parts is None or not self.parts.failed:
            return {}
        if self.format == "ods":
            return in_ods(self.data)
        return in_xlsx(self.data, self.parts.failed)


def opened(path: Path, file: str, password: str | None = None) -> OpenFile:
    """The file at this path, called `file` in what is said of it; a password is never kept.

    Raises NotRead, with one sentence, for whatever cannot be read as sheets.
    """
    data = _content(path)
    if password is not None and data.startswith(_OLE):
        data = _unlocked(data, password)
    if data.startswith(_ZIP):
        return _open_zip(file, data)
    if data.startswith(_OLE):
        if _LOCKED_PART in data:
            raise NotRead(_LOCKED)
        return OpenFile(file, "xls", data)
    if data.startswith(_PDF) or (
        b"\0" in data[:4096].replace(b"\xff\xfe", b"") and not _is_utf16(data)
    ):
        raise NotRead(_NOT_A_LIST)
    return OpenFile(file, "csv", data)


def named_sheets(path: Path) -> list[Sheet]:
    """Every sheet of a file that is read by itself.

    Raises NotRead with the file's name in front, since nothing else tells which file it was.
    """
    try:
        return list(opened(path, path.name).sheets())
    except NotRead as problem:
        raise NotRead(f"{path.name}: " + str(problem)) from problem


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotRead(
                f"The file is larger than {MOST_BYTES // 1024 // 1024} MB, which no council's "
                "lists are: copy the lists alone into a new workbook and load that."
            )
        data = path.read_bytes()
    except IsADirectoryError as mistake:
        raise NotRead("This is a folder: name the file in it that is meant.") from mistake
    except OSError as mistake:
        raise NotRead(
            "The file could not be opened: check that it is there, that you may read it, and "
            "that no other program holds it open."
        ) from mistake
    if not data.strip():
        raise NotRead("The file is empty: save it again from the program that made it.")
    return data


def _is_utf16(data: bytes) -> bool:
    return data.startswith((b"\xff\xfe", b"\xfe\xff"))


def _open_zip(file: str, data: bytes) -> OpenFile:
    parts = parts_of(data)
    if "xl/workbook.xml" in parts.names:
        return OpenFile(file, "xlsx", data, parts)
    if "xl/workbook.bin" in parts.names:
        return OpenFile(file, "xlsb", data, parts)
    if "content.xml" in parts.names:
        return OpenFile(file, "ods", data, parts)
    raise NotRead(_NOT_A_LIST)


def _unlocked(data: bytes, password: str) -> bytes:
    import msoffcrypto
    from msoffcrypto.exceptions import (
        DecryptionError,
        FileFormatError,
        InvalidKeyError,
    )

    out = io.BytesIO()
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(data))
        if not locked.is_encrypted():
            return data
        locked.load_key(password=password)
        locked.decrypt(out)
    except (InvalidKeyError, DecryptionError) as mistake:
        raise NotRead(
            "The password does not open this workbook: check it and try again."
        ) from mistake
    except FileFormatError as mistake:
        raise NotRead(_DAMAGED) from mistake
    return out.getvalue()


def _rows(rows: Iterable[Sequence[Cell]], before: int) -> list[list[Cell]]:
    """The rows as lists from column A; `before` columns, empty all down, are not given.

    Rows with nothing in them are one list, since there may be a million.
    """
    left: list[Cell] = [""] * before
    blank: list[Cell] = []
    kept: list[list[Cell]] = []
    for row in rows:
        if is_blank_row(row):
            blank = blank or [""] * (before + len(row))
            kept.append(blank)
        else:
            kept.append([*left, *row])
    return kept


def _mark(rows: list[list[Cell]], places: frozenset[Place]) -> None:
    for row, column in places:
        if row < len(rows) and column < len(rows[row]):
            rows[row] = [*rows[row][:column], MARK, *rows[row][column + 1 :]]
