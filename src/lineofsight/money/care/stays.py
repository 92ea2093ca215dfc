"""Stays: unbroken time of one child in one kind of home, made of the return's episodes.

A change of legal status, a move between homes of one kind and a short time away (a hospital, a
holiday) begin no new stay. Short breaks (V3, V4) are no care of this kind and are left out. Care
ends on the 18th birthday, whatever the return says after it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from lineofsight.errors import WrongUse
from lineofsight.inputs.ssda903.returned import Episode, Returned
from lineofsight.money.care.kinds import HOMES, Kind, kind_of_codes
from lineofsight.money.years import year_of

ADULT = 18  # years
_SHORT_BREAKS = frozenset({"V3", "V4"})
_GAP_DAYS = 1  # an episode begins on the day the one before ended, or on the next


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay; days count from the first day of the calendar, birthdays are days of it.

    `ended` is the first day that it no longer was, None while it lasts. `then` is the kind of home
    that followed at once, None where the child left care. `enters` says that the child came into
    care with it.
    """

    child: str
    kind: Kind
    born: int
    adult: int
    began: int
    ended: int | None
    then: Kind | None
    enters: bool

    def open_on(self, day: int) -> bool:
        """Whether the child was there at the end of this day."""
        return self.began <= day < min(self.adult, self.ended or self.adult)


@dataclass(frozen=True)
class History:
    """Stays, and the days between which every stay that was open is known.

    `since` is included, `until` is not. `left_out` counts episodes that are no care of this kind,
    `not_joined` children whose episodes overlap so that the earlier one was cut short.
    """

    stays: tuple[Stay, ...]
    since: int
    until: int
    left_out: int = 0
    not_joined: int = 0

    def cut(self, day: int) -> "History":
        """What was known on a day: nothing that happened on it or later."""
        known = tuple(_known(stay, day) for stay in self.stays if stay.began < day)
        return History(known, self.since, day)


def history(
    returned: Returned, since: dt.date | None = None, until: dt.date | None = None
) -> History:
    """The stays of a return, or of several years' returns.

    A return holds only episodes that were open in its year, so what ended before is not known:
    `since`, unless given, is the first day of the financial year of the earliest ending. `until`,
    unless given, is the day after the last beginning or ending.
    """
    used = [each for each in returned.episodes if _is_care(each)]
    endings = [each.ended for each in used if each.ended is not None]
    if not used or (since is None and not endings):
        raise WrongUse(
            "No episode of care has ended in these files, so nothing can be learned of how long "
            "children stay: give a whole year's return."
        )
    first = since or year_of(min(endings)).first_day
    last = until or max(*endings, *(each.began for each in used)) + dt.timedelta(days=1)
    if first >= last:
        raise WrongUse(f"{first} is not before {last}: give a first day that is.")
    stays: list[Stay] = []
    cut_short = 0
    for child, group in groupby(used, key=lambda each: each.child):
        episodes, overlaps = _in_line(list(group))
        cut_short += overlaps
        stays += _stays(returned.born[child], episodes)
    left_out = len(returned.episodes) - len(used)
    whole = History(tuple(stays), first.toordinal(), last.toordinal())
    return History(whole.cut(whole.until).stays, whole.since, whole.until, left_out, cut_short)


def birthday(born: dt.date, age: int) -> int:
    """The day of a birthday; somebody born on 29 February has it on 1 March in other years.

    Source: the common law's reckoning of age, as the rest of this program has it.
    """
    try:
        return born.replace(year=born.year + age).toordinal()
    except ValueError:
        return dt.date(born.year + age, 3, 1).toordinal()


def at_home(stays: Iterable[Stay], day: int) -> dict[Kind, int]:
    """How many children were in each kind of home at the end of a day."""
    counted = dict.fromkeys(HOMES, 0)
    for stay in stays:
        counted[stay.kind] += stay.open_on(day)
    return counted


def _is_care(episode: Episode) -> bool:
    return episode.status not in _SHORT_BREAKS and episode.place in kind_of_codes()


def _in_line(episodes: Sequence[Episode]) -> tuple[list[Episode], bool]:
    """One child's episodes, each ended at the latest where the next begins."""
    line: list[Episode] = []
    overlaps = False
    for each, following in pairwise([*episodes, None]):
        if each is not None and following is not None and _overlaps(each, following):
            overlaps = True
            line.append(_ended(each, following.began))
        elif each is not None:
            line.append(each)
    return line, overlaps


def _overlaps(each: Episode, following: Episode) -> bool:
    return each.ended is None or each.ended > following.began


def _ended(each: Episode, day: dt.date) -> Episode:
    return Episode(
        each.child, each.began, day, each.reason_new, each.reason_ended, each.status, each.place,
        each.provider,
    )  # fmt: skip


def _stays(born: dt.date, episodes: Sequence[Episode]) -> Iterator[Stay]:
    spells = _spells(episodes)
    adult = birthday(born, ADULT)
    for before, (kind, began, ended), after in zip(
        [None, *spells[:-1]], spells, [*spells[1:], None], strict=True
    ):
        if began < adult:
            yield Stay(
                child=episodes[0].child,
                kind=kind,
                born=born.toordinal(),
                adult=adult,
                began=began,
                ended=ended,
                then=after[0] if after and ended and _at_once(ended, after[1]) else None,
                enters=before is None or before[2] is None or not _at_once(before[2], began),
            )


_Spell = tuple[Kind, int, int | None]


def _spells(episodes: Sequence[Episode]) -> list[_Spell]:
    """Kind, first day and day of the end; episodes of one kind that follow at once are joined."""
    spells: list[_Spell] = []
    for each in episodes:
        began, ended = each.began.toordinal(), each.ended.toordinal() if each.ended else None
        kind = kind_of_codes()[each.place]
        last = spells[-1] if spells else None
        follows = last is not None and last[2] is not None and _at_once(last[2], began)
        if kind is Kind.TEMPORARY:
            kind = last[0] if last and follows else Kind.OTHER
        if last and follows and last[0] is kind:
            spells[-1] = (kind, last[1], ended)
        else:
            spells.append((kind, began, ended))
    return spells


def _at_once(ended: int, began: int) -> bool:
    return began - ended <= _GAP_DAYS


def _known(stay: Stay, day: int) -> Stay:
    if stay.ended is None or stay.ended < day:
        return stay
    return Stay(stay.child, stay.kind, stay.born, stay.adult, stay.began, None, None, stay.enters)
