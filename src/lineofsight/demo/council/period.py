"""A period of care, before anybody visits or reviews."""

from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.people import Child

SHORT_BREAKS = {"V3", "V4"}


@dataclass(frozen=True)
class Period:
    """A period of care: what the rest of the row is drawn from."""

    child: Child
    start: date
    legal_status: str
    legal_start: date
    unaccompanied: bool
    need: str
    plan: str | None
    placement: str
    placement_start: date
    urn: str | None
    authority: str

    @property
    def short_breaks(self) -> bool:
        """Left out of every measure of children in care."""
        return self.legal_status in SHORT_BREAKS
