"""A `check` that is stopped or killed half-way leaves nothing about children behind it."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from tests.unit.evaluation.kept import on_a_plan, workbook

from lineofsight.workspace.temporary import sweep, temporary_workspace

LONGEST = 60  # seconds


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, here and in the programs that are started."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    rows = [on_a_plan(f"FX{n}") for n in range(3000)]
    return workbook(tmp_path / "given", {"need": rows})


def check(lists: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "lineofsight", "check", str(lists), "--as-at", "2026-09-30"]
    return subprocess.Popen(  # noqa: S603  our own program
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def rows_about_children(temporary: Path) -> list[Path]:
    return list(temporary.glob("**/*.parquet"))


def half_way(running: "subprocess.Popen[bytes]", temporary: Path) -> None:
    """Wait until the program holds rows about children."""
    end = time.monotonic() + LONGEST
    while not rows_about_children(temporary):
        assert running.poll() is None, "it ended before it could be stopped"
        assert time.monotonic() < end
        time.sleep(0.002)


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a program without asking it")
def test_asked_to_stop_it_clears_up(temporary: Path, lists: Path) -> None:
    running = check(lists)
    half_way(running, temporary)
    running.send_signal(signal.SIGTERM)
    assert running.wait(LONGEST) == 128 + signal.SIGTERM
    assert list(temporary.iterdir()) == []


def test_killed_it_leaves_rows_that_the_next_one_deletes(temporary: Path, lists: Path) -> None:
    running = check(lists)
    half_way(running, temporary)
    running.kill()
    running.wait(LONGEST)
    assert rows_about_children(temporary)
    assert check(lists).wait(LONGEST) in (0, 1)
    assert list(temporary.iterdir()) == []


def test_one_in_use_and_what_is_not_ours_are_left(temporary: Path, lists: Path) -> None:
    somebodys = temporary / "lineofsight-of-somebody"
    (somebodys / "in-use").mkdir(parents=True)
    other = temporary / "lineofsight-notes"
    other.mkdir()
    (other / "in-use").write_text("another program's", encoding="utf-8")
    (temporary / "lineofsight-link").symlink_to(other)
    (temporary / "lineofsight-file").touch()
    with temporary_workspace() as mine:
        (mine / "rows").touch()
        assert check(lists).wait(LONGEST) in (0, 1)
        assert (mine / "rows").exists()
    left = {file.name for file in temporary.iterdir()}
    assert left == {f"lineofsight-{name}" for name in ("of-somebody", "notes", "link", "file")}


def test_it_can_be_read_by_its_owner_only(temporary: Path) -> None:
    with temporary_workspace() as mine:
        (home,) = temporary.iterdir()
        assert mine.parent == home
        if os.name != "nt":
            assert home.stat().st_mode & 0o077 == 0
    sweep(temporary)
    assert list(temporary.iterdir()) == []


def test_what_a_signal_does_is_put_back(temporary: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with temporary_workspace():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before
