"""Which files make one import, and the day that each import is as at."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.loading.lists import DatedFiles


def dated_files(files: Sequence[Path], as_at: dt.date | None) -> tuple[DatedFiles, ...]:
    """The imports that these files make, the oldest first.

    Files whose names hold different dates are an import for each day. Otherwise they are one, as
    at the day given, else the day in their names.
    """
    if as_at and len(files) == 1:
        return (DatedFiles(as_at, tuple(files)),)
    days = {file: day_in_name(file) for file in files}
    named = sorted({day for day in days.values() if day})
    undated = sum(day is None for day in days.values())
    if len(named) > 1 and undated:
        raise WrongUse(
            f"{undated} of the files have no date in their names and the others have several: "
            "put the day as 2026-09-30 into each name, or load them one by one with --as-at."
        )
    if len(named) > 1:
        return tuple(
            DatedFiles(day, tuple(file for file in files if days[file] == day)) for day in named
        )
    if as_at or (named and not undated):
        return (DatedFiles(as_at or named[0], tuple(files)),)
    raise WrongUse(_no_day(files))


def day_in_name(file: Path) -> dt.date | None:
    """The one day that a file's name holds."""
    from lineofsight.inputs.annex_a import suggested_as_at

    days = {each.day for each in suggested_as_at([file]) if each.sheet is None}
    return days.pop() if len(days) == 1 else None


def _no_day(files: Sequence[Path]) -> str:
    from lineofsight.inputs.annex_a import suggested_as_at

    days = sorted({str(each.day) for each in suggested_as_at(files)})
    found = f" (their front sheets hold {', '.join(days[:3])})" if days else ""
    return f"The files do not say which day they are as at{found}: give it with --as-at."
