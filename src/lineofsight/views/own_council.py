"""This workspace's own council among the authorities that the library has documents about."""

from lineofsight.errors import WrongUse
from lineofsight.memory.lookup import Subject, subject
from lineofsight.views.sources import Sources
from lineofsight.workspace.library import authorities


def own_council(sources: Sources) -> Subject | None:
    """The council; None without a library or a name, or with a name that nobody knows."""
    if sources.documents is None or sources.council.name is None:
        return None
    try:
        return subject(sources.council.name, authorities(sources.documents))
    except WrongUse:  # neither the country nor the library has it
        return None
