"""What every kind of measure comes down to: who is asked about, and a ladder of verdicts."""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import Condition, Day, Days, Expression
from lineofsight.shapes.lists import Rows


@dataclass(frozen=True)
class Excluded:
    """Children whom the population's words let in and the definition leaves out, and why."""

    when: Condition
    reason: str


@dataclass(frozen=True)
class Rung:
    """One line of the ladder. The first that fits gives the verdict and its reason."""

    when: Condition
    verdict: Verdict
    reason: str
    due: Day | None = None


@dataclass(frozen=True)
class Outcome:
    """The verdict where no rung fits."""

    verdict: Verdict
    reason: str
    due: Day | None = None


@dataclass(frozen=True)
class Question:
    """Cases and verdicts. An outcome's `due` is the last day on which something is in time.

    Where one of a child's rows is picked by its day, `among` says among which.
    `{name}` in a reason stands for the number in force under that name in `params`.
    """

    rows: Rows
    population: Condition
    otherwise: Outcome
    rungs: tuple[Rung, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    among: Condition | None = None
    days: Days | None = None  # an average: of so many days a case

    @property
    def outcomes(self) -> tuple[Outcome | Rung, ...]:
        """What can come of it: `otherwise`, numbered 0, and the rungs from 1."""
        return (self.otherwise, *self.rungs)

    def expressions(self) -> Iterator[Expression]:
        """Everything that the definition asks of a row."""
        if self.among:
            yield self.among
        yield self.population
        yield from (each.when for each in self.excluded)
        yield from (each.when for each in self.rungs)
        yield from (each.due for each in self.outcomes if each.due)
        if self.days:
            yield self.days

    def columns(self) -> tuple[str, ...]:
        """The columns of the list without which this cannot be asked."""
        asked = (column for each in self.expressions() for column in each.columns())
        return tuple(dict.fromkeys((*self.rows.own_columns(), *asked)))
