"""Stories: what goes wrong, where and from when, of which children. Sizes are in stories.toml."""

import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib import resources

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.over_time.posts import Posts
from lineofsight.demo.council.over_time.series import Series
from lineofsight.errors import WrongUse

LEAST_MONTHS = 12
QUIET_BEFORE = 3  # of the months, one in so many passes before a story begins
HOLIDAY_MONTHS = (4, 8, 12)
HOLIDAY = "late_after_holiday"
OVER_21 = "over_21_vanish"
NINE_IN_TEN = 0.9


@dataclass(frozen=True)
class Plot:
    """What a story does, as stories.toml says."""

    title: str
    measures: tuple[str, ...]
    size: float
    unit: str
    builds_days: int
    visible_after: int
    reason: str
    source: str
    service: str | None = None


@dataclass(frozen=True)
class Story:
    """A plot with its place and time. `children` gathers whom it befell as lives are drawn."""

    name: str
    plot: Plot
    team: str | None
    since: date
    until: date
    visible_from: date
    children: set[str] = field(default_factory=set)

    def share_on(self, day: date) -> float:
        """How much of its full size it has on the day."""
        if day < self.since:
            return 0.0
        builds = self.plot.builds_days
        return min(1.0, (day - self.since).days / builds) if builds else 1.0

    def befalls(self, child: str, day: date, team: Series) -> bool:
        """Whether the day is the story's; whom it befalls is kept."""
        told = self.since <= day <= self.until and self.team in (None, team.on(day))
        if told:
            self.children.add(child)
        return told


class Stories:
    """The stories told of one council."""

    def __init__(self, told: Sequence[Story]) -> None:
        self.told = tuple(told)
        self._by_name = {story.name: story for story in told}

    def delay(
        self, name: str, child: str, team: Series, allowed: Callable[[date], float]
    ) -> Callable[[date], float]:
        """How many days later than otherwise a thing due on a day is done."""
        story = self._by_name.get(name)

        def later(day: date) -> float:
            if story is None or not story.befalls(child, day, team):
                return 0.0
            return story.plot.size * story.share_on(day) * allowed(day)

        return later

    def conference_days(self, child: str, day: date, chance: Dice) -> int:
        """How many more working days a conference takes whose enquiry began on the day."""
        among_them = chance.chance(NINE_IN_TEN)  # drawn though nothing is told: lives stay alike
        story = self._by_name.get(HOLIDAY)
        told = story is not None and among_them and story.befalls(child, day, Series((), ()))
        return int(plots()[HOLIDAY].size) if told else 0

    def taken_off(
        self, child: str, since: date, until: date, team: Series, chance: Dice
    ) -> date | None:
        """When somebody over 21 from `since` to `until` is taken off the leaving care list.

        Some come to the team later: they are taken off then.
        """
        wait = timedelta(days=chance.whole(0, int(plots()[OVER_21].size)))
        story = self._by_name.get(OVER_21)
        if story is None:
            return None
        begins = max(since, story.since)
        for start in (begins, *(day for day in team.days if day > begins)):
            if start + wait < until and story.befalls(child, start + wait, team):
                return start + wait
        return None


@cache
def plots() -> Mapping[str, Plot]:
    """Every plot: stories.toml."""
    text = resources.files(__package__).joinpath("stories.toml").read_text("utf-8")
    return {
        name: Plot(**{**told, "measures": tuple(told["measures"])})
        for name, told in tomllib.loads(text).items()
    }


def story_names() -> tuple[str, ...]:
    """The names of all plots."""
    return tuple(plots())


def cast(names: Collection[str], month_ends: Sequence[date], posts: Posts, dice: Dice) -> Stories:
    """The stories of these names, each with its team and month drawn.

    All plots are drawn, so that leaving one out moves no other's team or month. WrongUse for a
    name that is none, or when there are too few months to tell before from after.
    """
    if unknown := sorted(set(names) - set(plots())):
        raise WrongUse(
            f"There is no story called {unknown[0]}: choose from {', '.join(plots())}, or none."
        )
    if names and len(month_ends) < LEAST_MONTHS:
        raise WrongUse(
            f"A story needs {LEAST_MONTHS} months to be told in: give --months {LEAST_MONTHS} "
            "or more, or --stories none."
        )
    if not names:
        return Stories(())
    told = [_story(name, plot, month_ends, posts, dice) for name, plot in plots().items()]
    return Stories([story for story in told if story.name in names])


def _story(name: str, plot: Plot, month_ends: Sequence[date], posts: Posts, dice: Dice) -> Story:
    """The month is one after the first third, and early enough to be seen by the last."""
    places: Sequence[int] = range(
        len(month_ends) // QUIET_BEFORE, len(month_ends) - plot.visible_after
    )
    if name == HOLIDAY:
        places = [each for each in places if month_ends[each].month in HOLIDAY_MONTHS]
    place = dice.one_of(places)
    return Story(
        name=name,
        plot=plot,
        team=dice.one_of(posts.full_teams(plot.service)).name if plot.service else None,
        since=month_ends[place - 1] + ONE_DAY,
        until=month_ends[place if name == HOLIDAY else -1],
        visible_from=month_ends[place + plot.visible_after],
    )
