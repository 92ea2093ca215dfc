"""n of d as pages show it: a percentage with the interval that chance leaves open."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """n of d, `percent` from 0 to 100 and the ends of its 95% Wilson interval; None of no d."""

    n: int
    d: int
    percent: float | None
    low: float | None
    high: float | None
