"""Local standards: what a council asks of itself where no law gives a number.

A council writes its own in a settings file, under the same names:

    [need]
    not_seen_days = 20

What it leaves out is assumed, and `Standards.assumed` says which, so that nobody takes a default
for the council's word. Anything that cannot be used is refused with one sentence.
"""

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.law.closed_table import ClosedTable, read
from lineofsight.law.dated import Unit

_FILE = "local_standards.toml"


@dataclass(frozen=True)
class Standard:
    """One local standard: what is assumed, what is possible, why no law sets it, what is common."""

    id: str
    title: str
    unit: Unit
    default: int
    least: int
    most: int
    why: str
    common: str


@dataclass(frozen=True)
class Standards(Mapping[str, int]):
    """The number of every local standard by id, as this council has set it or as is assumed."""

    set_by_council: Mapping[str, int]

    def __getitem__(self, standard_id: str) -> int:
        return self.set_by_council.get(standard_id, all_standards()[standard_id].default)

    def __iter__(self) -> Iterator[str]:
        return iter(all_standards())

    def __len__(self) -> int:
        return len(all_standards())

    def assumed(self) -> tuple[Standard, ...]:
        """The standards in use that the council has not set."""
        return tuple(
            each for each in all_standards().values() if each.id not in self.set_by_council
        )


@cache
def all_standards() -> Mapping[str, Standard]:
    """Every local standard by id, with its default."""
    areas = read(resources.files(__package__).joinpath(_FILE)).named_tables()
    found = [
        _standard(f"{area}.{key}", row) for area, rows in areas for key, row in rows.named_tables()
    ]
    return {each.id: each for each in found}


def standards(settings_file: Path | None) -> Standards:
    """The local standards of a council with this settings file, or those assumed of one without."""
    if settings_file is None:
        return Standards({})
    name = settings_file.name
    return Standards(
        {
            standard_id: _number(name, standard_id, written)
            for area, keys in _read_settings(settings_file).items()
            for standard_id, written in _written(name, area, keys)
        }
    )


def _standard(standard_id: str, row: ClosedTable) -> Standard:
    standard = Standard(
        id=standard_id,
        title=row.text("title"),
        unit=row.choice("unit", Unit),
        default=row.whole("default"),
        least=row.whole("least"),
        most=row.whole("most"),
        why=row.text("why"),
        common=row.text("common"),
    )
    if not standard.least <= standard.default <= standard.most:
        raise OurMistake(f"{row.place}: 'default' must lie between 'least' and 'most'.")
    return standard


def _read_settings(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))  # Notepad writes a mark first
    except OSError as error:
        raise WrongUse(
            f"The settings file {file.name} could not be opened ({error.strerror}): check its name"
            " and that you may read it."
        ) from error
    except UnicodeDecodeError as error:
        raise WrongUse(
            f"The settings file {file.name} is not text that can be read: save it as UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(
            f"The settings file {file.name} is not written as settings are ({error}): write"
            " [need] on one line and not_seen_days = 28 below it."
        ) from error


def _written(name: str, area: str, keys: object) -> Iterator[tuple[str, object]]:
    """What an area of the settings holds, by the id of its standard."""
    if not isinstance(keys, dict):
        raise WrongUse(
            f"{name}: “{area}” stands outside the part it belongs to, the nearest local standard"
            f" being “{_nearest(area)}”: write it under [{_nearest(area).partition('.')[0]}]."
        )
    yield from ((f"{area}.{key}", written) for key, written in keys.items())


def _number(name: str, standard_id: str, written: object) -> int:
    standard = all_standards().get(standard_id)
    if standard is None:
        raise WrongUse(
            f"{name}: “{standard_id}” is not a local standard that is known:"
            f" use “{_nearest(standard_id)}”, or take it out."
        )
    if type(written) is not int or not standard.least <= written <= standard.most:  # true is an int
        raise WrongUse(
            f"{name}: “{standard_id}” cannot be used:"
            f" give a whole number of {standard.unit.replace('_', ' ')}"
            f" from {standard.least} to {standard.most}, without quotation marks."
        )
    return written


def _nearest(wrong: str) -> str:
    """The standard whose id, or last part of it, is written most like this."""
    names = {each.rpartition(".")[2]: each for each in all_standards()}
    known = [*all_standards(), *names]
    near = difflib.get_close_matches(wrong, known, n=1, cutoff=0.0)[0]
    return names.get(near, near)
