"""Which rows of a list speak for a case: the second step of a query.

In `told_open`, `is_open` says whether a row may speak (it is open, or one of those picked among),
and `in_doubt` whether that is not sure. `chosen` has the rows that may yet decide: those that
certainly give way to another row of the same child are gone.
"""

from lineofsight.errors import OurMistake
from lineofsight.shapes.lists import PICKED, Cases, Rows
from lineofsight.shapes.question import Question
from lineofsight.shapes.scope import Scope


def standing(question: Question, scope: Scope) -> dict[str, str]:
    """The steps from `told` to `chosen`."""
    rows = question.rows
    if rows.cases in PICKED:
        return {
            "told_open": _told_among(question, scope),
            "beaten": _earliest() if rows.cases is Cases.FIRST else _beaten(),
            "chosen": _not_beaten() + " AND NOT COALESCE(t.is_open, 1) = 0",
        }
    if rows.cases is Cases.STANDING:
        return {
            "told_open": _told_open(rows),
            "beaten": _beaten(),
            "chosen": _not_beaten(),
        }
    return {"chosen": _told_open(rows)}


def _told_open(rows: Rows) -> str:
    if rows.end is None:
        return "SELECT *, 1 AS is_open, 0 AS in_doubt, as_at AS start_day\nFROM told"
    closed = [f"{rows.end} IS NOT NULL"] + [f"{rows.status} = 'closed'"] * bool(rows.status)
    known = [f"{rows.end}_blank = 1", f"{rows.start} IS NOT NULL"]
    known += [f"{rows.status} IS NOT NULL"] * bool(rows.status)
    shut, running = " OR ".join(closed), " AND ".join(known)
    is_open = f"CASE WHEN {shut} THEN 0 WHEN {running} THEN 1 END"
    doubt = f"CASE WHEN {shut} OR ({running}) THEN 0 ELSE 1 END"
    in_doubt = f"CASE WHEN {rows.start} IS NULL THEN 1 ELSE {doubt} END"
    return (
        f"SELECT *, {is_open} AS is_open, {in_doubt} AS in_doubt,"
        f" {rows.start} AS start_day\nFROM told"
    )


def _told_among(question: Question, scope: Scope) -> str:
    """One of these rows is picked by its day. Without a day, nobody knows whether it is the one."""
    if question.among is None:
        raise OurMistake(
            f"{question.rows.table_id}: it is not said among which rows one is picked."
        )
    among, day = question.among.sql(scope), f"t.{question.rows.dated}"
    is_open = f"CASE WHEN {among} THEN 1 WHEN NOT ({among}) THEN 0 END"
    in_doubt = f"CASE WHEN {day} IS NULL THEN 1 ELSE 0 END"
    return (
        f"SELECT t.*, {is_open} AS is_open, {in_doubt} AS in_doubt, {day} AS start_day\n"
        f"FROM told t\n{scope.text()}"
    )


def _beaten() -> str:
    """Rows that certainly give way to another of the same child's."""
    other, row = "COALESCE(o.is_open, 0)", "COALESCE(t.is_open, 1)"
    return _giving_way(f"{other} > {row} OR ({other} >= {row} AND o.start_day > t.start_day)")


def _earliest() -> str:
    """Rows that are not the first of a known day. The question sees to those of an unknown one."""
    other, row = "COALESCE(o.is_open, 0)", "COALESCE(t.is_open, 0)"
    return _giving_way(f"{other} > {row} OR ({other} = {row} AND o.start_day < t.start_day)")


def _giving_way(wins: str) -> str:
    return (
        "SELECT t.row_id, COUNT(*) AS times\nFROM told_open t\n"
        f"JOIN told_open o ON o.child_id = t.child_id AND ({wins})\nGROUP BY t.row_id"
    )


def _not_beaten() -> str:
    return (
        "SELECT t.*\nFROM told_open t\nLEFT JOIN beaten b ON b.row_id = t.row_id\n"
        "WHERE b.row_id IS NULL"
    )
