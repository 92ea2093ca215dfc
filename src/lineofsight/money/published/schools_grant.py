"""Deficits of the dedicated schools grant, as the Department for Education's returns have them.

Source: section 251 outturn, line 1.9.3 (carried forward to the next year, positive = deficit), as a
share of the year's grant and in pounds. The figures of 31 March 2024 were copied out by others.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from lineofsight.model.authorities import Authority
from lineofsight.money.published.files import rows_of_csv
from lineofsight.money.years import FinancialYear, year_of

FILE = "starter/dsg_cumulative_deficit.csv"
_MILLION = 1_000_000
_OF_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class GrantDeficit:
    """One authority's deficit at 31 March of a year: nominal pounds, negative for a surplus.

    `percent` is the deficit as a percentage of the year's grant.
    """

    authority: str  # the old DfE number
    year: FinancialYear
    pounds: Decimal
    percent: Decimal
    source: str

    @property
    def grant(self) -> Decimal | None:
        """The year's grant in pounds; None where the share is too small to work it out from."""
        return self.pounds / self.percent * _OF_HUNDRED if self.percent else None


def grant_deficits(folder: Path) -> tuple[GrantDeficit, ...]:
    """Every authority's, by year; a value that is not there is left out. Raises NotRead."""
    columns = ("la", "fin_year_end", "deficit_gbp_m", "deficit_pct", "source")
    found = map(_deficit, rows_of_csv(folder, FILE, columns))
    return tuple(each for each in found if each is not None)


def named_in(folder: Path, name: str) -> Authority | None:
    """A council that the table of authorities does not know and this folder does: a new one, say.

    It has no region and no neighbours. None where the folder does not name it.
    """
    if not (folder / FILE).is_file():
        return None
    for row in rows_of_csv(folder, FILE, ("la",)):
        named = row.get("la_name") or ""
        if named.casefold() == name.casefold():
            code = row.get("ons_code") or ""
            return Authority(row["la"], named, None, code, None, "", None, None, (), ())
    return None


def _deficit(row: Mapping[str, str]) -> GrantDeficit | None:
    try:
        pounds, percent = Decimal(row["deficit_gbp_m"]), Decimal(row["deficit_pct"])
    except InvalidOperation:
        return None
    year = year_of(dt.date.fromisoformat(row["fin_year_end"]))
    return GrantDeficit(row["la"], year, pounds * _MILLION, percent, row["source"])
