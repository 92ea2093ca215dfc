"""List 3: referrals, and what referrals.* must say of each referral and child."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.life import Life, Said, Shown, on_each, one_case
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import (
    Answer,
    Cells,
    Row,
    cannot_say,
    met,
    not_met,
)

TWO_ON_ONE_DAY = 0.008
NO_DAY = cannot_say("the day of the referral is not known")
COUNT = "referrals_12_months"


def rows(child: Child, days: Sequence[date], staff: Cells, desk: Desk, *, nfa: bool) -> list[Row]:
    """A referral on each day that the list goes back to; `nfa`: nothing came of the last of them.

    Nothing came of the earlier ones. All say how many came before the latest in twelve months.
    """
    days = [day for day in days if day >= desk.edges.period]
    earlier = desk.dice.whole(1, 2) if desk.dice.usually("referred_before_the_list") else 0
    count = len(days) - 1 + earlier
    referrals = [_row(child, day, staff, count, desk, nfa=nfa or day < days[-1]) for day in days]
    if len(days) == 1 and desk.dice.chance(TWO_ON_ONE_DAY):
        referrals.append(_row(child, days[0], staff, count + 1, desk, nfa=nfa))
    return referrals


def _row(child: Child, day: date, staff: Cells, count: int, desk: Desk, *, nfa: bool) -> Row:
    cells: Cells = {
        "referral_date": day,
        "referral_source": desk.dice.pick("referral_source"),
        "no_further_action": "yes" if nfa else "no",
        COUNT: count,
    }
    return Row("referrals", child.cells() | cells | staff)


def said(life: Life) -> Iterator[Said]:
    """referrals.*"""
    referrals = life.of("referrals")
    answers = {
        "referrals.volume": partial(_volume, edges=life.edges),
        "referrals.no_further_action": partial(_no_further_action, edges=life.edges),
    }
    yield from on_each(referrals, answers)
    repeat = latest(referrals, "referral_date", COUNT, life.edges)
    yield from one_case(referrals, "referrals.repeat_within_12_months", repeat)


def _volume(referral: Shown, edges: Edges) -> Answer | None:
    day = referral.day("referral_date")
    if day is None:
        return NO_DAY
    return met() if day > edges.period else None


def _no_further_action(referral: Shown, edges: Edges) -> Answer | None:
    asked = _volume(referral, edges)
    if asked != met():
        return asked
    code = referral.value("no_further_action")
    if code is None:
        return cannot_say("whether anything came of it is not known")
    return met("no further action") if code == "yes" else not_met("taken further")


def latest(rows: Sequence[Shown], day_of: str, count_of: str, edges: Edges) -> Answer | None:
    """Whether another came in the twelve months before the child's latest row in the period.

    Of two rows of the same day the less favourable stands. A row without a day may be the latest:
    cannot say, and it is the only row of the child.
    """
    days = [day for row in rows if (day := row.day(day_of)) and day > edges.period]
    if not days:
        undated = any(row.day(day_of) is None for row in rows)
        return cannot_say("its day is not known") if undated else None
    counts = [row.value(count_of) for row in rows if row.day(day_of) == max(days)]
    if any(isinstance(count, int) and count > 0 for count in counts):
        return not_met("another within 12 months")
    if None in counts:
        return cannot_say("the number before it is not known")
    return met()
