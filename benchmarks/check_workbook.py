"""How long a council's workbook takes: read, stored and every measure answered.

    python benchmarks/check_workbook.py [--children N ...] [--seed S]

Makes a fictional council's workbook of each size and runs the command as a person would, in a
process of its own, beside the floor: the spreadsheet library reading the same file and nothing
else. Limits: 10 seconds and 500 MB for 30,000 children, 3 seconds for 3,000.
"""

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lineofsight.commands.make_council import run as make_council

AS_AT = dt.date(2026, 9, 30)
LIMITS = {3000: (3.0, None), 30000: (10.0, 500)}
FLOOR = (
    "import sys, python_calamine as c\n"
    "book = c.CalamineWorkbook.from_path(sys.argv[1])\n"
    "[book.get_sheet_by_name(name).to_python() for name in book.sheet_names]\n"
)


@dataclass(frozen=True)
class Run:
    """One process: how long it ran, and the most memory that it held."""

    seconds: float
    megabytes: float


def main() -> None:
    """Print a row for each size: what was measured beside its limit and its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, nargs="*", default=[3000, 30000])
    parser.add_argument("--seed", type=int, default=3)
    asked = parser.parse_args()
    headings = ("children", "seconds", "limit", "MB", "limit", "floor s", "MB")
    lines = ["".join(f"{heading:>9}" for heading in headings)]
    for children in asked.children:
        with tempfile.TemporaryDirectory() as folder:
            lines.append(row(children, workbook(Path(folder), children, asked.seed)))
    lines.append(f"lineofsight --help: {run([*LINEOFSIGHT, '--help']).seconds:.2f} s (limit 0.30)")
    sys.stdout.write("\n".join(lines) + "\n")


LINEOFSIGHT = [sys.executable, "-m", "lineofsight"]


def workbook(folder: Path, children: int, seed: int) -> Path:
    """A fictional council's workbook of this size."""
    make_council(folder, children=children, seed=seed, as_at=AS_AT, style="official")
    return next(folder.glob("*.xlsx"))


def row(children: int, file: Path) -> str:
    """The measured figures of one size as a line of the table."""
    checked = run([*LINEOFSIGHT, "check", str(file), "--as-at", AS_AT.isoformat(), "--json"])
    floor = run([sys.executable, "-c", FLOOR, str(file)])
    seconds, megabytes = LIMITS.get(children, (None, None))
    return (
        f"{children:>9}{checked.seconds:>9.1f}{shown(seconds):>9}{checked.megabytes:>9.0f}"
        f"{shown(megabytes):>9}{floor.seconds:>9.1f}{floor.megabytes:>9.0f}"
    )


def shown(limit: float | None) -> str:
    return "" if limit is None else f"{limit:g}"


def run(command: list[str]) -> Run:
    """Run a command to its end in a process of its own, under a watch for time and memory."""
    watch = [sys.executable, "-c", WATCH, *command]
    printed = subprocess.run(  # noqa: S603 - our own command, and a file that we made
        watch, check=True, capture_output=True, text=True
    ).stdout
    seconds, kilobytes = printed.split()
    return Run(float(seconds), float(kilobytes) / 1024)


WATCH = (
    "import resource, subprocess, sys, time\n"
    "begun = time.perf_counter()\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
    "print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
)


if __name__ == "__main__":
    main()
