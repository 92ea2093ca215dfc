"""The commands in the tutorials and how-to pages are run, and answer as the pages say.

A block marked `console` holds commands after "$ " and, under each, lines that it prints; "..."
stands for anything. A command ends with "# exit 1" when it is to end with that code. A page that
says "Save this as `name`" has the block after it saved so. Each page has an empty
folder of its own, where what its readers did on pages of the application is done already.
"""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from lineofsight.register.kinds.told import How, Role, Told, say_told
from lineofsight.register.store import open_register
from lineofsight.views.access import THIS_PERSON

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(file for part in ("tutorials", "how-to") for file in (DOCS / part).glob("*.md"))
LONGEST = 120  # seconds

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SAVED = re.compile(r"Save this as `([\w.]+)`:\n\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_EXIT = re.compile(r"# exit (\d+)$")


@dataclass(frozen=True)
class Step:
    """One command, the code it ends with and the lines that a page shows under it."""

    command: str
    exit_code: int
    shown: tuple[str, ...]


def record_three_tellings(folder: Path) -> None:
    """As the form of a measure’s page Known since when does."""
    with open_register(folder / "library") as register:
        for role in (Role.TEAM, Role.DIRECTOR, Role.COMMITTEE):
            said = Told(dt.date(2024, 9, 2), role, How.BRIEFING, "Briefing of 2 September.")
            say_told(register, "cpp.visit_overdue", said, THIS_PERSON.who)


DONE_ON_PAGES = {"check-the-register": record_three_tellings}


def steps_in(page: str) -> Iterator[Step]:
    """The commands of a page, in order."""
    for block in _CONSOLE.findall(page):
        for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = piece.splitlines()
            code = _EXIT.search(command)
            yield Step(command, int(code[1]) if code else 0, tuple(filter(str.strip, shown)))


def first_missing(shown: tuple[str, ...], printed: str) -> str | None:
    """The first line shown that is not among the lines printed after the one before it."""
    lines = iter([line.strip() for line in printed.splitlines()])
    for wanted in shown:
        pattern = ".*".join(map(re.escape, wanted.strip().split("...")))
        if wanted.strip() != "..." and not any(re.fullmatch(pattern, line) for line in lines):
            return wanted
    return None


def run(step: Step, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run one command as a person would, but with a library of its own."""
    here = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "LINEOFSIGHT_WORKSPACE": str(folder / "library"),
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }
    return subprocess.run(  # noqa: S603 - the commands are those of our own pages
        ["/bin/sh", "-c", step.command],
        cwd=folder,
        env=os.environ | here,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=LONGEST,
        check=False,
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_runs(page: Path, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    if page.stem in DONE_ON_PAGES:
        DONE_ON_PAGES[page.stem](tmp_path)
    for name, content in _SAVED.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    for step in steps_in(text):
        done = run(step, tmp_path)
        assert done.returncode == step.exit_code, f"{step.command}\n{done.stdout}"
        missing = first_missing(step.shown, done.stdout)
        assert missing is None, f"{step.command}\ndid not print: {missing}\n{done.stdout}"


def test_what_is_done_on_pages_is_of_pages_that_are_there() -> None:
    assert set(DONE_ON_PAGES) <= {page.stem for page in PAGES}


def test_every_page_has_commands() -> None:
    assert len(PAGES) >= 14
    # They need real documents, or open statistics.
    by_hand = {"score-the-reader.md", "see-the-pressure.md", "follow-the-schools-grant.md"}
    without = {page.name for page in PAGES if not list(steps_in(page.read_text("utf-8")))}
    assert without == by_hand


def test_steps_are_found_with_their_codes_and_lines() -> None:
    page = "Words.\n\n```console\n$ one\nprinted\n\n$ two  # exit 3\n```\n\n```sh\n$ not run\n```\n"
    assert list(steps_in(page)) == [
        Step("one", 0, ("printed",)),
        Step("two  # exit 3", 3, ()),
    ]


@pytest.mark.parametrize(
    ("shown", "missing"),
    [
        (("first", "third"), None),
        (("first", "...", "th...d"), None),
        (("third", "first"), "first"),
        (("fir",), "fir"),
    ],
)
def test_what_is_shown_must_be_printed_in_that_order(
    shown: tuple[str, ...], missing: str | None
) -> None:
    assert first_missing(shown, "first\nsecond\nthird\n") == missing
