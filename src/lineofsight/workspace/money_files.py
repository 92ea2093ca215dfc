"""What is kept about the council's money: its files as they came, and what was worked out of them.

Each stands in a folder named by its content. One of each kind is the one that pages show; those
kept before it stay beside it. Savings that were typed here are a file of their own, and make one
register with the file that is kept. An answer is what a page shows, as JSON: it was worked out when
it was kept, since that takes seconds, and needs statistics or children's histories that stay
outside.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.workspace.drawn import keep

FOLDER = "money"
INDEX = "kept.json"
ANSWER = "answer.json"
TYPED_SAVINGS = "typed_savings.csv"


class MoneyFile(StrEnum):
    """What is kept: the first two are files that pages read, the others answers."""

    SAVINGS = "savings"
    CLAIMS = "claims"
    EFFECTS = "effects"
    HIGH_NEEDS = "high_needs"
    PRESSURE = "pressure"
    CARE_FORECAST = "care_forecast"
    CARE_SUFFICIENCY = "care_sufficiency"


def keep_money(workspace: Path, kind: MoneyFile, file: Path) -> Path:
    """Copy a file that was read just now, and make it the one that pages show; where it is now."""
    home = _home(workspace, file.read_bytes())
    kept = _copied(file, home)
    _show(workspace, kind, kept)
    return kept


def keep_answer(
    workspace: Path,
    kind: MoneyFile,
    answer: str,
    worked_out_by: str,
    files: Sequence[Path] = (),
) -> Path:
    """Keep an answer, with the council's own files that it rests on, and make pages show it.

    Files that hold rows about children are not given here: an answer has counts and money only.
    """
    home = _home(workspace, answer.encode())
    for file in files:
        _copied(file, home)
    kept = _beside(home / ANSWER, worked_out_by)
    keep(kept, answer.encode())
    _show(workspace, kind, kept)
    return kept


def keep_beside(file: Path, answer: str, worked_out_by: str) -> None:
    """Keep what this version of the program worked out of a kept file, next to that file."""
    keep(_beside(file, worked_out_by), answer.encode())


def kept_money(workspace: Path, kind: MoneyFile) -> Path | None:
    """The file, or the answer, of this kind that pages show; None until one is kept."""
    place = _shown(workspace).get(kind.value)
    file = workspace / FOLDER / place if place else None
    return file if file is not None and file.is_file() else None


def keep_typed_savings(workspace: Path, content: bytes) -> None:
    """Write the savings that were typed here, whole, in place of those before; b"" for none.

    What was worked out of those before goes too.
    """
    file = workspace / FOLDER / TYPED_SAVINGS
    if content:
        keep(file, content)
    else:
        file.unlink(missing_ok=True)
    for answer in file.parent.rglob(f"*-*-{ANSWER}"):
        answer.unlink()


def typed_savings(workspace: Path) -> Path | None:
    """The file of the savings that were typed here; None until one is."""
    file = workspace / FOLDER / TYPED_SAVINGS
    return file if file.is_file() else None


def savings_files(workspace: Path) -> tuple[Path, ...]:
    """The files that the register is made of: the one that was kept, then what was typed."""
    files = (kept_money(workspace, MoneyFile.SAVINGS), typed_savings(workspace))
    return tuple(file for file in files if file is not None)


def kept_beside(file: Path, worked_out_by: str) -> str | None:
    """What this version worked out of a kept file; None where only another one did, or none."""
    beside = _beside(file, worked_out_by)
    return beside.read_text(encoding="utf-8") if beside.is_file() else None


def is_worked_out_by(kept: Path, worked_out_by: str) -> bool:
    """Whether this version of the program worked out what pages show of a kept file or answer.

    Of savings it may have done so together with those that were typed.
    """
    return any(kept.parent.glob(f"{worked_out_by}*-{ANSWER}"))


def _home(workspace: Path, content: bytes) -> Path:
    home = workspace / FOLDER / hashlib.sha256(content).hexdigest()
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    return home


def _copied(file: Path, home: Path) -> Path:
    kept = home / file.name
    if not kept.is_file():
        shutil.copyfile(file, kept)
    return kept


def _beside(file: Path, worked_out_by: str) -> Path:
    return file.with_name(f"{worked_out_by}-{ANSWER}")


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


def _show(workspace: Path, kind: MoneyFile, kept: Path) -> None:
    """The index is written last: until then pages show what was kept before."""
    place = kept.relative_to(workspace / FOLDER).as_posix()
    shown = {**_shown(workspace), kind.value: place}
    keep(workspace / FOLDER / INDEX, json.dumps(shown, ensure_ascii=False).encode())
