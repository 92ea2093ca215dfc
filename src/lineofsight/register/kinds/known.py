"""A manager's answer on a worklist: known, in hand, until a day, because."""

import datetime as dt
from dataclasses import dataclass

from lineofsight import clock
from lineofsight.errors import WrongUse
from lineofsight.register.case_key import CASE, case_key
from lineofsight.register.events import Body, Event, Kind, Who
from lineofsight.register.store import Register
from lineofsight.register.wording import mentions, tidy

MOST_CHARACTERS = 300
MOST_DAYS = 366  # an answer without an end would be a way not to look
WARNING = "Write about the work. Do not write about the child or their family."


@dataclass(frozen=True)
class Known(Body):
    """In hand until the end of a day, because of something about the work."""

    until: dt.date
    because: str


KIND = Kind("known", about=CASE, body=Known)


@dataclass(frozen=True)
class Case:
    """A row of a worklist, by the ids of the lists: which measure's, which case, which child."""

    measure: str
    case: str
    child: str | None


def say_known(register: Register, case: Case, answer: Known, who: Who) -> Event[Known]:
    """Record that a case is known and in hand; it takes the place of what was said before.

    Raises WrongUse for a day that has passed or is over a year away, and for a reason that is
    missing, too long, or holds the child's number.
    """
    checked = Known(_day(answer.until, clock.today()), _reason(answer.because, case))
    subject = case_key(register).subject(case.measure, case.case)
    return register.append(KIND, subject, who, checked)


def _day(until: dt.date, today: dt.date) -> dt.date:
    if until < today:
        raise WrongUse(f"The day until which it is in hand ({until}) has passed: give a later one.")
    if until > today + dt.timedelta(days=MOST_DAYS):
        raise WrongUse(
            f"The day until which it is in hand ({until}) is over a year away: give a nearer one, "
            "and say it again when that comes."
        )
    return until


def _reason(typed: str, case: Case) -> str:
    reason = tidy(typed)
    if not reason:
        raise WrongUse("There is no reason: say in a few words how it is in hand.")
    if len(reason) > MOST_CHARACTERS:
        raise WrongUse(
            f"The reason has {len(reason)} characters, and {MOST_CHARACTERS} are the most: say it "
            "more shortly."
        )
    if any(mentions(reason, number) for number in (case.case, case.child or "")):
        raise WrongUse(
            "The reason holds the child's number: leave it out, and write about the work only."
        )
    return reason
