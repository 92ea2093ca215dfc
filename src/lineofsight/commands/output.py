"""Where what a command answers goes."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Output:
    """Where a command's tables go besides the terminal."""

    json: bool = False
    csv: Path | None = None
    parquet: Path | None = None
    charts: Path | None = None
