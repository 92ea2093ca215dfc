"""Makes a life as the lists hold it: with what is wrong in it, and with what must be said of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lineofsight.demo.council.answers import answered
from lineofsight.demo.council.blemishes import blemished
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.doubles import doubled
from lineofsight.demo.council.record import Row
from lineofsight.demo.council.smudges import smudged


def finished(life: Iterable[Row], desk: Desk) -> Iterator[Row]:
    """A life with its blemishes, its answers, and second rows where there should be one."""
    drawn = _told_apart(list(life))
    marked = _distinct(_blemished(row, drawn, desk) for row in drawn)
    for row in answered(list(smudged(marked, desk)), desk.edges):
        yield from doubled(row, desk)


def _told_apart(life: list[Row]) -> list[Row]:
    """Without the contacts about a child whose episode of need ended before it began.

    It would be open whether they found the child open.
    """
    if any(row.table == "need" and _ends_before_it_starts(row) for row in life):
        return [row for row in life if row.table != "contacts"]
    return life


def _ends_before_it_starts(need_row: Row) -> bool:
    start, end = need_row.cells["need_start"], need_row.cells["need_end"]
    return isinstance(start, date) and isinstance(end, date) and end < start


def _blemished(row: Row, life: Sequence[Row], desk: Desk) -> Row:
    """Without a status it would be open whether a contact found the child open."""
    marked = blemished(row, desk)
    told = any(each.table == "contacts" for each in life)
    lost = "status" in marked.rubbish or marked.cells.get("status") != row.cells.get("status")
    return row if told and lost else marked


def _distinct(rows: Iterable[Row]) -> list[Row]:
    """Two rows that are the same in every cell, as any style shows them, would be one."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for row in rows:
        ways = {(row.table, *row.cells.values()), (row.table, *_as_messy(row))}
        if not ways & seen:
            kept.append(row)
        seen |= ways
    return kept


def _as_messy(row: Row) -> Iterable[object]:
    return {**row.cells, **row.rubbish}.values()
