"""Documents damaged at random: whatever is in a file, there is a row for it and nothing breaks."""

import random
import resource
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.generative.damage import DAMAGES
from tests.integration.reading.well_formed import assert_well_formed

from lineofsight.demo.documents import draw, every_layout
from lineofsight.frameworks.reading_room import read_documents

SOME, MANY = 300, 20_000
MOST_GROWTH = 64 * 1024  # kilobytes that this process may grow by while others read


@pytest.fixture(scope="module")
def whole() -> list[bytes]:
    """A fictional document of every layout."""
    return [draw(layout, seed=1).pdf for layout in every_layout()]


def damaged(whole: Sequence[bytes], seeds: range, folder: Path) -> list[Path]:
    """One file a seed, each document damaged in each way in turn; its name is its seed."""
    paths = []
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - to damage documents, not to keep a secret
        damage = DAMAGES[seed % len(DAMAGES)]
        paths.append(folder / f"{seed}-{damage.__name__}.pdf")
        paths[-1].write_bytes(damage(chance.choice(whole), chance))
    return paths


def assert_every_file_has_a_good_row(paths: Sequence[Path]) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows = list(read_documents(paths, jobs=2))
    assert [row.file for row in rows] == [str(path) for path in paths]
    for row in rows:
        assert_well_formed(row)
    assert {row.status for row in rows} == {"read", "not_read"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_GROWTH


def test_some_damaged_documents(whole: list[bytes], tmp_path: Path) -> None:
    assert_every_file_has_a_good_row(damaged(whole, range(SOME), tmp_path))


@pytest.mark.long
def test_many_damaged_documents(whole: list[bytes], tmp_path: Path) -> None:
    for start in range(SOME, SOME + MANY, 1000):
        paths = damaged(whole, range(start, start + 1000), tmp_path)
        assert_every_file_has_a_good_row(paths)
        for path in paths:
            path.unlink()
