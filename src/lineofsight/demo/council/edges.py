"""The edges of every rule on one as-at date (see calendar.py)."""

from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.calendar import (
    ONE_DAY,
    edge_of_days,
    edge_of_months,
    edge_of_working_days,
    months_after,
    working_days_after,
)


@dataclass(frozen=True)
class Edges:
    """A day on or before `months(6)` lies more than six months back, and so on."""

    as_at: date

    def months(self, count: int) -> date:
        """The last day whose day so many months later is before T."""
        return edge_of_months(self.as_at, count)

    def full_months(self, count: int) -> date:
        """The last day whose day so many months later is T or before."""
        return edge_of_months(self.as_at + ONE_DAY, count)

    def days(self, count: int) -> date:
        """The last day whose day so many days later is before T."""
        return edge_of_days(self.as_at, count)

    def working_days(self, count: int) -> date:
        """The last day whose so manieth working day is before T."""
        return edge_of_working_days(self.as_at, count)

    def due_within(self, ahead: int, count: int) -> date:
        """The last day whose `count`th working day comes within the next `ahead` working days."""
        return edge_of_working_days(working_days_after(self.as_at, ahead) + ONE_DAY, count)

    @property
    def year(self) -> date:
        """The last day before the twelve months to T."""
        return months_after(self.as_at, -12)

    @property
    def period(self) -> date:
        """The last day before the six months to T."""
        return months_after(self.as_at, -6)
