"""The council's files about money: kept as they came, each in a folder named by its content.

One file of each kind is the one that pages show; those kept before it stay beside it.
"""

import hashlib
import json
import shutil
from enum import StrEnum
from pathlib import Path

from lineofsight.errors import WrongUse

FOLDER = "money"
INDEX = "kept.json"


class MoneyFile(StrEnum):
    """What a file about money holds."""

    SAVINGS = "savings"
    CLAIMS = "claims"


def keep_money(workspace: Path, kind: MoneyFile, file: Path) -> Path:
    """Copy a file that was read just now, and make it the one that pages show; where it is now."""
    content = hashlib.sha256(file.read_bytes()).hexdigest()
    home = workspace / FOLDER / content
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (home / file.name).is_file():
        shutil.copyfile(file, home / file.name)
    _show(workspace, {**_shown(workspace), kind.value: f"{content}/{file.name}"})
    return home / file.name


def kept_money(workspace: Path, kind: MoneyFile) -> Path | None:
    """The file of this kind that pages show; None until one is kept."""
    place = _shown(workspace).get(kind.value)
    file = workspace / FOLDER / place if place else None
    return file if file is not None and file.is_file() else None


def _shown(workspace: Path) -> dict[str, str]:
    index = workspace / FOLDER / INDEX
    if not index.is_file():
        return {}
    try:
        return dict(json.loads(index.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise WrongUse(
            f"{index} cannot be read: take it away, and keep the files again with "
            "`lineofsight savings` and `lineofsight claims`."
        ) from error


def _show(workspace: Path, shown: dict[str, str]) -> None:
    index = workspace / FOLDER / INDEX
    written = index.with_suffix(".new")
    written.write_text(json.dumps(shown, ensure_ascii=False), encoding="utf-8")
    written.replace(index)
