"""Nothing leaves the machine: the served program and its browser, on every page there is.

The program runs as a user runs it, in a process of its own, and every process that it begins is
watched from its first line (`watched/sitecustomize.py`).
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.functional.browser.conftest import Reader, reading

from lineofsight.pages.registry import all_pages

WATCHING = Path(__file__).parent / "watched"
OWN = {"socket.bind 127.0.0.1"}  # it listens there
ELSEWHERE = "192.0.2.1"  # an address that nobody has: RFC 5737
_PRINTED = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Watched:
    """A program that is running, and the file in which its calls are noted."""

    address: str
    notes: Path

    def called(self) -> set[str]:
        """What it called, and where."""
        lines = self.notes.read_text("utf-8").splitlines()
        return {each for each in lines if not each.startswith("began")}

    def processes(self) -> int:
        """How many processes began under watch."""
        return self.notes.read_text("utf-8").count("began")


def watched_python(notes: Path, *words: str) -> subprocess.Popen[str]:
    """Python with these words, watched from its first line."""
    seen = {"PYTHONPATH": str(WATCHING), "LINEOFSIGHT_CALLED": str(notes)}
    return subprocess.Popen(  # noqa: S603  words of ours
        [sys.executable, *words], env=os.environ | seen, stdout=subprocess.PIPE, text=True
    )


@pytest.fixture
def watched(
    fictional_site: Path,
    tmp_path: Path,
    examples: dict[str, str],  # found before the copy is made: it has the same addresses then
) -> Iterator[Watched]:
    """The fictional council, served under watch."""
    workspace, notes = tmp_path / "site", tmp_path / "called"
    shutil.copytree(fictional_site, workspace)
    serve = ("-m", "lineofsight", "serve", "--no-key", "--port", "0")
    with watched_python(notes, *serve, "--workspace", str(workspace)) as running:
        assert running.stdout is not None
        printed = _PRINTED.search(running.stdout.readline())
        assert printed is not None
        yield Watched(printed[0], notes)
        running.terminate()


@pytest.fixture
def watched_reader(browser: Browser, watched: Watched) -> Iterator[Reader]:
    """Somebody at the watched program, whose own browser may ask nobody else either."""
    yield from reading(browser, watched.address)


def test_the_watch_sees_and_refuses(tmp_path: Path) -> None:
    calls = f"import socket; socket.create_connection(({ELSEWHERE!r}, 80), 1)"
    with watched_python(tmp_path / "called", "-c", calls) as running:
        running.wait()
    assert running.returncode != 0
    assert ELSEWHERE in (tmp_path / "called").read_text("utf-8")


def test_no_page_calls_anybody(
    watched_reader: Reader, watched: Watched, examples: dict[str, str]
) -> None:
    assert examples.keys() == {page.name for page in all_pages()}
    for address in examples.values():
        watched_reader.goes_to(address)
        watched_reader.page.wait_for_load_state("networkidle")
    assert watched.called() == OWN
    assert watched_reader.went_wrong == []


def test_no_file_that_is_added_calls_anybody(
    watched_reader: Reader, watched: Watched, tmp_path: Path
) -> None:
    """Documents are read, and their pages drawn, in processes that are watched as well."""
    from lineofsight.demo.documents.library import write_library

    write_library(tmp_path / "documents", seed=2)
    page = watched_reader.goes_to("/data/add")
    page.get_by_label("Reports and letters of inspectors").set_input_files(
        sorted((tmp_path / "documents").glob("**/*.pdf"))[0]
    )
    page.get_by_role("button", name="Add these documents").click()
    page.get_by_role("link", name="Add lists or inspection documents").wait_for()
    assert watched.processes() > 1
    assert watched.called() == OWN
