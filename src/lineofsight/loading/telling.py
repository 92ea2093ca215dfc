"""How work that takes long says what it is doing, and what came of it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Said:
    """A sentence on what came of something, and the page to go to where there is one."""

    sentence: str
    address: str | None = None


class Tell(Protocol):
    """Whoever is told. What is done now takes the place of what was; what came of it stays."""

    def doing(self, sentence: str) -> None:
        """What is being done now."""

    def said(self, said: Said) -> None:
        """Something that came of it."""


class Work(Protocol):
    """Something that takes long. It can be handed to another process.

    Raises a UserError where somebody can put right why it could not be done.
    """

    def __call__(self, tell: Tell) -> None:
        """Do it, and tell how it goes."""


def counting(tell: Tell, items: Sequence[Item], sentence: str) -> Iterator[Item]:
    """The items one after another; `sentence` says of each which of how many: "{} of {}"."""
    for n, each in enumerate(items, start=1):
        tell.doing(sentence.format(n, len(items)))
        yield each


def written(day: dt.date) -> str:
    """A day as sentences have it: "30 September 2026"."""
    return f"{day.day} {day:%B %Y}"
