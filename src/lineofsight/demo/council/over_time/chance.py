"""Draws of one life: the council's dice, and what draws over time need besides."""

from datetime import date, timedelta
from math import log

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.over_time import flow

DAYS_IN_A_MONTH = 30.44
ONE_IN = 1_000_000


class Chance(Dice):
    """The dice of one life, so that what befalls one child changes nothing for another."""

    def fraction(self) -> float:
        """From 0 up to 1, 1 left out."""
        return self.whole(0, ONE_IN - 1) / ONE_IN

    def happens(self, name: str) -> bool:
        """True as often as flow.toml says."""
        return self.chance(flow.odds(name))

    def lasting(self, mean: float) -> timedelta:
        """A time that is as likely to end on one day as on another; a day at least."""
        return timedelta(days=1 + int(-log(1 - self.fraction()) * mean))

    def kept_up(self, name: str) -> timedelta:
        """How long something of this name in flow.toml lasts."""
        return self.lasting(flow.days(name))

    def of_flow(self, table: str) -> str:
        """A key of a table of flow.toml, as often as its share."""
        keys, shares = flow.running(table)
        drawn = self.fraction() * shares[-1]
        return next(key for key, share in zip(keys, shares, strict=True) if drawn < share)

    def in_flow_band(self, table: str) -> float:
        """A number in a band of a table whose keys are where each band ends."""
        key = self.of_flow(table)
        keys = ("0", *flow.running(table)[0])
        least = float(keys[keys.index(key) - 1])
        return least + self.fraction() * (float(key) - least)

    def months_of(self, table: str) -> timedelta:
        """A time in months of such a table."""
        return timedelta(days=1 + int(self.in_flow_band(table) * DAYS_IN_A_MONTH))

    def soon(self, day: date, most: int) -> date:
        """The day, or up to so many days later."""
        return day + timedelta(days=self.whole(0, most))
