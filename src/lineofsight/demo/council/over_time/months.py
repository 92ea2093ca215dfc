"""The council on each of its month-ends, one after another."""

import gc
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from lineofsight.demo.council.calendar import check_within_the_table
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.lives import service_sizes
from lineofsight.demo.council.over_time.chance import Chance
from lineofsight.demo.council.over_time.lives import Life, draw_lives
from lineofsight.demo.council.over_time.person import Office
from lineofsight.demo.council.over_time.posts import Posts
from lineofsight.demo.council.over_time.stories import Stories, cast
from lineofsight.demo.council.over_time.verdicts import said_of
from lineofsight.demo.council.record import Council, Row
from lineofsight.demo.council.staff import Staff
from lineofsight.errors import WrongUse
from lineofsight.model.tables import all_tables


@dataclass(frozen=True)
class Months:
    """Lives drawn once, the days on which they are looked at, and the stories told of them."""

    seed: int
    month_ends: tuple[date, ...]
    posts: Posts
    lives: tuple[Life, ...]
    stories: Stories

    def councils(self) -> Iterator[Council]:
        """The council as its lists held it at each month-end."""
        return map(self.council_on, self.month_ends)

    def council_on(self, day: date) -> Council:
        """The council as its lists held it at the end of the day."""
        desk = Desk(day, Dice(self.seed), Edges(day), self.posts.staff)
        rows: dict[str, list[Row]] = {table.id: [] for table in all_tables()}
        for life in self.lives:
            held = [(row, lasting.rubbish) for lasting in life if (row := lasting.on(day))]
            for row in said_of(held, desk):
                rows[row.table].append(row)
        in_order = {table: tuple(each) for table, each in rows.items()}
        return Council(self.seed, day, self.posts.staff.teams, in_order)


def draw_months(
    children: int, seed: int, month_ends: Collection[date], stories: Collection[str]
) -> Months:
    """A council with about this many children open to social care on each of the days.

    WrongUse when there are fewer than one child, no bank holidays are known for a day, a story has
    no such name, or there are too few months for one.
    """
    if children < 1:
        raise WrongUse("A council needs at least one child: give --children a number from 1 up.")
    days = tuple(sorted(month_ends))
    for day in (days[0], days[-1]):
        check_within_the_table(day)
    chance = Chance(seed)
    posts = Posts(Staff(chance, service_sizes(children)), days[0], days[-1], chance)
    told = cast(stories, days, posts, Dice(seed))
    office = Office(days[0], days[-1], posts, told)
    lives = tuple(draw_lives(children, seed, office))
    # They last as long as the months are written: searching them for garbage doubles the time.
    gc.freeze()
    return Months(seed, days, posts, lives, told)
