"""A folder of open statistics laid out as the published ones are, with made-up figures."""

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import xlsxwriter
from pyarrow import parquet

from lineofsight.model.authorities import Authority, current
from lineofsight.money.high_needs.plans import BEGUN, ENDED, STOCK
from lineofsight.money.pressure.beside import TOTALS, WEEKLY
from lineofsight.money.published import judgements, population, schools_grant, spending, support

JUDGED = 4  # the first so many authorities, in 2019
YEARS = range(2016, 2025)
GRANT = 200.0  # million


def statistics_folder(folder: Path) -> Path:
    """Write every file that the commands read."""
    authorities = current(dt.date(2024, 1, 1))
    for name in ("starter", "dfe_csc", "ofsted"):
        (folder / name).mkdir()
    _grants(folder, authorities)
    _spending(folder, authorities)
    _children(folder, authorities)
    _support(folder, authorities)
    _judgements(folder, authorities)
    return folder


def _grants(folder: Path, authorities: Sequence[Authority]) -> None:
    titles = ("la", "fin_year_end", "deficit_gbp_m", "deficit_pct", "source")
    rows = [
        (a.old_number, f"{2020 + step}-03-31", GRANT * percent / 100, percent, "section 251")
        for number, a in enumerate(authorities)
        for step in range(4)
        for percent in [round((number % 9 + 1) * (step + 1) * 0.3, 2)]
    ]
    _csv(folder / schools_grant.FILE, titles, rows)


def _spending(folder: Path, authorities: Sequence[Authority]) -> None:
    money = dict.fromkeys(WEEKLY, 1000.0) | dict.fromkeys(TOTALS, 50000000.0)
    rows = [
        _row(
            code, f"{year}-{(year + 1) % 100:02} (OT)", year + 1, a.old_number, a.name, "LA", value
        )
        for code, start in money.items()
        for number, a in enumerate(authorities)
        for year in YEARS
        for value in [start * 1.03 ** (year - 2016) * (1.1 if number < JUDGED < year - 2014 else 1)]
    ]
    rows += [
        _row(code, "2024-25 (OT)", 2025, "970", "England", "England", 1_300.0) for code in WEEKLY
    ]
    plans = {STOCK: (100, 120), BEGUN: (30,), ENDED: (15,)}
    rows += [
        _row(code, str(2024 + step), 2024 + step, a.old_number, a.name, "LA", float(count))
        for code, counts in plans.items()
        for step, count in enumerate(counts)
        for a in authorities
    ]
    parquet.write_table(pa.Table.from_pylist(rows), folder / spending.FILE)


def _row(
    code: str, label: str, year: int, number: str, area: str, level: str, value: float
) -> dict[str, object]:
    return {
        "measure_code": code,
        "year_label": label,
        "year": year,
        "la": number,
        "area": area,
        "level": level,
        "value": value,
    }


def _children(folder: Path, authorities: Sequence[Authority]) -> None:
    rows = [
        {
            "geographic_level": "Local authority",
            "time_period": "2024",
            "old_la_code": a.old_number,
            "population_estimate": "50000" if number else "x",
        }
        for number, a in enumerate(authorities)
    ]
    parquet.write_table(pa.Table.from_pylist(rows), folder / population.FILE)


def _support(folder: Path, authorities: Sequence[Authority]) -> None:
    code = authorities[0].ons_code
    titles = ("ons_code", "financial_year", "efs_gbp_m", "figure_revised_later")
    _csv(folder / support.SUPPORT, titles, [(code, "2024-25", 17.6, 0)])
    _csv(folder / support.NOTICES, ("ons_code", "date", "note"), [(code, "2023-11-29", "Notice")])


def _judgements(folder: Path, authorities: Sequence[Authority]) -> None:
    with xlsxwriter.Workbook(str(folder / judgements.FILE)) as book:
        sheet = book.add_worksheet("ILACS_inspection_history")
        sheet.write_row(0, 0, ("A note",))
        sheet.write_row(
            1,
            0,
            (
                "Local authority area code",
                "Local authority name",
                "Publication date",
                "Overall effectiveness",
            ),
        )
        for row, each in enumerate(authorities[: 2 * JUDGED], start=2):
            grade = "Inadequate" if row < JUDGED + 2 else "Good"
            sheet.write_row(row, 0, (each.ons_code, each.name, "2019-09-01", grade))


def _csv(file: Path, titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(titles)
        writer.writerows(rows)
