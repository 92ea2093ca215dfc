"""The fictional council's files about money, and fictional statistics to set them beside.

The lists are written as councils write such files. Figures of other councils are made up, and so
are the councils: nothing that is invented stands under the name of a real one.
"""

import random
import shutil
from importlib import resources
from pathlib import Path

from lineofsight.demo.money.histories import write_histories
from lineofsight.demo.money.statistics import write_statistics

FILES = ("wexcombe_savings.csv", "wexcombe_claims.csv")
_FURTHER = (
    "wexcombe_effects.toml",
    "wexcombe_schools_grant.csv",
    "wexcombe_position.toml",
    "wexcombe_strategy.csv",
)
STATISTICS = "statistics"
HISTORIES = "ssda903"


def write_money(folder: Path) -> list[Path]:
    """Write savings and claims into a folder; the paths of what was written."""
    return _copied(FILES, folder)


def write_further(folder: Path, chance: random.Random) -> list[Path]:
    """Write everything else: effects, the schools grant, the position, statistics, histories."""
    return [
        *_copied(_FURTHER, folder),
        *write_histories(folder / HISTORIES, chance),
        *write_statistics(folder / STATISTICS, chance),
    ]


def _copied(names: tuple[str, ...], folder: Path) -> list[Path]:
    written = []
    for name in names:
        with resources.as_file(resources.files(__package__).joinpath(name)) as file:
            written.append(Path(shutil.copy(file, folder / name)))
    return written
