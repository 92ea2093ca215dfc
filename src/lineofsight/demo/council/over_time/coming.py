"""How children come to be known: contacts, early help, referrals, assessments and enquiries."""

from collections.abc import Iterator
from datetime import date, timedelta

from lineofsight.demo.council import assessments, contacts, early_help, enquiries, referrals
from lineofsight.demo.council.calendar import ONE_DAY, working_days_after
from lineofsight.demo.council.enquiries import Enquiry
from lineofsight.demo.council.over_time.lasting import Lasting, foretold, listed_until
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.posts import Allocation
from lineofsight.demo.council.over_time.series import Kept, known_on
from lineofsight.demo.council.record import Row

AFTER_EARLY_HELP = 0.05
LOOKED_INTO = 20  # days in which an enquiry follows a referral
DECIDED_IN = 12  # days in which it is mostly decided whether a conference is needed
LONG_UNDECIDED = (30, 150)  # days


def referred(
    person: Person, day: date, staff: Allocation, *, nfa: bool, before: int
) -> Iterator[Lasting]:
    """The contacts before a referral, and the referral; `before`: how many came in the year."""
    desk = person.desk(day)
    child = person.on(day)
    yield from told(person, contacts.before(day, child, desk))
    if person.chance.chance(AFTER_EARLY_HELP):
        yield from helped(person, day - timedelta(days=person.chance.whole(10, 150)))
    for row in referrals.rows(child, [day], staff.on(day), desk, nfa=nfa):
        count = row.cells[referrals.COUNT]
        more = {referrals.COUNT: before + (count if isinstance(count, int) else 0)}
        yield foretold(Row(row.table, {**row.cells, **more}), day, listed_until(day))


def told(person: Person, days: list[date]) -> Iterator[Lasting]:
    """Contacts on these days."""
    for day in days:
        for row in contacts.rows(person.on(day), [day], person.desk(day)):
            yield foretold(row, day, listed_until(day))


def helped(person: Person, start: date) -> Iterator[Lasting]:
    """Early help from this day, for some months."""
    start = max(start, person.child.born)
    end = start + timedelta(days=person.chance.whole(30, 200))
    row = early_help.row(person.on(start), start, end, person.desk(start))
    yield foretold(row, start, listed_until(end))


def assessed(
    person: Person, start: date, done: date, staff: Allocation, *, support: bool
) -> Lasting:
    """An assessment, from its start on the list."""
    desk, child = person.desk(done), person.on(start)
    row = assessments.finished(child, start, done, staff.on(start), desk, support=support)
    return foretold(row, start, listed_until(done))


def authorised(person: Person, start: date) -> date:
    """When an assessment that begins on this day is authorised."""
    return working_days_after(start, assessments.duration(person.desk(start)))


def conference_after(person: Person, strategy: date) -> date:
    """When the conference of an enquiry is held, holidays and all."""
    least, most = person.chance.in_band("conference_days")
    days = person.chance.whole(least + 1, most)
    later = person.office.stories.conference_days(person.child.id, strategy, person.chance)
    return working_days_after(strategy, days + later)


def enquired_into(
    person: Person, enquiry: Enquiry, staff: Allocation, *, before: int
) -> Iterator[Lasting]:
    """An enquiry: what was decided is known some days later, what its conference did on its day."""
    strategy, held = enquiry.strategy, enquiry.conference
    decided = strategy + timedelta(days=person.chance.whole(2, DECIDED_IN))
    if held is None and person.chance.happens("late_decision"):
        decided = strategy + timedelta(days=person.chance.whole(*LONG_UNDECIDED))
    if held is not None:
        decided = min(decided, held)
    until = listed_until(max(strategy, decided, held or strategy))
    desk, child = person.desk(held or strategy), person.on(strategy)
    for row in enquiries.rows(child, [enquiry], staff.on(strategy), desk):
        count = row.cells[enquiries.COUNT]
        also: dict[str, Kept] = {
            "conference_unnecessary": known_on(decided, enquiry.unnecessary),
            enquiries.COUNT: before + (count if isinstance(count, int) else 0),
        }
        yield foretold(row, strategy, until, also)


def without_plan(person: Person, strategy: date) -> Enquiry:
    """An enquiry after which there is no plan."""
    if not person.chance.usually("conference_without_plan"):
        return Enquiry(strategy, "yes")
    return Enquiry(strategy, "no", conference_after(person, strategy), "no")


def soon_enquired(person: Person, day: date, end: date, staff: Allocation) -> Iterator[Lasting]:
    """Now and then an enquiry soon after a referral, before the case closes."""
    if person.chance.happens("enquiry_without_plan"):
        strategy = min(person.chance.soon(day, LOOKED_INTO), end - ONE_DAY)
        enquiry = without_plan(person, max(strategy, day))
        if enquiry.conference and enquiry.conference > end:
            enquiry = Enquiry(enquiry.strategy, "yes")
        yield from enquired_into(person, enquiry, staff, before=0)
