"""How children came to be known: the rows of Lists 1 to 5 that go with each life."""

from collections.abc import Iterator
from datetime import date, timedelta

from lineofsight.demo.council import contacts, early_help, enquiries, referrals
from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.enquiries import Enquiry
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import Cells, Row

REFERRED_BEFORE = 0.05  # once already since the lists begin
AFTER_EARLY_HELP = 0.05
CONTACT_WHILE_OPEN = 0.15
RECENT = 25  # days
LOOKED_INTO = 20  # days in which an enquiry follows a referral


def came(child: Child, start: date, staff: Cells, desk: Desk) -> Iterator[Row]:
    """Contacts, early help and the referral with which an episode of need began."""
    dice = desk.dice
    if start < desk.edges.period:
        return
    days = [start]
    earlier = dice.between(desk.edges.period, start)
    if dice.chance(REFERRED_BEFORE) and child.first_day <= earlier < start - 10 * ONE_DAY:
        days = [earlier, start]
    for day in days:
        yield from contacts.rows(child, contacts.before(day, child, desk), desk)
    if dice.chance(AFTER_EARLY_HELP):
        yield early_help.before(start, child, desk)
    yield from referrals.rows(child, days, staff, desk, nfa=False)


def told_while_open(child: Child, start: date, desk: Desk) -> Iterator[Row]:
    """Contacts about a child who was open already, the day of opening among them."""
    if desk.dice.chance(CONTACT_WHILE_OPEN):
        day = max(start, contacts.draw_day(child, desk))
        yield from contacts.rows(child, [day] * desk.dice.whole(1, 2), desk)


def told_after_closing(child: Child, end: date, desk: Desk) -> Iterator[Row]:
    """Contacts about a child whose case has closed, from the day of closing on."""
    if desk.dice.usually("contact_after_closing"):
        first = min(end + timedelta(days=desk.dice.one_of((-1, 0, 0, 1, 5, 30))), desk.as_at)
        days = [desk.dice.between(first, desk.as_at) for _ in range(desk.dice.whole(0, 4))]
        yield from contacts.rows(child, [max(first, child.first_day), *days], desk)


def enquired(start: date, end: date, often: str, desk: Desk) -> Iterator[Enquiry]:
    """An enquiry soon after the start, as often as the share of this name says.

    After the end there is no conference any more: it was not needed.
    """
    if desk.dice.usually(often):
        day = min(start + timedelta(days=desk.dice.whole(0, LOOKED_INTO)), end)
        enquiry = enquiries.without_plan(day, desk)
        held = enquiry.conference
        too_late = held is not None and end < held <= desk.as_at
        yield Enquiry(day, "yes") if too_late else enquiry


def only_told(child: Child, desk: Desk) -> Iterator[Row]:
    """Contacts, and nothing came of them."""
    dice = desk.dice
    number = int(dice.pick("contacts_of_a_child"))
    days = [contacts.draw_day(child, desk) for _ in range(number)]
    yield from contacts.rows(child, days, desk)


def turned_away(child: Child, desk: Desk) -> Iterator[Row]:
    """A referral of which nothing came."""
    day = contacts.draw_day(child, desk)
    staff = desk.staff.allocate("assessment")
    yield from contacts.rows(child, contacts.before(day, child, desk), desk)
    yield from referrals.rows(child, [day], staff, desk, nfa=True)


def helped_early(child: Child, desk: Desk) -> Iterator[Row]:
    """Early help; some of the children were referred, and nothing came of that."""
    dice = desk.dice
    if not dice.usually("early_help_referred"):
        yield early_help.not_referred(child, desk)
        return
    if recent := dice.chance(0.5):
        day = max(desk.as_at - timedelta(days=dice.whole(0, RECENT)), child.first_day)
    else:
        day = contacts.draw_day(child, desk)
    before = early_help.ended_six_months_before if recent else early_help.before
    yield before(day, child, desk)
    yield from referrals.rows(child, [day], desk.staff.allocate("assessment"), desk, nfa=True)
