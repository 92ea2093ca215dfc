"""The council's own inspections, and the way to every other authority's."""

from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.inspections.authorities import Held, held, that_may_be_meant
from lineofsight.views.inspections.paging import ROWS, Pages, pages_of
from lineofsight.views.inspections.telling import told
from lineofsight.views.inspections.told import Told
from lineofsight.views.inspections.told_table import HEADINGS, told_table
from lineofsight.views.own_council import own_council
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_NO_COUNCIL = "Nobody has said yet whose workspace this is, so it shows the library only."
_NO_DOCUMENT = "The library has no document about {name} yet: add some."


@dataclass(frozen=True)
class Inspections:
    """`own` is None without a council or without a document about it; `why_not` says which.

    `found` is one page of the library's authorities; `sought` what was typed to find some.
    """

    title: str
    own: Told | None
    why_not: str | None
    is_council_named: bool
    sought: str | None
    found: tuple[Held, ...]
    pages: Pages


def inspections(sources: Sources, asked: Asked) -> Inspections:
    """What this page shows, whatever there is in the workspace yet."""
    own = _own(sources)
    sought = asked.filter("authority")
    library = held(sources.documents) if sources.documents else []
    found = that_may_be_meant(sought, library) if sought else library
    pages = pages_of(len(found), asked)
    name = sources.council.name
    return Inspections(
        title=f"What inspectors said about {name}" if name else "What inspectors said",
        own=own,
        why_not=None if own else _why_not(name),
        is_council_named=name is not None,
        sought=sought,
        found=tuple(found[pages.first - 1 :][:ROWS]) if found else (),
        pages=pages,
    )


def _own(sources: Sources) -> Told | None:
    about = own_council(sources)
    return told(sources.workspace, about) if about else None


def _why_not(name: str | None) -> str:
    return _NO_DOCUMENT.format(name=name) if name else _NO_COUNCIL


def table(page: Inspections) -> Table:
    """The council's own story, a line for each thing said."""
    return told_table(page.own) if page.own else Table("inspections", HEADINGS, [])
