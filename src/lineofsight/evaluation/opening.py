"""A kept import as a database that answers measures, on its own day and by the law of that day."""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from lineofsight.engines.database import Database, duckdb_database
from lineofsight.engines.helper_tables import helper_tables, numbers_in_force
from lineofsight.engines.query import Answer, Tally, answers, tally
from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures, names_of
from lineofsight.workspace.import_tables import put_lists
from lineofsight.workspace.imports import Import

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
_AT_A_TIME = 2


@dataclass(frozen=True)
class Place:
    """Where a row stood: the spreadsheet's own number, the header row counted."""

    file: str
    sheet: str | None
    row: int


@dataclass
class OpenImport:
    """An import that can be asked. `numbers` are those of the law and the council on its day."""

    kept: Import
    database: Database
    numbers: Mapping[str, int | None]
    standards: Standards
    _places: dict[str, list[Place]] = field(default_factory=dict)

    @property
    def as_at(self) -> dt.date:
        """The day that it answers for."""
        return self.kept.as_at

    def answers(self, measures: Iterable[Measure]) -> Iterator[tuple[Measure, Answer]]:
        """The measures' answers one after another, so that only a few have their cases held."""
        return self._of_each(measures, self._answer)

    def tallies(self, measures: Iterable[Measure]) -> Iterator[tuple[Measure, Tally]]:
        """What the measures' cases come to, without the cases."""
        return self._of_each(measures, self._tally)

    def _of_each(
        self, measures: Iterable[Measure], ask: Callable[[Database, Measure], T]
    ) -> Iterator[tuple[Measure, T]]:
        """Two measures are asked at a time: planning a query leaves a processor idle."""
        from concurrent.futures import ThreadPoolExecutor

        waiting = iter(measures)
        with ThreadPoolExecutor(_AT_A_TIME) as threads:

            def begun(measure: Measure) -> "tuple[Measure, Future[T]]":
                return measure, threads.submit(ask, self.database.cursor(), measure)

            coming = deque(map(begun, islice(waiting, _AT_A_TIME)))
            while coming:
                measure, future = coming.popleft()
                found = future.result()
                coming.extend(map(begun, islice(waiting, 1)))
                yield measure, found

    def _answer(self, database: Database, measure: Measure) -> Answer:
        given = self.as_at, self.numbers, self.kept.present
        return answers(database, [measure], *given)[measure.id]

    def _tally(self, database: Database, measure: Measure) -> Tally:
        return tally(database, measure, self.as_at, self.numbers, self.kept.present)

    def place(self, table: str, row_id: int) -> Place:
        """Where a row of a list stood in the council's files."""
        if table not in self._places:
            rows = self.database.execute(
                f"SELECT file, sheet, source_row FROM {table} ORDER BY row_id"  # noqa: S608  a name of ours
            ).fetchall()
            self._places[table] = [Place(*row) for row in rows]
        return self._places[table][row_id]


def opened(kept: Import, standards: Standards) -> OpenImport:
    """The import in a database of its own, in memory."""
    numbers = numbers_in_force(names_of(all_measures().values()), kept.as_at, standards)
    database = duckdb_database(helper_tables({kept.number: kept.as_at}, numbers))
    put_lists(database, kept.folder, kept.present)
    return OpenImport(kept, database, numbers, standards)
