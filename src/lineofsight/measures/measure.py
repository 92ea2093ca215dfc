"""What a measure says of itself."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.shapes.question import Question
from lineofsight.shapes.scope import Scope
from lineofsight.shapes.select import select


class Good(StrEnum):
    """Which way is good. It decides which verdict a figure counts."""

    HIGH = "high"  # counts the met
    LOW = "low"  # counts the not met
    NONE = "none"  # counts the cases that the words describe: the met


class Unit(StrEnum):
    """What a figure is in."""

    PERCENT = "percent"  # 0 to 100, not rounded
    COUNT = "count"
    DAYS = "days"
    RATIO = "ratio"

    @property
    def is_an_average(self) -> bool:
        """Whether every case counted is met: an average of days, or children for each worker."""
        return self in (Unit.DAYS, Unit.RATIO)


class NotMet(StrEnum):
    """What a case that is not met shows."""

    OUT_OF_LINE = "out_of_line"  # with the law or the local standard, where the measure names one
    FOR_REVIEW = "for_review"  # somebody should look: no duty is broken by that alone


@dataclass(frozen=True)
class Measure:
    """One question of the record, with everything that a reader of its answer should know."""

    id: str  # stable and public
    title: str
    why: str  # why it matters
    good: Good
    theme: str  # id of one of the 36 themes
    area: str  # id of the inspection area
    unit: Unit
    source: int  # its number in the project's list of indicators
    not_in_it: str  # whom the figure leaves out
    review_by: dt.date  # somebody must look at it again by then
    definition: Question
    examples: str  # drawn cases: see examples.py
    law: tuple[str, ...] = ()  # ids of the law's numbers that it uses
    standards: tuple[str, ...] = ()  # ids of the local standards that it uses
    note: str = ""  # what must stand beside the figure
    not_met_is: NotMet = NotMet.OUT_OF_LINE

    @property
    def leans_on_a_rule(self) -> bool:
        """Whether a number of the law or a local standard says how it should be.

        A measure for review names numbers too, of ages and of months, and none of them is broken.
        """
        return self.not_met_is is not NotMet.FOR_REVIEW and bool(self.law or self.standards)

    @property
    def table(self) -> str:
        """The canonical table that it reads."""
        return self.definition.rows.table_id

    @property
    def needs(self) -> frozenset[str]:
        """Columns of that table without which it is blind; `reads` has those of others too.

        The column of ages is never one of them: all that it tells is that a child is not yet
        born, and a date of birth still to come tells that too.
        """
        rows = self.definition.rows
        return frozenset(self.definition.columns()) - {"age"} | {*rows.person_columns()}

    @property
    def reads(self) -> frozenset[tuple[str, str]]:
        """Every table and column without which it is blind."""
        own = {(self.table, column) for column in self.needs}
        return frozenset(own | self._looked_at().elsewhere)

    def sql(self) -> str:
        """The one query that answers it, on any engine."""
        return select(self.definition)

    def numbers(self) -> frozenset[str]:
        """Names of the numbers that its query takes from `params`."""
        return frozenset(self._looked_at().numbers)

    def _looked_at(self) -> Scope:
        """What its expressions ask for, beside the columns of its own table."""
        scope = Scope()
        for expression in self.definition.expressions():
            expression.sql(scope)
        return scope
