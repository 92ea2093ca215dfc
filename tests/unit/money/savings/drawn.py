"""Savings drawn as lines of a CSV file, for the tests."""

from pathlib import Path

from lineofsight.money.savings.reader import ReadSavings, read_savings
from lineofsight.money.savings.register import Register, register


def file_of(folder: Path, *lines: str) -> Path:
    """A CSV file with these lines, the titles first; "|" stands between the cells."""
    file = folder / "savings.csv"
    file.write_text("\n".join(lines).replace("|", "\t"), encoding="utf-8")
    return file


def read_of(folder: Path, *lines: str) -> ReadSavings:
    """What the reader makes of these lines."""
    return read_savings(file_of(folder, *lines))


def register_of(folder: Path, *lines: str) -> Register:
    """The register that these lines make."""
    return register(read_of(folder, *lines))
