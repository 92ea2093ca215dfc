"""What every list is drawn with."""

from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.staff import Staff


@dataclass(frozen=True)
class Desk:
    """The day, the dice, the edges of every rule on that day, and the staff."""

    as_at: date
    dice: Dice
    edges: Edges
    staff: Staff
