"""A line of a short list that needs an answer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """A sentence, its n of d where it has one, and the address of why."""

    sentence: str
    n: int | None
    d: int | None
    address: str
