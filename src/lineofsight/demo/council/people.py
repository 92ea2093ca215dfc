"""The children, before anything happens to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council.calendar import age_on
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Cells


@dataclass(frozen=True)
class Child:
    """A child. `born` is the expected day for a child not yet born."""

    id: str
    born: date
    age: int
    gender: str
    ethnicity: str
    disability: str | None

    @property
    def first_day(self) -> date:
        """The first day on which anything can have happened to the child."""
        return self.born if self.age >= 0 else date(1990, 1, 1)

    def cells(self) -> Cells:
        """What every list begins with."""
        return {
            "child_id": self.id,
            "gender": self.gender,
            "ethnicity": self.ethnicity,
            "date_of_birth": self.born,
            "age": self.age,
        }


class Nursery:
    """Draws children, numbered in the order they come."""

    def __init__(self, dice: Dice, as_at: date) -> None:
        self._dice = dice
        self._as_at = as_at
        self._next = 1

    def child(self, ages: str, edges: Sequence[int] = ()) -> Child:
        """A child who is born."""
        return self._draw(self._dice.birth(self._as_at, ages, edges))

    def unborn(self) -> Child:
        """A child expected within six months."""
        return self._draw(self._as_at + timedelta(days=self._dice.whole(5, 180)))

    def _draw(self, born: date) -> Child:
        dice, age = self._dice, age_on(born, self._as_at)
        number, self._next = self._next, self._next + 1
        gender = "not_stated" if age < 0 else dice.one_of(("male", "female"))
        return Child(
            id=f"FX{number * 37 % 1_000_000:06d}",
            born=born,
            age=age,
            gender=gender,
            ethnicity=dice.pick("ethnicity"),
            disability=draw_disability(dice),
        )


def draw_disability(dice: Dice) -> str | None:
    """Yes, no, or not recorded."""
    if dice.chance(share("disability_unknown")):
        return None
    return "yes" if dice.usually("disabled") else "no"
