"""Children with two rows in a list that should have one.

An earlier row, long ended, changes nothing: the open one counts. Two open rows that differ are a
tie: the less favourable verdict stands. Both are planted only where every reading agrees.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from lineofsight.demo.council.calendar import months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.record import Answer, Cells, Row, not_met
from lineofsight.model.verdicts import Verdict

EARLIER = 0.006
TIES = 0.006
DATES = {
    "need": ("need_start", "need_end"),
    "protection": ("plan_start", "plan_end"),
    "care": ("care_start", "care_end"),
}
# What a second row of a tie lacks, or says otherwise, and the measures that it decides.
WORSE: dict[str, tuple[str, str | None, tuple[str, ...]]] = {
    "need": ("last_seen", None, ("cin.not_seen", "cin.disabled_not_seen")),
    "protection": ("last_review", None, ("cpp.review_overdue",)),
    "care": ("last_dental_check", None, ("care.dental_check_overdue",)),
    "leaving": ("suitability", "unsuitable", ("leaving.suitable_accommodation",)),
}


def doubled(row: Row, desk: Desk) -> Iterator[Row]:
    """The row, and now and then a second one of the same child."""
    if desk.dice.chance(EARLIER) and _open_and_clean(row):
        yield from _earlier(row, desk)
    if desk.dice.chance(TIES) and _open_and_clean(row) and _can_worsen(row, desk):
        yield from _tie(row)
    else:
        yield row


def _open_and_clean(row: Row) -> bool:
    open_measure = {"need": "cin.open", "protection": "cpp.open", "care": "care.open"}
    answer = row.answers.get(open_measure.get(row.table, "leaving.in_touch"))
    return not row.rubbish and answer is not None and answer.verdict == Verdict.MET


def _earlier(row: Row, desk: Desk) -> Iterator[Row]:
    if row.table not in DATES:
        return
    start, end = DATES[row.table]
    ended = months_after(desk.as_at, -9) - timedelta(days=desk.dice.whole(0, 300))
    began = ended - timedelta(days=desk.dice.whole(30, 90))
    cells: Cells = {**row.cells, start: began, end: ended}
    cells |= {each: began for each in ("legal_start", "placement_start") if each in cells}
    cells |= {each: None for each in cells if each.startswith("last_")}
    if row.table == "need":
        cells["status"] = "closed"
    if _born(row, began) and str(row.cells[start]) > ended.isoformat():
        yield Row(row.table, cells)


def _born(row: Row, day: object) -> bool:
    return row.cells["age"] == -1 or str(row.cells["date_of_birth"]) <= str(day)


def _can_worsen(row: Row, desk: Desk) -> bool:
    column, _, measures = WORSE[row.table]
    answer = row.answers.get(measures[0])
    long_ago = {
        "need": desk.edges.days(28),
        "protection": desk.edges.months(3),
        "care": desk.as_at,
        "leaving": desk.as_at,
    }[row.table]
    start = DATES[row.table][0] if row.table in DATES else "date_of_birth"
    began = str(row.cells[start]) <= long_ago.isoformat()
    return began and row.cells[column] is not None and answer == Answer(Verdict.MET)


def _tie(row: Row) -> Iterator[Row]:
    column, value, measures = WORSE[row.table]
    worse = not_met("two rows differ: the less favourable stands")
    changed = {each: worse for each in measures if each in row.answers}
    yield Row(row.table, {**row.cells, column: value})
    yield replace(row, answers={**row.answers, **changed})
