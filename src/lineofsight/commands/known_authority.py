"""The authority that a person named, where no library of documents is asked."""

from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.memory.lookup import subject
from lineofsight.model.authorities import Authority, by_name
from lineofsight.money.published.schools_grant import named_in


def known_authority(typed: str, statistics: Path) -> Authority:
    """The authority, or one that only the folder of statistics knows.

    Raises WrongUse, with the nearest names, where there is none.
    """
    new = None if by_name(typed) else named_in(statistics, typed)
    known = new or subject(typed, ()).known
    if known is None:
        raise WrongUse(f"There is no authority called “{typed}”: try another spelling.")
    return known
