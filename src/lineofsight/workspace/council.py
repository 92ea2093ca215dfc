"""Whose workspace this is: the council whose lists are kept here."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from lineofsight.errors import WrongUse

FILE = "council.json"
LONGEST_NAME = 100


@dataclass(frozen=True)
class Council:
    """The name under which inspectors write about it; None until somebody has said."""

    name: str | None


def council(workspace: Path) -> Council:
    """The council of this workspace."""
    file = workspace / FILE
    if not file.exists():
        return Council(None)
    try:
        return Council(**json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise WrongUse(
            f"{file} cannot be read: say again whose workspace it is with `lineofsight council`."
        ) from error


def name_council(workspace: Path, name: str) -> Council:
    """Say whose workspace this is."""
    named = Council(" ".join(name.split()))
    if not named.name or len(named.name) > LONGEST_NAME:
        raise WrongUse(f"A council's name has 1 to {LONGEST_NAME} letters: give it again.")
    workspace.mkdir(parents=True, exist_ok=True, mode=0o700)
    (workspace / FILE).write_text(json.dumps(asdict(named), ensure_ascii=False), encoding="utf-8")
    return named
