"""Children under 18 of every authority.

Source: Office for National Statistics, mid-year population estimates, 0 to 17, as the Department
for Education publishes them. The estimate of 30 June belongs to the financial year it lies in.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from lineofsight.money.published.files import rows_of_parquet
from lineofsight.money.years import FinancialYear

FILE = "dfe_csc/ons_mid-year_population_estimates_2012_to_2024.parquet"
_LEVEL, _AUTHORITY = "geographic_level", "Local authority"
_COLUMNS = (_LEVEL, "time_period", "old_la_code", "population_estimate")

Children = Mapping[tuple[str, FinancialYear], Decimal]  # by old DfE number and year


def children(folder: Path) -> Children:
    """Every authority's children, where the number is published. Raises NotRead."""
    rows = rows_of_parquet(folder, FILE, _COLUMNS, where=_LEVEL, is_one_of=(_AUTHORITY,))
    return {
        (row["old_la_code"], FinancialYear(int(row["time_period"]))): Decimal(number)
        for row in rows
        if (number := row["population_estimate"]).isdigit()
    }
