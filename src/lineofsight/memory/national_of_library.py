"""The national picture of a library: its documents counted, and what their threads teach."""

import sqlite3
from dataclasses import replace

from lineofsight.memory.national import National, national
from lineofsight.memory.threads.learning import how_praise_lasts, which_asks_stick
from lineofsight.workspace.library import readings_in_brief


def national_of(library: sqlite3.Connection) -> National:
    """Every table; those of threads are empty of asks until the library's threads are kept."""
    readings = readings_in_brief(library)
    return replace(
        national(readings),
        sticking=which_asks_stick(library, readings),
        shelf_life=how_praise_lasts(library, readings),
    )
