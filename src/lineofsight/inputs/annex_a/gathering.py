"""One canonical table gathered from the sheets that hold it: rows joined, repeats left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress

from lineofsight.inputs.annex_a.columns import ParsedColumn
from lineofsight.model.record import Problem, TableRows, Value
from lineofsight.model.tables import Table

_REPEATED = (
    "This row is the same in every cell as an earlier one, so it is counted once: "
    "nothing needs doing unless it stands for something else."
)
_LACKING = (
    "This sheet lacks a column that another sheet of the same list has, so its rows answer "
    "“cannot say” where that column is needed: add the column and load again."
)


@dataclass
class Gathering:
    """The rows of one table as they come in, sheet by sheet."""

    table: Table
    columns: dict[str, list[Value]] = field(default_factory=dict)
    unread: dict[str, dict[int, str]] = field(default_factory=dict)
    lacking: dict[str, list[range]] = field(default_factory=dict)
    present: set[str] = field(default_factory=set)
    titles: dict[tuple[str, str | None, str], str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    sheets: list[str | None] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def add(
        self,
        place: tuple[str, str | None],
        rows: Sequence[int],
        parsed: dict[str, ParsedColumn],
        titles: dict[str, str],
    ) -> None:
        """Add a sheet's rows: their numbers, and each column that the sheet has."""
        start = len(self.rows)
        for column in self.table.columns:
            values = self.columns.setdefault(column.id, [])
            cells = parsed.get(column.id)
            if cells is None:
                values.extend([None] * len(rows))
                self.lacking.setdefault(column.id, []).append(range(start, start + len(rows)))
                continue
            values.extend(cells.values)
            unread = self.unread.setdefault(column.id, {})
            unread.update({start + row: raw for row, (raw, _) in cells.unread.items()})
            self.titles[(*place, column.id)] = titles[column.id]
        self.present |= set(parsed)
        self.files.extend([place[0]] * len(rows))
        self.sheets.extend([place[1]] * len(rows))
        self.rows.extend(rows)

    def finished(self) -> tuple[TableRows, list[Problem], list[bool]]:
        """The table, what is to be said of it, and which of the rows added are in it."""
        problems = list(self._mark_lacking())
        keep = self._first_of_each()
        problems += [
            Problem(self.files[row], self.sheets[row], self.rows[row], None, None, _REPEATED)
            for row, kept in enumerate(keep)
            if not kept
        ]
        return self._rows(keep), problems, keep

    def title(self, row: int, column: str) -> str:
        """What the file prints above this column, where this row stood."""
        return self.titles[(self.files[row], self.sheets[row], column)]

    def _mark_lacking(self) -> Iterator[Problem]:
        """A column that only some sheets have is unread, not blank, in the others."""
        for column, ranges in self.lacking.items():
            if column in self.present:
                for rows in ranges:
                    self.unread[column].update(dict.fromkeys(rows, ""))
                    if rows:
                        yield Problem(
                            self.files[rows[0]],
                            self.sheets[rows[0]],
                            None,
                            self.table.column(column).title,
                            None,
                            _LACKING,
                        )

    def _first_of_each(self) -> list[bool]:
        first: dict[tuple[object, ...], int] = {}
        alike = zip(*self._compared(), strict=True)
        return [first.setdefault(cells, row) == row for row, cells in enumerate(alike)]

    def _compared(self) -> Iterator[Sequence[object]]:
        """The columns as rows are compared by: an unread cell stands as it was written."""
        for column in self.present:
            values: list[object] = list(self.columns[column])
            for row, raw in self.unread[column].items():
                values[row] = (raw,)
            yield values

    def _rows(self, keep: Sequence[bool]) -> TableRows:
        unread = {column: [False] * len(self.rows) for column in self.present}
        for column, flags in unread.items():
            for row in self.unread[column]:
                flags[row] = True
        return TableRows(
            table=self.table.id,
            columns={name: list(compress(values, keep)) for name, values in self.columns.items()},
            unread={name: list(compress(flags, keep)) for name, flags in unread.items()},
            present=frozenset(self.present),
            files=list(compress(self.files, keep)),
            sheets=list(compress(self.sheets, keep)),
            rows=list(compress(self.rows, keep)),
        )
