"""The authority that a person named, where no library of documents is asked."""

from lineofsight.errors import WrongUse
from lineofsight.memory.lookup import subject
from lineofsight.model.authorities import Authority


def known_authority(typed: str) -> Authority:
    """The authority; WrongUse, with the nearest names, where there is none."""
    known = subject(typed, ()).known
    if known is None:
        raise WrongUse(f"There is no authority called “{typed}”: try another spelling.")
    return known
