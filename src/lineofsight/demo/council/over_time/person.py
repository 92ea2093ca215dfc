"""Somebody whose life is being drawn, and what it is drawn with."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lineofsight.demo.council.calendar import age_on, birthday
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.over_time.chance import Chance
from lineofsight.demo.council.over_time.posts import Posts
from lineofsight.demo.council.over_time.stories import Stories
from lineofsight.demo.council.people import Child, draw_disability

DAYS_IN_A_YEAR = 365.25


@dataclass(frozen=True)
class Office:
    """The council that the lives are led in: first and last day, posts, and stories told of it."""

    first: date
    last: date
    posts: Posts
    stories: Stories


@dataclass(frozen=True)
class Person:
    """A child, the chance of this one life, and the office."""

    child: Child
    chance: Chance
    office: Office

    def on(self, day: date) -> Child:
        """The child at the age of the day."""
        return replace(self.child, age=age_on(self.child.born, day))

    def birthday(self, age: int) -> date:
        """The day on which this age is reached."""
        return birthday(self.child.born, age)

    def desk(self, day: date) -> Desk:
        """What the single council draws with, on that day."""
        return Desk(day, self.chance, Edges(day), self.office.posts.staff)


def newcomer(number: int, day: date, age: float, chance: Chance, office: Office) -> Person:
    """Somebody of that age in years on the day; below 0 for a child not yet born."""
    born = day - timedelta(days=round(age * DAYS_IN_A_YEAR))
    child = Child(
        id=f"FX{number * 37 % 1_000_000:06d}",
        born=born,
        age=age_on(born, day),
        gender=chance.one_of(("male", "female")),
        ethnicity=chance.pick("ethnicity"),
        disability=draw_disability(chance),
    )
    return Person(child, chance, office)
