"""Exceptional financial support and section 114 notices since 2018, by the council's ONS code.

Sources: Ministry of Housing, Communities and Local Government, exceptional financial support for
local authorities; section 114 notices as collected by others. Both were copied out by hand.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.money.published.files import rows_of_csv
from lineofsight.money.years import FinancialYear, financial_year

SUPPORT = "starter/mhclg_exceptional_financial_support_2020-21_to_2026-27.csv"
NOTICES = "starter/section_114_notices_2018_on.csv"
SUPPORT_SOURCE = "Ministry of Housing, Communities and Local Government, exceptional support"
NOTICES_SOURCE = "Section 114 notices, as others collected them"
_MILLION = 1_000_000


@dataclass(frozen=True)
class Support:
    """Leave to meet running costs from capital in one year; nominal pounds, agreed in principle."""

    year: FinancialYear
    pounds: Decimal
    revised_later: bool


@dataclass(frozen=True)
class Notice:
    """One section 114 notice."""

    day: dt.date
    note: str


def supports(folder: Path, codes: Collection[str]) -> tuple[Support, ...]:
    """The support of the council with any of these codes, by year. Raises NotRead."""
    columns = ("ons_code", "financial_year", "efs_gbp_m", "figure_revised_later")
    return tuple(
        Support(
            financial_year(row["financial_year"]),
            Decimal(row["efs_gbp_m"]) * _MILLION,
            row["figure_revised_later"] == "1",
        )
        for row in rows_of_csv(folder, SUPPORT, columns)
        if row["ons_code"] in codes
    )


def notices(folder: Path, codes: Collection[str]) -> tuple[Notice, ...]:
    """The section 114 notices of the council with any of these codes. Raises NotRead."""
    return tuple(
        Notice(dt.date.fromisoformat(row["date"]), row["note"])
        for row in rows_of_csv(folder, NOTICES, ("ons_code", "date", "note"))
        if row["ons_code"] in codes
    )
