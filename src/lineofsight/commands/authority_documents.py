"""The documents that the library holds about the authority that a person named."""

import sqlite3

from lineofsight.errors import NothingRead
from lineofsight.memory.lookup import Subject, subject
from lineofsight.model.documents import Reading
from lineofsight.workspace.library import authorities, readings_about


def documents_about(library: sqlite3.Connection, name: str) -> tuple[Subject, list[Reading]]:
    """Whom the name is of, and what was read about it and about those before it.

    Raises WrongUse where it is nobody's name, and NothingRead where the library holds none.
    """
    about = subject(name, authorities(library))
    readings = readings_about(library, [*about.own, *about.before])
    if not readings:
        raise NothingRead(
            f"The library holds no document about {about.name}: add some with "
            "`lineofsight library add` and the folder they are in."
        )
    return about, readings
