"""Work for tests, at the top of a module so that another process can find it."""

import os
from dataclasses import dataclass

from lineofsight.errors import NothingRead
from lineofsight.loading.telling import Said, Tell, counting

MARKER = "MARKER-CHILD-7"


@dataclass(frozen=True)
class Counts:
    """Counts to three, and says so."""

    def __call__(self, tell: Tell) -> None:
        for number in counting(tell, (1, 2, 3), "Number"):
            tell.said(Said(f"said {number}", f"/{number}"))


@dataclass(frozen=True)
class Refuses:
    """Says something first, and then that it cannot be done."""

    def __call__(self, tell: Tell) -> None:
        tell.said(Said("looked"))
        raise NothingRead("No file could be read: load another.")


@dataclass(frozen=True)
class Breaks:
    """Makes a mistake with a value in its hands."""

    def __call__(self, tell: Tell) -> None:  # noqa: ARG002  as all work
        raise ValueError(MARKER)


@dataclass(frozen=True)
class Ends:
    """Ends at once, as a program does that the machine has no room for."""

    def __call__(self, tell: Tell) -> None:  # noqa: ARG002  as all work
        os._exit(9)
