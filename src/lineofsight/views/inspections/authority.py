"""What inspectors said of one authority: the page that a citizen reads too."""

from dataclasses import dataclass

from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.authorities import address_of, at_address
from lineofsight.views.inspections.telling import told
from lineofsight.views.inspections.told import Told
from lineofsight.views.inspections.told_table import told_table
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class Authority:
    """One authority's story under its name. `threads` is the address of what became of asks."""

    title: str
    told: Told
    threads: str


def authority(sources: Sources, asked: Asked) -> Authority:
    """The story at this address. Raises NotHere where there is none."""
    about = at_address(sources.need_documents(), asked.parts["authority"])
    story = told(sources.workspace, about)
    if story is None:
        raise NotHere(f"The library has no document about {about.name}: add one first.")
    threads = f"{address_of(about.name)}/threads"
    return Authority(f"What inspectors said about {story.name}", story, threads)


def table(page: Authority) -> Table:
    """The story, a line for each thing said."""
    return told_table(page.told)
