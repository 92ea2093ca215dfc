"""What must be said of a life on one day, from the rows that the lists then hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lineofsight.demo.council import care, leaving, need, protection
from lineofsight.demo.council.answers import answered
from lineofsight.demo.council.blemishes import with_rubbish
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.leaving import Leaver
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.period import Period
from lineofsight.demo.council.record import Answers, Cell, Row

Rubbish = tuple[str, str] | None  # a column, and what is written in it

DATES = {
    "need": ("need_start", "need_end"),
    "protection": ("plan_start", "plan_end"),
    "care": ("care_start", "care_end"),
}


def said_of(held: Sequence[tuple[Row, Rubbish]], desk: Desk) -> list[Row]:
    """The rows with their answers: of several rows in a list, the open or the latest speaks."""
    rows = [row for row, _ in held]
    speaking = _speaking(rows)
    told = [
        _told(row, rubbish, desk) if place in speaking else row
        for place, (row, rubbish) in enumerate(held)
    ]
    return told if _only_of_one_row_a_child(rows) else answered(told, desk.edges)


def _told(row: Row, rubbish: Rubbish, desk: Desk) -> Row:
    row = replace(row, answers=SAID[row.table](row.cells, desk))
    return with_rubbish(row, *rubbish, desk.edges) if rubbish else row


def _only_of_one_row_a_child(rows: Sequence[Row]) -> bool:
    """No row of the lists whose questions look at the whole life."""
    return all(row.table in SAID for row in rows)


def _speaking(rows: Sequence[Row]) -> set[int]:
    last: dict[str, tuple[bool, str, int]] = {}
    for place, row in enumerate(rows):
        if row.table in SAID:
            start, end = DATES.get(row.table, ("", ""))
            ahead = (row.cells.get(end) is None, str(row.cells.get(start)), place)
            last[row.table] = max(last.get(row.table, ahead), ahead)
    return {place for _, _, place in last.values()}


def _day(cell: Cell) -> date | None:
    return cell if isinstance(cell, date) else None


def _text(cell: Cell) -> str | None:
    return cell if isinstance(cell, str) else None


def _needed(cells: Mapping[str, Cell], column: str) -> date:
    """A day that no row is without."""
    day = cells[column]
    if not isinstance(day, date):
        raise TypeError(column)
    return day


def _child(cells: Mapping[str, Cell]) -> Child:
    age = cells["age"]
    return Child(
        id=str(cells["child_id"]),
        born=_needed(cells, "date_of_birth"),
        age=age if isinstance(age, int) else 0,
        gender=str(cells["gender"]),
        ethnicity=str(cells["ethnicity"]),
        disability=_text(cells["disability"]),
    )


def _need(cells: Mapping[str, Cell], desk: Desk) -> Answers:
    return need.said_while_open(cells, desk) if cells["need_end"] is None else {}


def _protection(cells: Mapping[str, Cell], desk: Desk) -> Answers:
    start, end = _needed(cells, "plan_start"), _day(cells["plan_end"])
    if end is not None:
        return protection.said_once_ended(start, end, cells, desk)
    return protection.said_while_open(_child(cells), start, cells, desk)


def _care(cells: Mapping[str, Cell], desk: Desk) -> Answers:
    end, period = _day(cells["care_end"]), _period(cells)
    if end is not None:
        return care.said_once_ended(period, end, cells, desk)
    return care.said_while_open(period, cells, desk)


def _period(cells: Mapping[str, Cell]) -> Period:
    return Period(
        child=_child(cells),
        start=_needed(cells, "care_start"),
        legal_status=str(cells["legal_status"]),
        legal_start=_needed(cells, "legal_start"),
        unaccompanied=cells["unaccompanied"] == "yes",
        need=str(cells["need_code"]),
        plan=_text(cells["permanence_plan"]),
        placement=str(cells["placement_type"]),
        placement_start=_needed(cells, "placement_start"),
        urn=_text(cells["placement_urn"]),
        authority=str(cells["placement_authority"]),
    )


def _leaving(cells: Mapping[str, Cell], desk: Desk) -> Answers:
    leaver = Leaver(
        child=_child(cells),
        eligibility=str(cells["eligibility"]),
        in_touch=_text(cells["in_touch"]),
        adviser=_text(cells["adviser"]),
        contact=_day(cells["last_contact"]),
        review=_day(cells["pathway_review"]),
        accommodation=_text(cells["accommodation"]),
        suitability=_text(cells["suitability"]),
        activity=_text(cells["activity"]),
    )
    return leaving.said_of(leaver, desk)


SAID: Mapping[str, Callable[[Mapping[str, Cell], Desk], Answers]] = {
    "need": _need,
    "protection": _protection,
    "care": _care,
    "leaving": _leaving,
}
