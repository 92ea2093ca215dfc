"""Drawn tables for the referee: columns of cells, and what measures.md says of each row.

`.` is a blank cell and `?` one that could not be used; columns stand two spaces apart. After the
bar stand the verdict (`-`: no case of the measure) and, for the reader, why. Columns that a table
does not draw are as in the plain row of its list. Each row is a child of its own unless
`child_id` is drawn. The day asked about is Wednesday 30 September 2026 unless a test says so.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from lineofsight.engines.plain import BLIND, Case, Row, judge, needed
from lineofsight.engines.plain.rows import Value

T = date(2026, 9, 30)
STANDARDS = {
    "need.not_seen_days": 28,
    "protection.visit_working_days": 10,
    "protection.seen_alone_from_age": 4,
    "care.iro_contact_months": 3,
    "leaving.contact_months": 2,
}
# England and Wales, 2026, copied by hand from the published list.
HOLIDAYS = frozenset(
    {
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 4),
        date(2026, 5, 25),
        date(2026, 8, 31),
        date(2026, 12, 25),
        date(2026, 12, 28),
    }
)
PLAIN: dict[str, dict[str, str]] = {
    "need": {"need_start": "2026-01-05", "status": "need_plan", "worker": "Ada Finch"},
    "protection": {"plan_start": "2026-01-05", "date_of_birth": "2015-06-01"},
    "care": {
        "care_start": "2024-01-08",
        "legal_status": "C2",
        "legal_start": "2024-01-08",
        "placement_start": "2026-06-01",
        "placement_type": "U6",
        "date_of_birth": "2015-06-01",
        "placement_authority": "Fairhaven",
        "unaccompanied": "no",
        "need_code": "N1",
    },
    "leaving": {
        "eligibility": "former_relevant",
        "in_touch": "yes",
        "date_of_birth": "2007-01-15",
        "adviser": "Ben Moss",
    },
}
WHOLE = {"age", "previous_plans", "placements_12_months", "missing_episodes"}

Drawn = tuple[list[Row], dict[str, str]]  # the rows, and the verdict drawn for each child
Check = Callable[..., None]


def value(column: str, cell: str) -> Value:
    """What the drawn cell holds."""
    if cell in {".", "?"}:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return date.fromisoformat(cell)
    return int(cell) if column in WHOLE else cell


def drawn(table: str, text: str) -> Drawn:
    """The rows of a drawn table."""
    header, *lines = (line.strip() for line in text.strip().splitlines())
    columns = re.split(r"\s{2,}", header.rstrip(" |"))
    rows, verdicts = [], {}
    for number, line in enumerate(lines, start=1):
        cells, said = line.split("|")
        written = dict(zip(columns, re.split(r"\s{2,}", cells.strip()), strict=True))
        whole = {"child_id": f"child {number:02}"} | PLAIN[table] | written
        unread = frozenset(column for column, cell in whole.items() if cell == "?")
        row = Row(number, {column: value(column, cell) for column, cell in whole.items()}, unread)
        rows.append(row)
        verdicts[whole["child_id"]] = said.split()[0]
    return rows, verdicts


def ask(measure: str, rows: list[Row], as_at: date = T, **standards: int) -> list[Case]:
    """The measure's cases, every column being present."""
    (table,) = {table for table, _ in needed(measure)}
    present = {table: frozenset(column for _, column in needed(measure))}
    settings = STANDARDS | {key.replace("__", "."): number for key, number in standards.items()}
    cases = judge(measure, {table: rows}, as_at, settings, present, HOLIDAYS)
    assert cases is not BLIND
    assert isinstance(cases, list)
    return cases


@pytest.fixture
def check() -> Check:
    """Ask the measure of a drawn table, and compare every verdict."""

    def compare(measure: str, text: str, as_at: date = T, **standards: int) -> None:
        (table,) = {table for table, _ in needed(measure)}
        rows, expected = drawn(table, text)
        found = {case.child: case.verdict.value for case in ask(measure, rows, as_at, **standards)}
        assert {child: found.get(child, "-") for child in expected} == expected

    return compare


@pytest.fixture
def cases_of() -> Callable[..., list[Case]]:
    """Ask the measure of a drawn table, and hand over its cases."""

    def answer(measure: str, text: str, as_at: date = T) -> list[Case]:
        (table,) = {table for table, _ in needed(measure)}
        return ask(measure, drawn(table, text)[0], as_at)

    return answer
