"""What lists 6 to 9 are lists of: when a child's row starts and ends, and what "open" means."""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.model.tables import Table, table
from lineofsight.shapes.scope import Scope


@dataclass(frozen=True)
class Rows:
    """One list, one row a child. Without a start and an end, every row is about the day itself."""

    table_id: str
    start: str | None = None
    end: str | None = None
    status: str | None = None  # a column that can say "closed" whatever the dates say

    @property
    def table(self) -> Table:
        """The canonical table."""
        return table(self.table_id)

    def own_columns(self) -> tuple[str, ...]:
        """The columns that say whether a row is open."""
        return tuple(column for column in (self.start, self.end, self.status) if column)


NEED = Rows("need", "need_start", "need_end", "status")
PROTECTION = Rows("protection", "plan_start", "plan_end")
CARE = Rows("care", "care_start", "care_end")
LEAVING = Rows("leaving")


@dataclass(frozen=True)
class Open:
    """Started by the day, not ended or closed by then; always so in a list of the day itself."""

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every condition
        return "t.is_open = 1"

    def columns(self) -> Iterator[str]:
        return iter(())
