"""The workspace's secret key: made once, the owner's alone, and refused when it is damaged."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.workspace.keys import FILE, secret_key


def test_the_key_is_made_once_and_stays(tmp_path: Path) -> None:
    key = secret_key(tmp_path)
    assert len(bytes.fromhex(key.decode())) == 32
    assert secret_key(tmp_path) == key


def test_each_workspace_has_its_own(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    assert secret_key(folders[0]) != secret_key(folders[1])


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    secret_key(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_many_at_once_get_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as threads:
        keys = set(threads.map(secret_key, [tmp_path] * 64))
    assert len(keys) == 1


@pytest.mark.parametrize("damaged", [b"", b"0" * 63, b"0" * 65])
def test_a_damaged_key_is_refused_and_left(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / FILE).write_bytes(damaged)
    with pytest.raises(WrongUse, match="damaged, and only"):
        secret_key(tmp_path)
    assert (tmp_path / FILE).read_bytes() == damaged


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="check that you may write there"):
        secret_key(tmp_path / "missing")
