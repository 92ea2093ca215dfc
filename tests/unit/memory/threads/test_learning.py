"""Which asks stick, and how long praise lasts: counts over the library, nobody named."""

import datetime as dt
from pathlib import Path

from tests.unit.memory.threads.conftest import DONE, SUPERVISION, THEME, WANTING, MakeReport

from lineofsight.memory.national_of_library import national_of
from lineofsight.memory.threads.kept import keep_threads
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def test_asks_and_praise_are_followed_to_the_next_full_inspection(
    tmp_path: Path, report: MakeReport
) -> None:
    line = [
        report("2013-03-04", asks=(SUPERVISION,)),
        report("2016-03-04", paragraphs=((DONE, "strength"),)),
        report("2019-09-04", asks=(SUPERVISION,), paragraphs=((WANTING, "shortfall"),)),
    ]
    with database(tmp_path) as library:
        for each in line:
            keep(library, each, [Path(each.file)], "a reader", NOW)
        keep_threads(library)
        picture = national_of(library)
    asks = {each.theme: (each.n, each.d) for each in picture.sticking if each.d}
    assert asks == {THEME: (1, 1)}  # and not to the inspection after the next
    lasting = {each.years: (each.n, each.d) for each in picture.shelf_life if each.praised}
    assert lasting["3 to 4"] == (1, 1)
    assert sum(d for _, d in lasting.values()) == 1
