"""Notices, judgements and support on one line of time, each with its source."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from lineofsight.money.amounts import in_pounds
from lineofsight.money.pressure.position import Event
from lineofsight.money.published import judgements, support
from lineofsight.money.published.support import Notice, Support


@dataclass(frozen=True)
class Moment:
    """Something that happened on a day; support stands on the first day of its year."""

    day: dt.date
    kind: str
    words: str
    source: str


def timeline(
    events: Iterable[Event],
    notices: Iterable[Notice],
    supports: Iterable[Support],
    inadequate_on: dt.date | None,
) -> tuple[Moment, ...]:
    """Everything known, the oldest first."""
    moments = [Moment(each.day, each.kind.value, each.words, each.source) for each in events]
    moments += [
        Moment(each.day, "section_114", each.note, support.NOTICES_SOURCE) for each in notices
    ]
    moments += [_support(each) for each in supports]
    if inadequate_on is not None:
        words = "first judged inadequate under ILACS: the day it was published"
        moments.append(Moment(inadequate_on, "judgement", words, judgements.SOURCE))
    return tuple(sorted(moments, key=lambda moment: (moment.day, moment.kind, moment.words)))


def _support(each: Support) -> Moment:
    revised = ", revised later" if each.revised_later else ""
    words = f"{in_pounds(each.pounds)} agreed for {each.year}{revised}"
    return Moment(each.year.first_day, "exceptional_support", words, support.SUPPORT_SOURCE)
