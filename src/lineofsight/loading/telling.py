"""How work that takes long says what it is doing, and what came of it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
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


class Watch(Protocol):
    """Hands items on one after another, and may tell somebody how far that is."""

    def __call__(self, items: Sequence[Item], doing: str, /) -> Iterable[Item]:
        """The items. `doing` says what is done with one of them: "Drawing chart"."""
        ...


def unwatched(items: Sequence[Item], doing: str, /) -> Iterable[Item]:  # noqa: ARG001  as every watch
    """The items, with nobody to tell."""
    return items


def counting(tell: Tell, items: Sequence[Item], doing: str) -> Iterator[Item]:
    """The items one after another; of each it is told which of how many: "Drawing chart 2 of 9"."""
    for n, each in enumerate(items, start=1):
        tell.doing(f"{doing} {n} of {len(items)}")
        yield each


def written(day: dt.date) -> str:
    """A day as sentences have it: "30 September 2026"."""
    return f"{day.day} {day:%B %Y}"
