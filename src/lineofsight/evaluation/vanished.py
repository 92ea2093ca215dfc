"""Children who vanish: open on a list at one import, and on no list at the next.

Asked of the lists that hold one row a child: need, protection, care and leaving care. A child who
is still on the list, ended or not, has not vanished: an end says what happened. Nor has one who is
on another of the four. What remains are children of whom nothing says why they are gone, and no
other measure can see them, because it asks about those who are there. The other lists, of events
of the last months, are not looked at: a referral in spring says nothing of a child lost in summer.

Whoever turned 25, or was recorded as died, is not expected on the list of care leavers.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lineofsight import law
from lineofsight.law.calendar import age_on, months_after
from lineofsight.model.tables import table
from lineofsight.shapes.lists import CARE, LEAVING, NEED, PROTECTION, Rows
from lineofsight.workspace.import_tables import read_ids, read_list
from lineofsight.workspace.imports import Import
from lineofsight.workspace.read_model import Row

LISTS = (NEED, PROTECTION, CARE, LEAVING)
_CLOSED = "closed"
_DIED = "died"


@dataclass(frozen=True)
class Vanished:
    """A child who was open on a list, and the team that they were with."""

    list: str
    child: str
    team: str | None


@dataclass(frozen=True)
class Vanishing:
    """What became of those open on a list: how many there were, and who is on no list now.

    `why_not` says why it cannot be told; there are no `children` then.
    """

    list: str
    before: int  # the import at which they were open
    open_before: int
    children: tuple[Vanished, ...]
    why_not: str | None = None


def vanishing(before: Import, now: Import) -> tuple[Vanishing, ...]:
    """Who vanished between two imports, for each of the lists that the earlier one has."""
    lacking = [each for each in LISTS if each.table_id not in now.present]
    here = {
        child
        for each in LISTS
        if each not in lacking
        for child in read_ids(now.folder, each.table_id)
    }
    found = []
    for rows in LISTS:
        if rows.table_id in before.present:
            was_open = tuple(_open(before, rows, now.as_at))
            why_not = _why_not(before, now, rows, lacking)
            gone = () if why_not else tuple(each for each in was_open if each.child not in here)
            found.append(Vanishing(rows.table_id, before.number, len(was_open), gone, why_not))
    return tuple(found)


def vanishing_row(number: int, found: Vanishing) -> Row:
    """One list, as the read model has it."""
    counts = (found.open_before, len(found.children))
    return number, found.list, found.before, *counts, found.why_not


def vanished_rows(number: int, found: Vanishing) -> Iterator[Row]:
    """Who vanished from a list, as the read model has them."""
    for each in found.children:
        yield number, each.list, each.child, each.team


def _why_not(before: Import, now: Import, rows: Rows, lacking: Sequence[Rows]) -> str | None:
    if lacking:
        names = ", ".join(f"List {each.table.list_number}" for each in lacking)
        return f"the later files lack {names}"
    months = law.value("definitions.period_months", now.as_at).value
    if rows.end and months_after(before.as_at, months) < now.as_at:
        return f"the imports lie over {months} months apart, and lists drop ends older than that"
    return None


def _open(kept: Import, rows: Rows, on: dt.date) -> Iterator[Vanished]:
    """The children who were open on the day of an import and might be expected later: each once."""
    columns = {"child_id", "team", "date_of_birth", *rows.own_columns()}
    if rows is LEAVING:
        columns.add("in_touch")
    found = read_list(kept.folder, rows.table_id, sorted(columns), unread=[rows.end or "team"])
    teams: dict[str, str | None] = {}
    for row in found:
        if row["child_id"] and _is_open(row, rows, kept.as_at) and _is_expected(row, rows, on):
            teams.setdefault(row["child_id"], row["team"])
    for child, team in sorted(teams.items()):
        yield Vanished(table(rows.table_id).id, child, team)


def _is_open(row: dict[str, Any], rows: Rows, on: dt.date) -> bool:
    """Whether a row is surely open: started, not ended by the day, and not closed."""
    if rows.status and row[rows.status] == _CLOSED:
        return False
    if rows.start is None or rows.end is None:
        return True
    if row[rows.start] is None or row[rows.start] > on or row[f"{rows.end}_unread"]:
        return False
    return row[rows.end] is None or row[rows.end] > on


def _is_expected(row: dict[str, Any], rows: Rows, on: dt.date) -> bool:
    """Whether a young person should still be listed on a later day."""
    if rows is not LEAVING:
        return True
    until = law.value("care_leavers.support_on_request_until_age", on).value
    age = age_on(row["date_of_birth"], on) if row["date_of_birth"] else None
    return row["in_touch"] != _DIED and (age is None or age < until)
