"""How long three years of monthly workbooks take: loaded, every month answered, and asked again.

    python benchmarks/months.py [--months N] [--children N] [--seed S]

Makes a fictional council's months (`make-council --months`) and runs the commands as a person
would: `import` of all of them at once, into a new workspace, then `check` of the last month and
`changes`.
Limits: 60 seconds for 36 months of 3,000 children, and 5 seconds each for what is asked then.
"""

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LAST = dt.date(2026, 9, 30)
LIMITS = {"import": 60.0, "check": 5.0, "changes": 5.0}
LINEOFSIGHT = [sys.executable, "-m", "lineofsight"]


def main() -> None:
    """Print the seconds of each command beside its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, default=36)
    parser.add_argument("--children", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        books, workspace = Path(folder) / "books", Path(folder) / "workspace"
        council(books, asked)
        kept = ["--workspace", str(workspace)]
        last = [*kept, "--as-at", LAST.isoformat(), "--json"]
        commands = {
            "import": ["import", *map(str, sorted(books.rglob("*.xlsx"))), *kept],
            "check": ["check", *last],
            "changes": ["changes", *last],
        }
        lines = [f"{'command':<10}{'seconds':>9}{'limit':>8}"]
        for name, command in commands.items():
            lines.append(f"{name:<10}{seconds(command):>9.1f}{LIMITS[name]:>8.0f}")
    sys.stdout.write("\n".join(lines) + "\n")


def council(books: Path, asked: argparse.Namespace) -> None:
    """A workbook for each month's end, of the same children's lives."""
    size = ["--children", str(asked.children), "--months", str(asked.months)]
    words = [*size, "--seed", str(asked.seed), "--as-at", LAST.isoformat()]
    seconds(["make-council", str(books), *words])


def seconds(command: list[str]) -> float:
    """How long a command takes, in a process of its own."""
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own command, and files that we made
        [*LINEOFSIGHT, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
