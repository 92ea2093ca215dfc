"""The fictional council's savings and the claims about its money, as such files are written."""

import shutil
from importlib import resources
from pathlib import Path

FILES = ("wexcombe_savings.csv", "wexcombe_claims.csv")


def write_money(folder: Path) -> list[Path]:
    """Write the files into a folder; the paths of what was written."""
    written = []
    for name in FILES:
        with resources.as_file(resources.files(__package__).joinpath(name)) as file:
            written.append(Path(shutil.copy(file, folder / name)))
    return written
