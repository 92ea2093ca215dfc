"""Whether shortfalls find what was planted in the fictional council, and how often they err.

    python benchmarks/shortfalls.py [--councils N] [--quiet N] [--first-seed S]
                                    [--months M] [--children N]

Draws councils in which every story is told (make-council --months), a seed each, and quiet ones in
which none is, of the seeds after those. Looks at each month-end as it came, from the months before
it alone.

Found: a measure of the story is named as worse than its own past, in the story's team where it has
one, from the month in which it began until one month after it ought to be visible (stories.toml,
visible_after; the last month at the latest). False: every month of every place that is named and
is no told story's: of another measure, of another team, or before it began. Months are counted from
the first that can be compared. Limits: 95% found, fewer than one false a month, and in the quiet
councils no measure of any story.

The figures are the verdicts that the council planted, as in its expected.csv: that the program
reads the same from its workbooks is proved elsewhere (tests/integration/demo_council).
"""

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lineofsight.demo.council.expected import Expected, expected
from lineofsight.demo.council.over_time import draw_months, month_ends, story_names
from lineofsight.demo.council.over_time.leavers import LEFT_THE_LIST, Leavers
from lineofsight.demo.council.over_time.months import Months as Drawn
from lineofsight.demo.council.over_time.stories import Story, plots
from lineofsight.demo.council.record import Council
from lineofsight.evaluation.months import Month, Months, Place, is_followed
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shortfalls.own_past import worse_by_day
from lineofsight.shortfalls.weights import weights
from lineofsight.shortfalls.where import named_places

LAST = dt.date(2026, 9, 30)
FOUND, FALSE = 95.0, 1.0
MONTHS_MORE = 1  # after a story ought to be visible

Named = Mapping[dt.date, Collection[Place]]  # what is named as worse than its own past, by day
Case = tuple[str, str]


@dataclass
class Follower:
    """Turns month-ends of planted verdicts into months of places, one after another."""

    months: Months = field(default_factory=Months)
    _open: set[Case] = field(default_factory=set)
    _leavers: Leavers = field(default_factory=Leavers)
    _team: dict[str, str] = field(default_factory=dict)  # of a care leaver, as last listed

    def add(self, council: Council) -> None:
        """The next month-end."""
        told: dict[Place, Counter[str]] = {}
        now: set[Case] = set()
        for measure, case, team, verdict in self._cases(council):
            counts = _counts_of(measure, case, verdict, self._open)
            if verdict is Verdict.NOT_MET:
                now.add((measure, case))
            for place in {Place(measure, None), Place(measure, team)}:
                told.setdefault(place, Counter()).update(counts)
        for place, counts in told.items():
            self.months.put(place, _month(council.as_at, place, counts))
        self._open = now

    def _cases(self, council: Council) -> Iterator[tuple[str, str, str | None, Verdict]]:
        for each in _planted(council):
            if is_followed(all_ids()[each.measure]):
                yield each.measure, each.case, _team(each), each.answer.verdict
        for child in self._leavers.gone(council):
            yield LEFT_THE_LIST, child, self._team.get(child), Verdict.NOT_MET
        rows = (row for table in ("care", "leaving") for row in council.rows[table])
        self._team |= {row.person: str(row.cells["team"]) for row in rows}


def main() -> None:
    """Print what was found of each story, and how much was false."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--councils", type=int, default=50)
    parser.add_argument("--quiet", type=int, default=20)
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--months", type=int, default=24)
    parser.add_argument("--children", type=int, default=1600)
    asked = parser.parse_args()
    days = month_ends(LAST, asked.months)
    score = Score()
    for seed in range(asked.first_seed, asked.first_seed + asked.councils):
        score.with_stories(drawn := draw_months(asked.children, seed, days, story_names()))
        sys.stderr.write(f"council {seed}: {len(drawn.stories.told)} stories\n")
    first_quiet = asked.first_seed + asked.councils
    for seed in range(first_quiet, first_quiet + asked.quiet):
        score.without(draw_months(asked.children, seed, days, ()))
        sys.stderr.write(f"quiet council {seed}\n")
    sys.stdout.write("\n".join(score.lines()) + "\n")


@dataclass
class Score:
    """What all councils so far come to."""

    told: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: int = 0
    months: int = 0
    quiet_false: int = 0
    quiet_stories: int = 0
    quiet_months: int = 0

    def with_stories(self, drawn: Drawn) -> None:
        """Adds a council in which stories are told."""
        named, stories = named_by_day(drawn), drawn.stories.told
        for story in stories:
            self.told[story.name] += 1
            self.found[story.name] += is_found(story, named, drawn.month_ends)
        self.false += sum(
            not any(is_of(story, place, day) for story in stories)
            for day, places in named.items()
            for place in places
        )
        self.months += len(named)

    def without(self, drawn: Drawn) -> None:
        """Adds a council in which none is."""
        named = named_by_day(drawn)
        of_stories = {measure for plot in plots().values() for measure in plot.measures}
        places = [place for found in named.values() for place in found]
        self.quiet_false += len(places)
        self.quiet_stories += sum(place.measure in of_stories for place in places)
        self.quiet_months += len(named)

    def lines(self) -> Iterator[str]:
        """A line a story, and the sums beside their limits."""
        yield f"{'story':<24}{'told':>6}{'found':>7}"
        for name in self.told:
            yield f"{name:<24}{self.told[name]:>6}{self.found[name]:>7}"
        told, found = self.told.total(), self.found.total()
        share = 100 * found / told if told else 0.0
        yield f"found {found} of {told} ({share:.1f}%; limit {FOUND:.0f}% or more)"
        yield _a_month("false alarms", self.false, self.months)
        yield _a_month("in quiet councils", self.quiet_false, self.quiet_months)
        yield f"of them of a story's measures: {self.quiet_stories} (limit 0)"


def named_by_day(drawn: Drawn) -> Named:
    """What was named at each month-end that can be compared."""
    follower = Follower()
    for council in drawn.councils():
        follower.add(council)
    found = {
        day: tuple(each.place for each in named_places(worse))
        for day, worse in worse_by_day(follower.months.series())
    }
    compared = drawn.month_ends[weights().least_months.value + 1 :]
    return {day: found[day] for day in compared}


def is_of(story: Story, place: Place, day: dt.date) -> bool:
    """Whether naming the place on the day is the story's: its measure, its team, and begun."""
    is_there = story.team is None or place.team in (None, story.team)
    return place.measure in story.plot.measures and is_there and day >= story.since


def is_found(story: Story, named: Named, days: Sequence[dt.date]) -> bool:
    """Whether the story is named in time, in its own team where it has one."""
    ought = days.index(story.visible_from)
    until = days[min(ought + MONTHS_MORE, len(days) - 1)]
    return any(
        is_of(story, place, day) and (story.team is None or place.team == story.team)
        for day, places in named.items()
        if day <= until
        for place in places
    )


def _planted(council: Council) -> Sequence[Expected]:
    nowhere = {table: [("", 0)] * len(rows) for table, rows in council.rows.items()}
    return expected(council, nowhere, messy=False)


def _team(each: Expected) -> str | None:
    team = each.row.cells.get("team")
    return str(team) if team else None


def _counts_of(measure: str, case: str, verdict: Verdict, before: set[Case]) -> Counter[str]:
    if verdict is Verdict.MET:
        return Counter(asked=1)
    if verdict is not Verdict.NOT_MET:
        return Counter()
    return Counter(asked=1, not_met=1, new=(measure, case) not in before)


def _month(day: dt.date, place: Place, counts: Mapping[str, int]) -> Month:
    """As the program keeps it: of a team, a measure that only counts has no number asked."""
    is_share = all_ids()[place.measure].unit is Unit.PERCENT
    asked = counts["asked"] if is_share or place.team is None else None
    return Month(day, counts["not_met"], asked, counts["new"], 0)


def _a_month(words: str, false: int, months: int) -> str:
    each = false / months if months else 0.0
    return f"{words}: {false} in {months} months ({each:.3f} a month; limit under {FALSE:.0f})"


if __name__ == "__main__":
    main()
