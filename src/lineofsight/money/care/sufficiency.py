"""Whether there are homes enough: what was forecast and happened, and the homes that there are.

The duty: Children Act 1989, section 22G, so far as reasonably practicable, homes within the area
for children in care. Homes that stand in an area are not the council's own: any council may buy
their places, and children of the area may live elsewhere. Nothing here is a rank or a score.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lineofsight.errors import NotRead
from lineofsight.inputs.numbers import whole_in
from lineofsight.model.authorities import Authority
from lineofsight.money.published.files import rows_of_parquet
from lineofsight.money.titled_rows import titled_rows

STATISTICS = "starter/lait_long_tidy.parquet"
REGISTER = "ofsted/provider_at_march_2025.parquet"
REGISTER_AT = "31 March 2025"

_CHILDREN = "LACnum"
_FOSTERED = "LAC_Foster_Placements"
_IN_HOMES = "LAC_SecHome_And_ChildHome"
_FAR = "LACDistance"
_PLACES = "Number_Foster_Places(New)"
_FILLED = "Number_Foster_Places_Filled(New)"
_MEASURES = (_CHILDREN, _FOSTERED, _IN_HOMES, _FAR, _PLACES, _FILLED)

# Of the register's kinds those in which children in care live, in one spelling each.
_HOMES = {
    "Children's home": "children's home",
    "Children's Home": "children's home",
    "Secure children's home": "secure children's home",
    "Residential special school (registered as a children's home)": "school that is a home",
    "Residential Family Centre": "residential family centre",
    "Supported Accommodation": "supported accommodation",
    "Independent Fostering Agency": "independent fostering agency",
}
_OWNER = "Organisation which owns the provider"
_STRATEGY = {
    "year": ("year", "31 march", "at 31 march"),
    "children": ("children", "children in care", "forecast"),
    "said": ("said", "source", "said in"),
}


@dataclass(frozen=True)
class Year:
    """At 31 March: children in care, percentages of them, and the council's own foster places.

    A figure that is not published is None. `far_percent` are more than 20 miles from home outside
    the area. `places` and `filled` leave out family and friends and independent agencies.
    """

    year: int
    children: int | None
    fostered_percent: int | None
    in_homes_percent: int | None
    far_percent: int | None
    places: int | None
    filled: int | None

    @property
    def fostered(self) -> int | None:
        """Children in foster care, of whole percent, so give or take half of one."""
        if self.children is None or self.fostered_percent is None:
            return None
        return round(self.children * self.fostered_percent / 100)

    @property
    def fostered_beyond_places(self) -> int | None:
        """Children in foster care for whom the council's own places would not do, if all were free.

        They live with family and friends or with independent agencies' carers.
        """
        if self.fostered is None or self.places is None:
            return None
        return max(self.fostered - self.places, 0)


@dataclass(frozen=True)
class Homes:
    """Homes on the register in the area, of one kind and sector.

    `places` are those that the register says, `without_places` the homes for which it says none,
    `owners` the bodies that own them.
    """

    kind: str
    sector: str
    homes: int
    places: int
    without_places: int
    owners: int


@dataclass(frozen=True)
class Forecasted:
    """Children in care at 31 March as a strategy foresaw it, and as it came."""

    year: int
    forecast: int
    said: str
    happened: int | None

    @property
    def off(self) -> int | None:
        """How many more were foreseen than came; None while it is not known."""
        return None if self.happened is None else self.forecast - self.happened


@dataclass(frozen=True)
class Sufficiency:
    """One authority's children and homes."""

    authority: str
    years: tuple[Year, ...]
    homes: tuple[Homes, ...]
    forecasts: tuple[Forecasted, ...]


def sufficiency(authority: Authority, folder: Path, strategy: Path | None) -> Sufficiency:
    """Everything that the open statistics say. Raises NotRead for files that are not as known."""
    years = _years(authority, folder)
    children = {each.year: each.children for each in years}
    forecasts = _forecasts(strategy, children) if strategy else ()
    return Sufficiency(authority.name, years, _homes(authority, folder), forecasts)


def _years(authority: Authority, folder: Path) -> tuple[Year, ...]:
    columns = ("measure_code", "year", "la", "value")
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for row in rows_of_parquet(
        folder, STATISTICS, columns, where="measure_code", is_one_of=_MEASURES
    ):
        if row["la"] == authority.old_number and row["value"] is not None:
            found[row["year"]][row["measure_code"]] = round(row["value"])
    return tuple(
        Year(year, *(values.get(measure) for measure in _MEASURES))
        for year, values in sorted(found.items())
    )


def _homes(authority: Authority, folder: Path) -> tuple[Homes, ...]:
    columns = ("Provision type", "Local authority", "Sector", "Places", _OWNER)
    rows = rows_of_parquet(
        folder, REGISTER, columns, where="Local authority", is_one_of=[authority.name]
    )
    grouped: defaultdict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["Provision type"] in _HOMES:
            grouped[_HOMES[row["Provision type"]], row["Sector"]].append(row)
    return tuple(_group(kind, sector, each) for (kind, sector), each in sorted(grouped.items()))


def _group(kind: str, sector: str, rows: Sequence[Mapping[str, Any]]) -> Homes:
    places = [whole_in(row["Places"]) for row in rows]
    return Homes(
        kind=kind,
        sector=sector,
        homes=len(rows),
        places=sum(each or 0 for each in places),
        without_places=places.count(None),
        owners=len(set(_owners(rows))),
    )


def _owners(rows: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    return (row[_OWNER] for row in rows if row[_OWNER])


def _forecasts(strategy: Path, children: Mapping[int, int | None]) -> tuple[Forecasted, ...]:
    found = []
    for row in titled_rows(strategy, _STRATEGY, "children"):
        year, forecast = whole_in(row.cells.get("year")), whole_in(row.cells["children"])
        if year is None or forecast is None:
            raise NotRead(
                f"{row.file}, row {row.row}: a forecast has the year of its 31 March and a whole "
                "number of children: write both, as 2024 and 520."
            )
        found.append(Forecasted(year, forecast, row.words("said"), children.get(year)))
    return tuple(found)
