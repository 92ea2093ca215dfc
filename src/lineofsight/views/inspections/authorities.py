"""The authorities that the library has documents about, and the address of each."""

import datetime as dt
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.errors import WrongUse
from lineofsight.memory.lookup import Subject, subject
from lineofsight.model.authorities import all_authorities
from lineofsight.model.documents import NamedAuthority
from lineofsight.views.asked import NotHere
from lineofsight.workspace.library import authorities

_HELD = """
SELECT authority, COUNT(*), MAX(COALESCE(published, inspection_end))
FROM document
WHERE status = 'read' AND authority IS NOT NULL
GROUP BY authority
ORDER BY authority
"""


@dataclass(frozen=True)
class Held:
    """An authority, how many documents there are about it, and the day of the newest."""

    name: str
    address: str
    documents: int
    newest: dt.date | None


def held(documents: sqlite3.Connection) -> list[Held]:
    """Every authority of the library, by name and never by grade."""
    return [
        Held(name, address_of(name), count, dt.date.fromisoformat(newest) if newest else None)
        for name, count, newest in documents.execute(_HELD)
    ]


def address_of(name: str) -> str:
    """The address of an authority's page."""
    return f"/inspections/authorities/{_slug(name)}"


def _slug(name: str) -> str:
    """A name as it stands in an address: "cheshire-east"."""
    return "-".join(re.findall(r"[^\W_]+", name.lower()))


def at_address(documents: sqlite3.Connection, slug: str) -> Subject:
    """The authority whose address this is. Raises NotHere when there is none."""
    names = authorities(documents)
    for name in (*(each.name for each in names), *(each.name for each in all_authorities())):
        if _slug(name) == slug:
            return subject(name, names)
    raise NotHere("There is no authority at this address: look for its name among the inspections.")


def that_may_be_meant(typed: str, found: Sequence[Held]) -> list[Held]:
    """The authorities that what was typed is the name of, or a part of the name of."""
    meant = _name_of(typed, found)
    words = typed.casefold()
    return [each for each in found if each.name == meant or words in each.name.casefold()]


def _name_of(typed: str, found: Sequence[Held]) -> str | None:
    """Its name, however it was decorated: "the London Borough of Bexley" is Bexley."""
    try:
        return subject(typed, [NamedAuthority(each.name) for each in found]).name
    except WrongUse:
        return None
