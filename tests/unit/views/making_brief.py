"""A workspace with all that a councillor brief is made of, and one with more than a page holds."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.unit.views.making_themes import asked, document, found, opened, workspace

from lineofsight.demo.money import write_money
from lineofsight.views.asked import Asked
from lineofsight.views.brief.brief import Brief, brief
from lineofsight.views.brief.brief_line import Line
from lineofsight.workspace.money_files import MoneyFile, keep_money

ASK = "The support of care leavers over 21."
DOCUMENTS = (
    document("Wexcombe", "2019-06-01", found("Hubs are warm.", "strength", "early_help")),
    document(
        "Wexcombe",
        "2024-06-24",
        found("Hubs are hard to reach.", "shortfall", "early_help"),
        asked(ASK, "care_leavers_support"),
    ),
)
Row = Mapping[str, str]


def kept_workspace(home: Path) -> Path:
    """The fictional council's savings and claims, and two documents."""
    made = workspace(home / "workspace", *DOCUMENTS)
    home.mkdir(exist_ok=True)
    savings, claims = write_money(home)
    keep_money(made, MoneyFile.SAVINGS, savings)
    keep_money(made, MoneyFile.CLAIMS, claims)
    return made


def with_savings(home: Path, *rows: Row) -> Path:
    """A workspace with a register of these rows."""
    return _with(home, MoneyFile.SAVINGS, rows)


def with_claims(home: Path, *rows: Row) -> Path:
    """A workspace with these claims."""
    return _with(home, MoneyFile.CLAIMS, rows)


def _with(home: Path, kind: MoneyFile, rows: Sequence[Row]) -> Path:
    made = workspace(home / "workspace", *DOCUMENTS)
    keep_money(made, kind, write_rows(home / f"{kind}.csv", rows))
    return made


def write_rows(file: Path, rows: Sequence[Row]) -> Path:
    """Rows as a CSV file, with every heading that any of them has."""
    with file.open("w", encoding="utf-8", newline="") as written:
        writer = csv.DictWriter(written, list(dict.fromkeys(key for row in rows for key in row)))
        writer.writeheader()
        writer.writerows(rows)
    return file


def longest_workspace(home: Path) -> Path:
    """More savings, years, promises, quotes and claims than fit, each as long as it can be."""
    long = "of a service with a long name " * 12
    themes = ("early_help", "care_leavers_support", "disabled_children", "plans", "education")
    documents = [
        document("Wexcombe", f"2024-06-{n:02}", found(f"{theme} {long}", "shortfall", theme))
        for n, theme in enumerate(themes, start=10)
    ]
    made = workspace(home / "workspace", *documents)
    savings = [
        {
            "Ref": f"CF-2026-{n:03}", "Proposal": f"Saving {n} {long}", "Amount (£)": "9876543",
            "Period": "over 5 years", "Starts": "2026-27", "Stage": "proposed",
            "Promise": f"Promise {n} {long}", "Check by": "2027-03-31", "Service": f"Service {n}",
            "Themes": themes[n % 5], "Said on": "2026-02-18", "Source": f"Report {n} {long}",
            "Ring-fenced": "A grant",
        }
        for n in range(1, 31)
    ]  # fmt: skip
    claims = [
        {
            "Ref": f"C{n}", "About": f"Thing {n % 6} {long}", "Figure": f"£{n}.5m",
            "Authority": "Wexcombe", "Said by": f"Somebody {long}", "Said on": "2026-02-18",
            "As at": "2025-12-31", "Status": "claim", "Source": f"Speech {n} {long}",
        }
        for n in range(1, 31)
    ]  # fmt: skip
    keep_money(made, MoneyFile.SAVINGS, write_rows(home / "savings.csv", savings))
    keep_money(made, MoneyFile.CLAIMS, write_rows(home / "claims.csv", claims))
    return made


def brief_of(folder: Path) -> Brief:
    """The brief of a workspace, on the day that never changes."""
    with opened(folder) as at:
        return brief(at, Asked())


def lines_of(made: Brief) -> list[Line]:
    """Every line of the brief, wherever it stands."""
    notes = made.proposed.notes if made.proposed else ()
    return [*made.break_even, *notes, *(line for each in made.sections for line in each.lines)]


def said_in(made: Brief) -> list[str]:
    """Every text that each form of the brief has to hold."""
    table = made.proposed
    cells = [cell for row in (table.headings, *table.rows) for cell in row] if table else []
    headings = [each.heading for each in made.sections]
    words = [text for line in lines_of(made) for text in (line.words, line.rests_on)]
    return [made.title, *headings, *cells, *words, *made.to_keep, made.disclaimer]
