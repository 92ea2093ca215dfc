"""The kinds of measure. Each becomes a `Question`; `ladder` is the way out for the rest.

count       children who are there, or of whom something is so
share       children of whom something is so, out of those of whom it could be
gap         the last time something was done, and the time allowed since
duration    how long something has run
timeliness  something done, or not, in the time allowed from its clock's start
done_within something done, and in the time allowed or later
average     how many days there were from one thing to another
ladder      lines in order: the first that fits gives the verdict
per_worker  children for each named worker
"""

from dataclasses import dataclass

from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Any,
    AsAt,
    Blank,
    Choose,
    Condition,
    Day,
    Days,
    Everyone,
    Later,
    Not,
    On,
    before,
    by,
    months_after,
    past,
)
from lineofsight.shapes.lists import Open, Rows
from lineofsight.shapes.question import Excluded, Outcome, Question, Rung


@dataclass(frozen=True)
class Allowed:
    """A length of time: the name in `params` of one set by law, by the council or by a measure."""

    limit: str
    unit: str

    def after(self, day: Day) -> Later:
        """The last day that is in time."""
        return Later(day, self.limit, self.unit)


def days(limit: str) -> Allowed:
    """So many days."""
    return Allowed(limit, "days")


def working_days(limit: str) -> Allowed:
    """So many working days."""
    return Allowed(limit, "working_days")


def months(limit: str) -> Allowed:
    """So many calendar months."""
    return Allowed(limit, "months")


PERIOD_BEGINS = months_after(AsAt(), "-definitions.period_months")
ADOPTION_PERIOD_BEGINS = months_after(AsAt(), "-definitions.adoption_period_months")


def in_the_period(column: str) -> Condition:
    """Whether the date falls in the six months to the day."""
    return before(PERIOD_BEGINS, On(column))


def in_the_adoption_period(column: str) -> Condition:
    """Whether the date falls in the twelve months to the day, which lists 10 and 11 cover."""
    return before(ADOPTION_PERIOD_BEGINS, On(column))


def done_in_the_period(column: str) -> Condition:
    """Whether it has happened, and in the period."""
    return All(Not(Blank(column)), in_the_period(column))


def not_done(column: str) -> Condition:
    """Whether it has not happened; a day still to come is a mistake, and nobody knows."""
    return Any(Blank(column), before(AsAt(), On(column)))


def count(
    rows: Rows, population: Condition, reason: str, excluded: tuple[Excluded, ...] = ()
) -> Question:
    """Children who are in the population."""
    return Question(rows, population, Outcome(Verdict.MET, reason), excluded=excluded)


def share(
    rows: Rows,
    population: Condition,
    *,
    not_met: Condition,
    because: str,
    otherwise: str,
    excluded: tuple[Excluded, ...] = (),
    blank_is_not_met: str | None = None,
) -> Question:
    """Children of whom something is amiss, and the others.

    `blank_is_not_met` names a column whose blank is not met too, since nobody knows.
    """
    rungs = [Rung(not_met, Verdict.NOT_MET, because)]
    if blank_is_not_met:
        rungs.insert(0, Rung(Blank(blank_is_not_met), Verdict.NOT_MET, "not known"))
    met = Outcome(Verdict.MET, otherwise)
    return Question(rows, population, met, tuple(rungs), excluded)


def gap(
    rows: Rows,
    population: Condition,
    *,
    last: str,
    allowed: Allowed,
    start: str | None = None,
    what: str,
    limit: str,
    excluded: tuple[Excluded, ...] = (),
) -> Question:
    """Something is due this long after it was last done.

    With a start, the clock runs from the later of start and last time; without one, never done is
    not met. `what` and `limit` are for the reasons: "visit", "10 working days".
    """
    since_last = allowed.after(On(last))
    never: Condition = Blank(last)
    late: Condition = past(since_last)
    due: Day = since_last
    if start is not None:
        since_start = allowed.after(On(start))
        never, late = All(never, past(since_start)), All(past(since_start), late)
        is_later = All(Not(Blank(last)), before(On(start), On(last)))
        due = Choose(is_later, since_last, since_start)
    return Question(
        rows,
        population,
        Outcome(Verdict.MET, f"{what}: not more than {limit} since the last, or the start", due),
        (
            Rung(never, Verdict.NOT_MET, f"{what}: none is recorded", due),
            Rung(late, Verdict.NOT_MET, f"{what}: more than {limit} since the last", due),
        ),
        excluded,
    )


def duration(
    rows: Rows,
    population: Condition,
    *,
    since: str,
    allowed: Allowed,
    because: str,
    otherwise: str,
    excluded: tuple[Excluded, ...] = (),
    or_exactly: bool = False,
) -> Question:
    """Something has run for longer than this, or (`or_exactly`) for this long or longer."""
    end = allowed.after(On(since))
    over = by(end, AsAt()) if or_exactly else past(end)
    return share(
        rows, population, not_met=over, because=because, otherwise=otherwise, excluded=excluded
    )


def timeliness(
    rows: Rows,
    population: Condition,
    *,
    done: Condition,
    on: str,
    due: Day,
    what: str,
    unclear: tuple[Rung, ...] = (),
    excluded: tuple[Excluded, ...] = (),
) -> Question:
    """Something is done by its due day, or later, or never, or is not yet due.

    `done` says whether the date in the column `on` counts; `unclear` are lines for one that came
    late and may hide an earlier one.
    """
    rungs = (
        Rung(All(done, by(On(on), due)), Verdict.MET, f"{what}: in time"),
        *unclear,
        Rung(done, Verdict.NOT_MET, f"{what}: after it was due"),
        Rung(past(due), Verdict.NOT_MET, f"{what}: none is recorded, and it is past due", due),
    )
    waiting = Outcome(Verdict.NOT_YET_DUE, f"{what}: not yet due", due)
    return Question(rows, population, waiting, rungs, excluded)


def done_within(
    rows: Rows,
    population: Condition,
    *,
    on: str,
    due: Day,
    in_time: str,
    late: str,
    unclear: tuple[Rung, ...] = (),
) -> Question:
    """Something that has been done was done by its due day, or later; `unclear` comes first."""
    not_met = Rung(before(due, On(on)), Verdict.NOT_MET, late)
    return Question(rows, population, Outcome(Verdict.MET, in_time), (*unclear, not_met))


def average(
    rows: Rows, population: Condition, *, since: str, until: str, reason: str, backwards: str
) -> Question:
    """The days from one date to the other, of those who have both in this order."""
    before_it_began = before(On(until), On(since))
    return Question(
        rows,
        population,
        Outcome(Verdict.MET, reason),
        (Rung(before_it_began, Verdict.CANNOT_SAY, backwards),),
        days=Days(On(since), On(until)),
    )


def last_of(rows: Rows, *, not_met: Condition, because: str, otherwise: str) -> Question:
    """Each child's latest row of the period: of whom something is amiss, and the others."""
    return Question(
        rows,
        Everyone(),
        Outcome(Verdict.MET, otherwise),
        (Rung(not_met, Verdict.NOT_MET, because),),
        among=in_the_period(rows.dated or ""),
    )


@dataclass(frozen=True)
class Line:
    """One line of a ladder: when it fits, something is due.

    Past `due` it is late. With `latest`, nobody can say until that day has gone by, because the
    law allows longer to some children whom the list does not tell apart; `unclear` says why.
    """

    when: Condition
    due: Day
    late: str
    in_time: str
    latest: Day | None = None
    unclear: str = ""

    def rungs(self, late_at_all: tuple[Condition, ...] = ()) -> tuple[Rung, ...]:
        """Late first, then what cannot be told, then in time."""
        last = past(self.latest or self.due)
        late = Rung(All(self.when, *late_at_all, last), Verdict.NOT_MET, self.late, self.due)
        met = Rung(All(self.when, by(AsAt(), self.due)), Verdict.MET, self.in_time, self.due)
        if self.latest is None:
            return late, met
        over = All(self.when, *late_at_all, past(self.due), by(AsAt(), self.latest))
        unclear = Rung(over, Verdict.CANNOT_SAY, self.unclear, self.due)
        return late, unclear, met


@dataclass(frozen=True)
class Last:
    """The line that fits whatever the others leave."""

    due: Day
    late: str
    in_time: str


def ladder(
    rows: Rows,
    population: Condition,
    lines: tuple[Line | Rung, ...],
    last: Last,
    excluded: tuple[Excluded, ...] = (),
    late_at_all: tuple[Condition, ...] = (),
) -> Question:
    """The first line that fits gives the verdict.

    `late_at_all` is true of every child who is late by any line. Where it is false, a cell that
    cannot be read leaves open which line fits and not whether the child is late.
    """
    rungs = [rung for line in lines for rung in _rungs(line, late_at_all)]
    late = All(*late_at_all, past(last.due))
    rungs.append(Rung(late, Verdict.NOT_MET, last.late, last.due))
    met = Outcome(Verdict.MET, last.in_time, last.due)
    return Question(rows, population, met, tuple(rungs), excluded)


def _rungs(line: Line | Rung, late_at_all: tuple[Condition, ...]) -> tuple[Rung, ...]:
    return line.rungs(late_at_all) if isinstance(line, Line) else (line,)


def per_worker(rows: Rows, reason: str) -> Question:
    """Children who have a named worker; the value is how many for each worker."""
    named = All(Open(), Not(Blank("worker")))
    return Question(rows, named, Outcome(Verdict.MET, reason))
