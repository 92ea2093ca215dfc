"""How long pages take, with a large council and many readers at once.

    python benchmarks/serve_pages.py [--children N] [--imports N] [--readers N] [--workspace DIR]
                                     [--documents DIR] [--council NAME]

Makes a fictional council's monthly workbooks, imports them, adds inspection documents (the
fictional ones, or those in a folder), and serves the pages in a process of its own. Every page is
found by following links. Readers open pages at random: first each at once and again, then with a
second of reading between pages, which is still fast reading. Limits: 50 ms for the median page,
300 ms for the slowest in a hundred, 1 GB, with 20 readers on two cores.
"""

import argparse
import datetime as dt
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LINEOFSIGHT = [sys.executable, "-m", "lineofsight"]
LAST_DAY = dt.date(2026, 9, 30)
SECONDS = 30.0
MOST_OF_A_KIND = 12
LINK = re.compile(r'href="(/[^"#]*)"')
NO_PAGE = re.compile(r"\.(json|csv|xlsx|css|svg|png|js)(\?|$)")


@dataclass(frozen=True)
class Measured:
    """Seconds of every answer, in order of size."""

    what: str
    seconds: list[float]

    def row(self) -> str:
        """A line of the table."""
        median, slow = statistics.median(self.seconds), self.seconds[int(0.99 * len(self.seconds))]
        return f"{self.what:<42}{len(self.seconds):>8}{median * 1000:>12.1f}{slow * 1000:>12.1f}"


def main() -> None:
    """Print a row for each way of reading, with the limits below."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=30000)
    parser.add_argument("--imports", type=int, default=12)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--council", default="Wexcombe", help="one that the documents are about")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = asked.workspace or Path(folder, "workspace")
        if not workspace.exists():
            fill(workspace, Path(folder), asked)
        with served(workspace) as (address, process):
            for line in measured(address, process, asked.readers):
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()


def fill(workspace: Path, folder: Path, asked: argparse.Namespace) -> None:
    """Monthly imports of a council, and documents."""
    for months_ago in reversed(range(asked.imports)):
        day = LAST_DAY - dt.timedelta(days=30 * months_ago)
        lists = folder / str(day)
        sizes = ["--children", str(asked.children), "--as-at", str(day)]
        run("make-council", str(lists), "--seed", "3", *sizes)
        run("import", *lists.glob("*.xlsx"), "--as-at", str(day), "--workspace", workspace)
    documents = asked.documents or folder / "documents"
    if not asked.documents:
        made = [sys.executable, "-m", "lineofsight.demo.documents", str(documents)]
        subprocess.run(made, check=True, capture_output=True)  # noqa: S603  our own command
    run("library", "add", str(documents), "--workspace", workspace)
    run("council", asked.council, "--workspace", workspace)


def run(*words: str | Path) -> None:
    subprocess.run([*LINEOFSIGHT, *map(str, words)], capture_output=True, check=False)  # noqa: S603  our own command


@contextmanager
def served(workspace: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The pages in a process of their own, at the address that it prints."""
    command = [*LINEOFSIGHT, "serve", "--no-key", "--port", "0", "--workspace", str(workspace)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603  our own command
    try:
        said = process.stdout.readline() if process.stdout else ""
        yield said.split()[-1].rstrip("/"), process
    finally:
        process.terminate()
        process.wait()


def measured(address: str, process: subprocess.Popen[str], readers: int) -> Iterator[str]:
    """The table, line by line."""
    yield f"{'':<42}{'pages':>8}{'median ms':>12}{'99% ms':>12}"
    pages, first = found(address)
    yield Measured(f"each page for the first time ({len(pages)} pages)", sorted(first)).row()
    for pause in (1.0, 0.0):
        how = "a second between pages" if pause else "without a pause"
        seconds = read_by_many(address, pages, readers, pause)
        yield Measured(f"{readers} readers, {how}", sorted(seconds)).row()
    yield f"{'limits (20 readers)':<42}{'':>8}{50:>12}{300:>12}"
    yield f"most memory: {peak_megabytes(process.pid):.0f} MB (limit 1000)"


def found(address: str) -> tuple[list[str], list[float]]:
    """Pages that links lead to, a dozen of each kind, and how long each took when first opened."""
    waiting, seen = deque(["/"]), {"/"}
    kinds: dict[tuple[str, int], int] = {}
    pages, seconds = [], []
    while waiting:
        path = waiting.popleft()
        kind = kind_of(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > MOST_OF_A_KIND:
            continue
        taken, text = opened(address + path)
        pages.append(path)
        seconds.append(taken)
        links = [link.replace("&amp;", "&") for link in LINK.findall(text)]
        new = [each for each in links if each not in seen and not NO_PAGE.search(each)]
        waiting += new
        seen |= set(new)
    return pages, seconds


def kind_of(path: str) -> tuple[str, int]:
    """Pages of one kind begin alike and are as deep: authorities, measures, children."""
    words = path.partition("?")[0].strip("/").split("/")
    return words[0], len(words)


def opened(address: str) -> tuple[float, str]:
    begun = time.perf_counter()
    with urllib.request.urlopen(address) as answer:  # noqa: S310  our own pages
        text = answer.read().decode()
    return time.perf_counter() - begun, text


def read_by_many(address: str, pages: list[str], readers: int, pause: float) -> list[float]:
    """Readers who open pages at random for half a minute."""
    seconds: list[float] = []

    def read(seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311  which page is opened next
        until = time.perf_counter() + SECONDS
        while time.perf_counter() < until:
            seconds.append(opened(address + chance.choice(pages))[0])
            time.sleep(pause * chance.uniform(0.5, 1.5))

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(readers)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return seconds


def peak_megabytes(pid: int) -> float:
    """The most memory that a process has held, as Linux tells it."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    held = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(held[1]) / 1024 if held else float("nan")


if __name__ == "__main__":
    main()
