"""A small folder of fictional statistics, laid out as the published ones are.

Its councils have numbers and codes that no real one has, so that no made-up figure can be taken for
a real council's.
"""

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lineofsight.money.care import sufficiency
from lineofsight.money.high_needs.plans import BEGUN, ENDED, STOCK
from lineofsight.money.published import judgements, population, schools_grant, spending, support

WEXCOMBE = "W00"
NAME, CODE = "Wexcombe", "X06000000"
_OTHERS = 40
_GRANT = 240.0  # million a year
_YEARS = range(2020, 2026)  # the calendar years in which financial years end
_WEXCOMBE_DEFICITS = (1.2, 3.9, 7.1, 11.8, 16.3, 21.2)  # million, as its accounts have them
_SOURCE = "Fictional section 251 return"

_A_WEEK = {"RescareFinance": 7_100.0, "FosteringFinance": 760.0, "LACFinance": 2_050.0}
_A_YEAR = {
    "C&YPExpenditure": 62e6,
    "TotalLACFinance": 31e6,
    "SafeguardingFinance": 12e6,
    "FamilySupportFinance": 7e6,
}
_RISE = 1.06  # from one year to the next
_UNDER_18 = 31_000
_PLANS = {
    STOCK: (1_610, 1_790, 2_005, 2_240, 2_480),
    BEGUN: (262, 301, 330, 341),
    ENDED: (95, 104, 112, 118),
}
_IN_CARE = {
    "LACnum": (289, 296, 301, 307, 312),
    "LAC_Foster_Placements": (70, 69, 68, 67, 66),
    "LAC_SecHome_And_ChildHome": (10, 11, 11, 12, 13),
    "LACDistance": (15, 16, 17, 18, 19),
    "Number_Foster_Places(New)": (214, 205, 198, 190, 184),
    "Number_Foster_Places_Filled(New)": (148, 143, 139, 131, 128),
}
_HOMES = (
    ("Children's Home", "Local authority", 4),
    ("Children's Home", "Private", 3),
    ("Children's Home", "Private", 4),
    ("Children's Home", "Private", 2),
    ("Supported Accommodation", "Private", None),
    ("Supported Accommodation", "Voluntary", None),
    ("Independent Fostering Agency", "Private", None),
)


def write_statistics(folder: Path, chance: random.Random) -> list[Path]:
    """Write every file that the commands about money read; their paths."""
    for name in ("starter", "dfe_csc", "ofsted"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    titles = ("la", "la_name", "ons_code", "fin_year_end", "deficit_gbp_m", "deficit_pct", "source")
    support_titles = ("ons_code", "financial_year", "efs_gbp_m", "figure_revised_later")
    return [
        _csv(folder / schools_grant.FILE, titles, list(_deficits(chance))),
        _parquet(folder / spending.FILE, [*_spending(chance), *_counts()]),
        _parquet(folder / population.FILE, list(_children())),
        _csv(folder / support.SUPPORT, support_titles, [(CODE, "2026-27", 6.0, 0)]),
        _csv(folder / support.NOTICES, ("ons_code", "date", "note"), []),
        _judgements(folder / judgements.FILE),
        _parquet(folder / sufficiency.REGISTER, list(_homes())),
    ]


def _councils() -> list[tuple[str, str, str]]:
    """Number, name and code of each, Wexcombe first."""
    others = [(f"W{n:02}", f"Fictional council {n}", f"X06{n:06}") for n in range(1, _OTHERS + 1)]
    return [(WEXCOMBE, NAME, CODE), *others]


def _deficits(chance: random.Random) -> Iterator[Sequence[object]]:
    """Deficits whose movements last a little: much lost one year is more than usual the next."""
    (wexcombe, name, code), *others = _councils()
    for year, pounds in zip(_YEARS, _WEXCOMBE_DEFICITS, strict=True):
        percent = round(100 * pounds / _GRANT, 2)
        yield wexcombe, name, code, f"{year}-03-31", pounds, percent, _SOURCE
    for number, name, code in others:
        held, movement = chance.uniform(-2, 2), chance.uniform(0, 2.5)
        for year in _YEARS:
            held += movement
            movement = 1.0 + 0.4 * movement + chance.gauss(0, 0.5)
            percent = round(held, 2)
            pounds = round(_GRANT * percent / 100, 2)
            yield number, name, code, f"{year}-03-31", pounds, percent, _SOURCE


def _spending(chance: random.Random) -> Iterator[Mapping[str, Any]]:
    for code, first in {**_A_WEEK, **_A_YEAR}.items():
        for number, name, _ in _councils():
            size = chance.uniform(0.85, 1.2)
            for step, year in enumerate(_YEARS):
                label = f"{year - 1}-{year % 100:02} (OT)"
                yield _row(code, label, year, number, name, first * size * _RISE**step)
    last = max(_YEARS)
    label = f"{last - 1}-{last % 100:02} (OT)"
    for code, first in _A_WEEK.items():
        value = first * _RISE ** (len(_YEARS) - 1)
        yield {**_row(code, label, last, "970", spending.ENGLAND, value), "level": "England"}


def _counts() -> Iterator[Mapping[str, Any]]:
    for code, counts in {**_PLANS, **_IN_CARE}.items():
        for year, count in enumerate(counts, start=2021):
            yield _row(code, str(year), year, WEXCOMBE, NAME, float(count))


def _row(
    code: str, label: str, year: int, number: str, area: str, value: float
) -> Mapping[str, Any]:
    return {
        "measure_code": code,
        "year_label": label,
        "year": year,
        "la": number,
        "area": area,
        "level": "LA",
        "value": value,
    }


def _children() -> Iterator[Mapping[str, Any]]:
    for number, _, _ in _councils():
        yield {
            "geographic_level": "Local authority",
            "time_period": str(max(_YEARS) - 1),
            "old_la_code": number,
            "population_estimate": str(_UNDER_18),
        }


def _homes() -> Iterator[Mapping[str, Any]]:
    for number, (kind, sector, places) in enumerate(_HOMES, start=1):
        yield {
            "Provision type": kind,
            "Local authority": NAME,
            "Sector": sector,
            "Places": None if places is None else str(places),
            "Organisation which owns the provider": f"Fictional owner {number // 2}",
        }


def _judgements(file: Path) -> Path:
    """The titles alone: no fictional council was judged."""
    import xlsxwriter

    titles = (
        "Local authority area code",
        "Local authority name",
        "Publication date",
        "Overall effectiveness",
    )
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("ILACS_inspection_history").write_row(0, 0, titles)
    return file


def _parquet(file: Path, rows: Sequence[Mapping[str, Any]]) -> Path:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.Table.from_pylist(list(rows)), file)
    return file


def _csv(file: Path, titles: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([titles, *rows])
    return file
