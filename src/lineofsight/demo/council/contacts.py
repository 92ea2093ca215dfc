"""List 1: contacts, and what contacts.* must say of each contact and child."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.life import Life, Said, Shown, any_open, on_each, one_case
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import Answer, Row, cannot_say, met, not_met
from lineofsight.model.verdicts import Verdict

WEEK = timedelta(days=7)
OFTEN = 3
NOT_YET = Answer(Verdict.NOT_YET_DUE, "a referral may follow within 7 days")
NO_DAY = cannot_say("the day of the contact is not known")


def rows(child: Child, days: Sequence[date], desk: Desk) -> Iterator[Row]:
    """A contact on each of the days that the list goes back to."""
    for day in days:
        if day >= desk.edges.period:
            source = desk.dice.pick("referral_source")
            yield Row("contacts", {**child.cells(), "contact_date": day, "contact_source": source})


def draw_day(child: Child, desk: Desk) -> date:
    """A day in the six months, now and then beside their start or a week before the day."""
    edges = desk.edges
    drawn = desk.dice.between(edges.period + ONE_DAY, desk.as_at)
    beside = (edges.period, edges.days(7))
    return desk.dice.start(drawn, child.first_day, desk.as_at, beside)


def before(referral: date, child: Child, desk: Desk) -> list[date]:
    """The days of the contacts that came before a referral: mostly one, on the day or just before.

    Now and then the first is 7 days before it, or 8.
    """
    dice = desk.dice
    days = dice.whole(7, 8) if dice.usually("on_the_edge") else dice.whole(0, 2)
    first = referral - timedelta(days=days)
    more = [first - timedelta(days=dice.whole(0, 50)) for _ in range(_more(desk))]
    return [max(day, child.first_day) for day in (first, *more)]


def _more(desk: Desk) -> int:
    return desk.dice.whole(1, 3) if desk.dice.usually("more_contacts") else 0


def said(life: Life) -> Iterator[Said]:
    """contacts.*"""
    contacts = life.of("contacts")
    answers = {
        "contacts.volume": partial(_volume, edges=life.edges),
        "contacts.to_referral": partial(_to_referral, life=life),
    }
    yield from on_each(contacts, answers)
    yield from one_case(contacts, "contacts.repeat", _repeat(contacts, life))


def _volume(contact: Shown, edges: Edges) -> Answer | None:
    day = contact.day("contact_date")
    if day is None:
        return NO_DAY
    return met() if day > edges.period else None


def _to_referral(contact: Shown, life: Life) -> Answer | None:
    day = contact.day("contact_date")
    if day is None or day <= life.edges.period:
        return _volume(contact, life.edges)
    if day > life.edges.as_at - WEEK:
        return NOT_YET
    referrals = [row.day("referral_date") for row in life.of("referrals")]
    if any(each and day <= each <= day + WEEK for each in referrals):
        return met("referred within 7 days")
    if None in referrals:
        return cannot_say("the day of a referral is not known")
    return not_met("no referral within 7 days")


def _repeat(contacts: Sequence[Shown], life: Life) -> Answer | None:
    """A contact without a day may be the one that makes three, or the only one."""
    known = [day for row in contacts if (day := row.day("contact_date"))]
    undated = sum(row.day("contact_date") is None for row in contacts)
    counted = [day for day in known if day > life.edges.period]
    if not counted:
        return NO_DAY if undated else None
    open_then = any_open(_social_care(life), min(counted))
    if open_then is None:
        return cannot_say("whether the child was open at the first contact is not known")
    return None if open_then else _often(counted, undated, life)


def _social_care(life: Life) -> list[Shown]:
    return [row for table in ("need", "protection", "care") for row in life.of(table)]


def _often(counted: Sequence[date], undated: int, life: Life) -> Answer:
    if len(counted) + undated < OFTEN:
        return met()
    starts = [row.day("assessment_start") for row in life.of("assessments")]
    if any(start and start >= min(counted) for start in starts):
        return met("assessed since the first contact")
    if None in starts:
        return cannot_say("the start of an assessment is not known")
    if len(counted) < OFTEN:
        return NO_DAY
    return not_met("3 or more contacts and no assessment")
