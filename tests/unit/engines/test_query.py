"""What the cases of a measure come to, and a measure that cannot be answered."""

import datetime as dt

from lineofsight import law
from lineofsight.engines.database import NOT_KEPT, duckdb_database, list_tables, put
from lineofsight.engines.helper_tables import HelperTable, helper_tables, numbers_in_force
from lineofsight.engines.query import Figure, answers
from lineofsight.measures.registry import all_measures, measure, names_of
from lineofsight.model.record import Record, TableRows, Value
from lineofsight.model.tables import table
from lineofsight.model.verdicts import Verdict

T = dt.date(2026, 9, 30)
NUMBERS = numbers_in_force(names_of(all_measures().values()), T, law.standards(None))


def plans(*rows: tuple[str, str, dt.date]) -> TableRows:
    """Open plans: child, team, last visit."""
    columns = [column.id for column in table("protection").columns]
    cells: dict[str, list[Value]] = {
        "child_id": [row[0] for row in rows],
        "team": [row[1] for row in rows],
        "plan_start": [dt.date(2026, 1, 5)] * len(rows),
        "last_visit": [row[2] for row in rows],
    }
    blank: list[Value] = [None] * len(rows)
    return TableRows(
        table="protection",
        columns={name: cells.get(name, blank) for name in columns},
        unread={},
        present=frozenset(columns),
        files=["plans.xlsx"] * len(rows),
        sheets=["List_7"] * len(rows),
        rows=range(3, 3 + len(rows)),
    )


def given(rows: TableRows) -> dict[str, HelperTable]:
    return list_tables(Record({rows.table: rows}, (), ())) | helper_tables({NOT_KEPT: T}, NUMBERS)


ROWS = plans(
    ("FX1", "Team Heron", dt.date(2026, 9, 15)),
    ("FX2", "Team Heron", dt.date(2026, 9, 16)),
    ("FX3", "Team Otter", dt.date(2026, 9, 29)),
    ("FX4", "Team Otter", dt.date(2026, 10, 2)),
)


def test_a_figure_its_teams_and_what_falls_due() -> None:
    visits = [measure("cpp.visit_overdue")]
    present = {"protection": ROWS.present}
    answer = answers(duckdb_database(given(ROWS)), visits, T, NUMBERS, present)["cpp.visit_overdue"]
    summary = answer.summary
    assert summary.status == "answered"
    assert summary.figure == Figure(1, 3, 100 / 3)
    assert summary.by_team == {"Team Heron": Figure(1, 2, 50.0), "Team Otter": Figure(0, 1, 0.0)}
    assert summary.verdicts[Verdict.CANNOT_SAY] == 1
    said = "Date of the Last Statutory Visit: is after the day asked about"
    assert summary.not_counted == {said: 1}
    assert (summary.due_10, summary.due_20) == (2, 2)
    late = next(case for case in answer.cases if case.child == "FX1")
    assert late.due == dt.date(2026, 9, 29)
    assert late.reason == "statutory visit: more than 10 working days since the last"
    assert late.dates == {
        "plan_start": dt.date(2026, 1, 5),
        "last_visit": dt.date(2026, 9, 15),
    }


def test_a_missing_column_blinds_its_measures_only() -> None:
    present = {"protection": ROWS.present - {"last_visit"}}
    found = answers(duckdb_database(given(ROWS)), all_measures().values(), T, NUMBERS, present)
    blind = found["cpp.visit_overdue"].summary
    assert blind.status == "blind"
    assert blind.why_blind == (
        "needs “Date of the Last Statutory Visit” in List 7 (Child protection)"
    )
    assert found["cpp.open"].summary.figure == Figure(4, None, 4.0)
    assert found["care.open"].summary.why_blind == (
        "needs List 8 (Children in care), which is not in the files"
    )


def test_a_query_that_fails_is_seen_and_costs_its_own_measure_only() -> None:
    database = duckdb_database(given(ROWS))
    put(database, {"months_on": HelperTable({"day": "DATE"}, {"day": []})})
    measures = [measure("cpp.review_overdue"), measure("cpp.open")]
    found = answers(database, measures, T, NUMBERS, {"protection": ROWS.present})
    failed = found["cpp.review_overdue"]
    assert [case.verdict for case in failed.cases] == [Verdict.FAILED]
    assert failed.summary.figure == Figure(0, 0, None)
    assert list(failed.summary.not_counted.values()) == [1]
    assert found["cpp.open"].summary.figure.n == 4
