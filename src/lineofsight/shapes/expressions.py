"""The words a definition is written in: days, and conditions that are true, false or unknown.

An unreadable cell, or an event dated after the day, is unknown, and unknown spreads only where it
could change the answer: SQL's three-valued AND, OR and NOT are exactly that rule. A blank is
unknown too, unless the definition asks `Blank`, which gives it a meaning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from lineofsight.shapes.scope import Scope

AS_AT = "t.as_at"


class Expression(Protocol):
    """Anything that becomes SQL."""

    def sql(self, scope: Scope) -> str:
        """Its text, after adding the joins that it needs to the scope."""
        ...

    def columns(self) -> Iterator[str]:
        """The columns of the list that it looks at, in order."""
        ...


class Day(Expression, Protocol):
    """A date, or unknown."""


class Condition(Expression, Protocol):
    """True, false or unknown."""


@dataclass(frozen=True)
class On:
    """The date in this column: unknown when blank, unread, impossible or after the day."""

    column: str

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every expression
        return f"t.{self.column}"

    def columns(self) -> Iterator[str]:
        yield self.column


@dataclass(frozen=True)
class Recorded:
    """The date in this column as it stands, one still to come as well."""

    column: str

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every expression
        return f"t.date_{self.column}"

    def columns(self) -> Iterator[str]:
        yield self.column


@dataclass(frozen=True)
class AsAt:
    """The day that the answer is given for."""

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every expression
        return AS_AT

    def columns(self) -> Iterator[str]:
        return iter(())


@dataclass(frozen=True)
class Later:
    """A day some time after another; before it, when the limit's name has a minus.

    The limit is a name in `params`, or the number itself.
    """

    day: Day
    limit: str | int
    unit: str  # days, working_days, months or birthday: the scope's joins

    def sql(self, scope: Scope) -> str:
        step = {
            "days": scope.days_after,
            "working_days": scope.working_days_after,
            "months": scope.months_after,
            "birthday": scope.birthday,
        }[self.unit]
        return step(self.day.sql(scope), self.limit)

    def columns(self) -> Iterator[str]:
        yield from self.day.columns()


@dataclass(frozen=True)
class Known:
    """A day, or where that is not known the other."""

    day: Day
    otherwise: Day

    def sql(self, scope: Scope) -> str:
        return f"COALESCE({self.day.sql(scope)}, {self.otherwise.sql(scope)})"

    def columns(self) -> Iterator[str]:
        yield from self.day.columns()
        yield from self.otherwise.columns()


@dataclass(frozen=True)
class Days:
    """How many days there are from one day to another."""

    since: Day
    until: Day

    def sql(self, scope: Scope) -> str:
        since, until = (scope.number_of_day(day.sql(scope)) for day in (self.since, self.until))
        return f"{until} + -{since}"

    def columns(self) -> Iterator[str]:
        yield from self.since.columns()
        yield from self.until.columns()


@dataclass(frozen=True)
class Choose:
    """One day when the condition holds, the other when it does not; unknown when that is."""

    when: "Condition"
    then: Day
    otherwise: Day

    def sql(self, scope: Scope) -> str:
        when = self.when.sql(scope)
        then, otherwise = self.then.sql(scope), self.otherwise.sql(scope)
        return f"CASE WHEN {when} THEN {then} WHEN NOT ({when}) THEN {otherwise} END"

    def columns(self) -> Iterator[str]:
        for part in (self.when, self.then, self.otherwise):
            yield from part.columns()


def days_after(day: Day, limit: str) -> Later:
    """The day this many days later."""
    return Later(day, limit, "days")


def day_after(day: Day) -> Later:
    """The next day."""
    return Later(day, 1, "days")


def working_days_after(day: Day, limit: str) -> Later:
    """The Nth working day later."""
    return Later(day, limit, "working_days")


def months_after(day: Day, limit: str) -> Later:
    """The day this many calendar months later."""
    return Later(day, limit, "months")


def birthday(limit: str) -> Later:
    """The day on which the child reaches this age."""
    return Later(On("date_of_birth"), limit, "birthday")


@dataclass(frozen=True)
class Compare:
    """How one day stands to another."""

    left: Day
    sign: str
    right: Day

    def sql(self, scope: Scope) -> str:
        return f"{self.left.sql(scope)} {self.sign} {self.right.sql(scope)}"

    def columns(self) -> Iterator[str]:
        yield from self.left.columns()
        yield from self.right.columns()


def before(left: Day, right: Day) -> Compare:
    """Whether the first day comes before the second."""
    return Compare(left, "<", right)


def by(left: Day, right: Day) -> Compare:
    """Whether the first day is the second or comes before it."""
    return Compare(left, "<=", right)


def past(day: Day) -> Compare:
    """Whether the answer's day has gone past this one. On it is in time."""
    return before(day, AsAt())


def reached(limit: str) -> Compare:
    """Whether the child has reached this age on the day."""
    return by(birthday(limit), AsAt())


def under(limit: str) -> Compare:
    """Whether the child is younger than this on the day."""
    return before(AsAt(), birthday(limit))


def aged(youngest: str, below: str) -> "All":
    """Whether the child's age on the day is the first number or more, and less than the second."""
    return All(reached(youngest), under(below))


@dataclass(frozen=True)
class Blank:
    """Whether the cell is blank. An unread cell is not blank, and not known to be filled."""

    column: str

    def sql(self, scope: Scope) -> str:
        scope.blanks.add(self.column)
        return f"t.{self.column}_blank = 1"

    def columns(self) -> Iterator[str]:
        yield self.column


@dataclass(frozen=True)
class Is:
    """Whether the column holds one of these codes."""

    column: str
    codes: tuple[str, ...]

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every expression
        codes = ", ".join(f"'{code}'" for code in self.codes)
        return f"t.{self.column} IN ({codes})"

    def columns(self) -> Iterator[str]:
        yield self.column


def coded(column: str, *codes: str) -> Is:
    """Whether the column holds one of these codes."""
    return Is(column, codes)


@dataclass(frozen=True)
class AtLeast:
    """Whether the column's number is this, or the one under this name in `params`, or more."""

    column: str
    number: int | str

    def sql(self, scope: Scope) -> str:
        return f"t.{self.column} >= {scope.number(self.number)}"

    def columns(self) -> Iterator[str]:
        yield self.column


@dataclass(frozen=True)
class Everyone:
    """Whoever has a row that speaks for them."""

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every expression
        return "1 = 1"

    def columns(self) -> Iterator[str]:
        return iter(())


@dataclass(frozen=True)
class InForce:
    """Whether a number of the law is in force on the day: `params` has a value for it."""

    rule: str

    def sql(self, scope: Scope) -> str:
        return f"{scope.number(self.rule)} IS NOT NULL"

    def columns(self) -> Iterator[str]:
        return iter(())


class All:
    """Every one of these holds."""

    def __init__(self, *parts: Condition) -> None:
        self.parts = parts

    def sql(self, scope: Scope) -> str:
        return "(" + " AND ".join(part.sql(scope) for part in self.parts) + ")"

    def columns(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.columns()


class Any:
    """At least one of these holds."""

    def __init__(self, *parts: Condition) -> None:
        self.parts = parts

    def sql(self, scope: Scope) -> str:
        return "(" + " OR ".join(part.sql(scope) for part in self.parts) + ")"

    def columns(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.columns()


@dataclass(frozen=True)
class Not:
    """It does not hold."""

    part: Condition

    def sql(self, scope: Scope) -> str:
        return f"NOT ({self.part.sql(scope)})"

    def columns(self) -> Iterator[str]:
        yield from self.part.columns()


@dataclass(frozen=True)
class Unborn:
    """Whether the child is not yet born: an age of -1, or a date of birth still to come.

    An age that is blank, unread or in no file says nothing, and the date of birth serves alone.
    """

    def sql(self, scope: Scope) -> str:
        scope.blanks.add("age")
        to_come = f"COALESCE(t.date_date_of_birth, {AS_AT}) > {AS_AT}"
        return f"(COALESCE(t.age, 0) = -1 OR {to_come})"

    def columns(self) -> Iterator[str]:
        yield "date_of_birth"
        yield "age"
