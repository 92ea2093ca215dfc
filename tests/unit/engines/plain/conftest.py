"""Drawn tables for the referee: columns of cells, and what measures.md says of each row.

`.` is a blank cell and `?` one that could not be used; columns stand two spaces apart. After the
bar stand the verdict (`-`: no case of the measure) and, for the reader, why. Columns that a table
does not draw are as in the plain row of its list. Each row is a child of its own unless
`child_id` is drawn. A measure that joins lists has the other lists drawn beside it, by name, their
cells alone. The day asked about is Wednesday 30 September 2026 unless a test says so.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

import pytest

from lineofsight.engines.plain import BLIND, Case, Row, judge, needed
from lineofsight.engines.plain.rows import Value
from lineofsight.model.tables import table as table_named

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
    "contacts": {"contact_date": "2026-06-01"},
    "early_help": {"assessment_start": "2026-01-05"},
    "referrals": {"referral_date": "2026-06-01", "no_further_action": "no"},
    "assessments": {"assessment_start": "2026-06-01"},
    "section47": {"strategy_date": "2026-06-01"},
    "adoption": {"decision_date": "2026-01-05"},
    "adopters": {"family_id": "."},
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
WHOLE = {
    "age",
    "previous_plans",
    "placements_12_months",
    "missing_episodes",
    "referrals_12_months",
    "section47_12_months",
}
# The list that a measure's cases are from, where its area's name is not the list's.
LIST_OF = {
    "cin": "need",
    "cpp": "protection",
    "workforce": "need",
    "conferences": "section47",
}

Drawn = tuple[list[Row], dict[str, str]]  # the rows, and the verdict drawn for each child
Check = Callable[..., None]


def value(column: str, cell: str) -> Value:
    """What the drawn cell holds."""
    if cell in {".", "?"}:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return date.fromisoformat(cell)
    return int(cell) if column in WHOLE else cell


def list_of(measure: str) -> str:
    """The list that the measure's cases are from."""
    area = measure.split(".")[0]
    return LIST_OF.get(area, area)


def lines_of(table: str, text: str) -> Iterator[tuple[str, Row, str]]:
    """Each drawn line: whose row it is, the row, and what stands after the bar."""
    header, *lines = (line.strip() for line in text.strip().splitlines())
    columns = re.split(r"\s{2,}", header.rstrip(" |"))
    person = table_named(table).person
    for number, line in enumerate(lines, start=1):
        cells, _, said = line.partition("|")
        written = dict(zip(columns, re.split(r"\s{2,}", cells.strip()), strict=True))
        whole = {person: f"child {number:02}"} | PLAIN[table] | written
        unread = frozenset(column for column, cell in whole.items() if cell == "?")
        row = Row(number, {column: value(column, cell) for column, cell in whole.items()}, unread)
        yield whole[person], row, said


def drawn(table: str, text: str) -> Drawn:
    """The rows of a drawn table."""
    lines = list(lines_of(table, text))
    rows = [row for _, row, _ in lines]
    return rows, {person: said.split()[0] for person, _, said in lines}


def ask(
    measure: str,
    rows: list[Row],
    as_at: date = T,
    others: Mapping[str, str] | None = None,
    **standards: int,
) -> list[Case]:
    """The measure's cases, every column being present."""
    columns = needed(measure)
    present = {
        table: frozenset(column for name, column in columns if name == table)
        for table, _ in columns
    }
    beside = {
        table: [row for _, row, _ in lines_of(table, text)]
        for table, text in (others or {}).items()
    }
    settings = STANDARDS | {key.replace("__", "."): number for key, number in standards.items()}
    lists = {list_of(measure): rows} | beside
    cases = judge(measure, lists, as_at, settings, present, HOLIDAYS)
    assert cases is not BLIND
    assert isinstance(cases, list)
    return cases


@pytest.fixture
def check() -> Check:
    """Ask the measure of a drawn table, and compare every verdict."""

    def compare(
        measure: str,
        text: str,
        as_at: date = T,
        others: Mapping[str, str] | None = None,
        **standards: int,
    ) -> None:
        rows, expected = drawn(list_of(measure), text)
        cases = ask(measure, rows, as_at, others, **standards)
        found = {case.child: case.verdict.value for case in cases}
        assert {child: found.get(child, "-") for child in expected} == expected

    return compare


@pytest.fixture
def cases_of() -> Callable[..., list[Case]]:
    """Ask the measure of a drawn table, and hand over its cases."""

    def answer(
        measure: str, text: str, as_at: date = T, others: Mapping[str, str] | None = None
    ) -> list[Case]:
        rows = [row for _, row, _ in lines_of(list_of(measure), text)]
        return ask(measure, rows, as_at, others)

    return answer
