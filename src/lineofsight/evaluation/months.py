"""Every measure month by month, of the council and of each team: what shortfalls are found in.

Only of measures of which fewer, or more, is good; averages have no children who are not met.
"""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lineofsight.engines.query import Summary
from lineofsight.evaluation.spells import Spell
from lineofsight.measures.blind_spots import Words, all_ids
from lineofsight.measures.measure import Good, Unit
from lineofsight.model.verdicts import Verdict

_OF_THE_COUNCIL = """
SELECT figure.measure, import.as_at, figure.met, figure.not_met, figure.cannot_say
FROM figure JOIN import ON import.number = figure.import_no
WHERE figure.status = 'answered' AND import.place <= ?
"""
_OF_TEAMS = """
SELECT team_figure.measure, team_figure.team, import.as_at, team_figure.n, team_figure.d
FROM team_figure JOIN import ON import.number = team_figure.import_no
WHERE team_figure.team IS NOT NULL AND import.place <= ?
"""
# A spell's team is the last recorded: who moved is new in the team that has them now.
_NEW = """
SELECT spell.measure, spell.team, import.as_at, COUNT(*)
FROM spell JOIN import ON import.number = spell.visible_import
WHERE import.place <= ?
GROUP BY spell.measure, spell.team, import.as_at
"""


class Place(NamedTuple):
    """A measure in one team, or in the whole council where that is None."""

    measure: str
    team: str | None


@dataclass(frozen=True)
class Month:
    """How many children are not as they should be on the day of one import.

    `asked` are those of whom it could be told, None for a team of a measure that only counts;
    `new` those who were not so before; `unknown` those of whom it cannot be told, None for a team.
    """

    as_at: dt.date
    not_met: int
    asked: int | None
    new: int
    unknown: int | None = None


@dataclass
class Months:
    """What the imports so far say of every place, by day."""

    _by_place: dict[Place, dict[dt.date, Month]] = field(default_factory=dict)
    _first_seen: dict[str, dt.date] = field(default_factory=dict)

    def put(self, place: Place, month: Month) -> None:
        """Adds what one import says of a place."""
        self._by_place.setdefault(place, {})[month.as_at] = month
        if place.team is not None:
            first = self._first_seen.get(place.team, month.as_at)
            self._first_seen[place.team] = min(first, month.as_at)

    def series(self) -> Mapping[Place, tuple[Month, ...]]:
        """Each place on every day that answers its measure, the oldest first.

        A team begins with the first day on which any list names it; from then on, a day without
        it has none of its children.
        """
        return {place: tuple(self._filled(place)) for place in self._by_place}

    def _filled(self, place: Place) -> Iterator[Month]:
        own = self._by_place[place]
        begins = dt.date.min if place.team is None else self._first_seen[place.team]
        nobody = 0 if all_ids()[place.measure].unit is Unit.PERCENT else None
        for day in sorted(self._by_place[Place(place.measure, None)]):
            if day >= begins:
                yield own.get(day, Month(day, 0, nobody, 0))


def is_followed(about: Words) -> bool:
    """Whether a measure tells children who are not as they should be."""
    return about.good is not Good.NONE and not about.unit.is_an_average


def months_known(answers: sqlite3.Connection, place: int) -> Months:
    """The months up to this place in the line of imports, as a workspace's answers have them."""
    new: Counter[tuple[str, str | None, str]] = Counter()
    for measure, team, day, count in answers.execute(_NEW, [place]):
        new[measure, team, day] += count
        if team is not None:
            new[measure, None, day] += count
    found = Months()
    for measure, day, met, not_met, unknown in answers.execute(_OF_THE_COUNCIL, [place]):
        if is_followed(all_ids()[measure]):
            told = _whole(day, (met, not_met, unknown), new[measure, None, day])
            found.put(Place(measure, None), told)
    for measure, team, day, n, d in answers.execute(_OF_TEAMS, [place]):
        if is_followed(about := all_ids()[measure]):
            found.put(Place(measure, team), _in_team(about, day, n, d, new[measure, team, day]))
    return found


def add_months(
    found: Months, day: dt.date, summary: Summary, lasting: Iterable[Spell], number: int
) -> None:
    """Adds what one import says of a measure; `lasting` are its spells, `number` the import's."""
    about = all_ids()[summary.measure]
    if not is_followed(about):
        return
    new = Counter(spell.team for spell in lasting if spell.visible == number)
    said = summary.verdicts
    counts = tuple(said.get(each, 0) for each in (Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_SAY))
    found.put(Place(about.id, None), _whole(str(day), counts, new.total()))
    for team, own in summary.by_team.items():
        if team is not None:
            told = _in_team(about, str(day), own.n, own.d, new[team])
            found.put(Place(about.id, team), told)


def _whole(day: str, counts: tuple[int, ...], new: int) -> Month:
    met, not_met, unknown = counts
    return Month(dt.date.fromisoformat(day), not_met, met + not_met, new, unknown)


def _in_team(about: Words, day: str, n: int, d: int | None, new: int) -> Month:
    """A figure counts the met where more is good: the others are those who are not."""
    not_met = n if about.good is Good.LOW else (d or 0) - n
    return Month(dt.date.fromisoformat(day), not_met, d, new)
