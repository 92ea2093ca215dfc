"""What becomes of children who are referred: journeys from the referral until the case closes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.enquiries import Enquiry
from lineofsight.demo.council.over_time import coming, needing, planned
from lineofsight.demo.council.over_time.lasting import Lasting, listed_until
from lineofsight.demo.council.over_time.person import Person
from lineofsight.demo.council.over_time.posts import Allocation

NOT_IN_NEED = 0.45  # of children whose case closes after the assessment
ASSESSED_AGAIN_AFTER = 330  # days of a child in need plan
SOON = 20  # days
ADULT = 18
LONGEST_LISTED = 12  # months


@dataclass
class Past:
    """What is known of the child from earlier: it is counted in later rows."""

    referrals: list[date] = field(default_factory=list)
    enquiries: list[date] = field(default_factory=list)
    plans: int = 0


@dataclass(frozen=True)
class Journey:
    """The rows of one journey, and the day on which the case closed."""

    rows: list[Lasting]
    end: date


Draw = Callable[[Person, date, Past], Journey]


def within_a_year(days: list[date], day: date) -> int:
    """How many of the days lie in the year before."""
    return sum(day - timedelta(days=365) <= each < day for each in days)


def long_over(person: Person, end: date) -> bool:
    """Whether no workbook goes back to what ended on this day, so that nothing need be drawn."""
    return listed_until(end, LONGEST_LISTED) < person.office.first


def by_adulthood(person: Person, end: date) -> date:
    """Social care for children ends on the eighteenth birthday."""
    return min(end, person.birthday(ADULT))


def referral(person: Person, day: date, staff: Allocation, past: Past) -> Iterator[Lasting]:
    """The referral that begins a journey."""
    before = within_a_year(past.referrals, day)
    past.referrals.append(day)
    yield from coming.referred(person, day, staff, nfa=False, before=before)


def closed_after_assessment(person: Person, day: date, past: Past) -> Journey:
    """Assessed, perhaps with an enquiry, and closed."""
    done = coming.authorised(person, day)
    wait = person.chance.kept_up("open_after_assessment")
    end = max(by_adulthood(person, done + wait), day + ONE_DAY)
    if long_over(person, end):
        return Journey([], end)
    staff = person.office.posts.through([(day, "assessment")], end, person.chance)
    needed = not person.chance.chance(NOT_IN_NEED)
    reasons = needing.CLOSED_FOR if needed else needing.NOT_NEEDED
    rows = [
        *referral(person, day, staff, past),
        coming.assessed(person, day, done, staff, support=needed),
        *coming.soon_enquired(person, day, end, staff),
        needing.episode(person, [(day, "assessment")], end, staff, reasons),
    ]
    return Journey(rows, end)


def in_need(person: Person, day: date, past: Past) -> Journey:
    """Assessed, and then a child in need plan."""
    done = coming.authorised(person, day)
    handover = max(done, day + ONE_DAY) + person.chance.kept_up("open_after_assessment") / 3
    end = max(by_adulthood(person, handover + person.chance.kept_up("need_plan")), day + ONE_DAY)
    if long_over(person, end):
        return Journey([], end)
    phases = [(day, "assessment")] + ([(handover, "need_plan")] if handover < end else [])
    staff = person.office.posts.through(phases, end, person.chance)
    rows = [
        *referral(person, day, staff, past),
        coming.assessed(person, day, done, staff, support=True),
        *coming.soon_enquired(person, day, end, staff),
        *assessed_again(person, handover, end, staff),
        needing.episode(person, phases, end, staff),
    ]
    return Journey(rows, end)


def assessed_again(person: Person, since: date, end: date, staff: Allocation) -> Iterator[Lasting]:
    """Further assessments of a child who is open for long."""
    day = since + person.chance.lasting(ASSESSED_AGAIN_AFTER)
    while (done := coming.authorised(person, day)) < end:
        support = person.chance.usually("support_still_required")
        yield coming.assessed(person, day, done, staff, support=support)
        day = done + person.chance.lasting(ASSESSED_AGAIN_AFTER)


def protected(person: Person, day: date, past: Past) -> Journey:
    """An enquiry, a conference, a plan; after it a child in need plan, or the case closes."""
    chance = person.chance
    strategy = chance.soon(day, SOON)
    start = coming.conference_after(person, strategy)
    if start >= person.birthday(ADULT):
        return closed_after_assessment(person, day, past)
    plan_end = by_adulthood(person, start + chance.months_of("protection_lasts"))
    after, end = _after_protection(person, plan_end)
    phases = [(day, "assessment"), (start, "protection_plan"), *after]
    if long_over(person, end):
        return Journey([], end)
    staff = person.office.posts.through(phases, end, chance)
    result = None if chance.usually("result_not_recorded") else "yes"
    before = within_a_year(past.enquiries, strategy)
    enquiry = Enquiry(strategy, "no", start, result)
    done = coming.authorised(person, day)
    rows = [
        *referral(person, day, staff, past),
        coming.assessed(person, day, done, staff, support=True),
        *coming.enquired_into(person, enquiry, staff, before=before),
        *assessed_again(person, done, end, staff),
        planned.plan(person, start, plan_end, staff, before=past.plans),
        needing.episode(person, phases, end, staff),
    ]
    past.enquiries.append(strategy)
    past.plans += 1
    return Journey(rows, end)


def _after_protection(person: Person, plan_end: date) -> tuple[list[tuple[date, str]], date]:
    """The child in need plan that may follow, and when the case closes."""
    chance, phases = person.chance, []
    end = chance.soon(plan_end, SOON)
    if chance.happens("need_after_protection") and plan_end < person.birthday(ADULT):
        phases.append((plan_end, "need_plan"))
        end = by_adulthood(person, plan_end + chance.kept_up("need_plan_after_protection"))
    return phases, max(end, plan_end)
