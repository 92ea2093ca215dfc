"""Children beside homes, from open statistics in miniature."""

from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from lineofsight.errors import NotRead
from lineofsight.model.authorities import by_name
from lineofsight.money.care.sufficiency import REGISTER, STATISTICS, Sufficiency, sufficiency

NOT_PUBLISHED = None
STATISTIC = ("measure_code", "year", "la", "value")
HOME = (
    "Provision type",
    "Local authority",
    "Sector",
    "Places",
    "Organisation which owns the provider",
)
STATISTICS_DRAWN = [
    ("LACnum", 2024, "895", 541.0),
    ("LACnum", 2025, "895", 550.0),
    ("LAC_Foster_Placements", 2025, "895", 65.0),
    ("Number_Foster_Places(New)", 2025, "895", 175.0),
    ("LACDistance", 2025, "895", NOT_PUBLISHED),
    ("LACnum", 2025, "896", 999.0),
]
HOMES_DRAWN = [
    ("Children's home", "Cheshire East", "Private", "3", "A"),
    ("Children's Home", "Cheshire East", "Private", "4", "A"),
    ("Children's home", "Cheshire East", "Private", None, "B"),
    ("Boarding School", "Cheshire East", "Private", "700", "C"),
    ("Children's home", "Wigan", "Private", "9", "D"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of open statistics with the two files."""
    for name, titles, rows in (
        (STATISTICS, STATISTIC, STATISTICS_DRAWN),
        (REGISTER, HOME, HOMES_DRAWN),
    ):
        file = tmp_path / name
        file.parent.mkdir()
        columns = zip(*rows, strict=True)
        parquet.write_table(pa.table(dict(zip(titles, columns, strict=True))), file)
    return tmp_path


def answer(folder: Path, strategy: Path | None = None) -> Sufficiency:
    """That of Cheshire East."""
    authority = by_name("Cheshire East")
    assert authority is not None
    return sufficiency(authority, folder, strategy)


def test_children_in_foster_care_beyond_the_councils_own_places(folder: Path) -> None:
    year = answer(folder).years[-1]
    assert (year.children, year.fostered, year.places) == (550, 358, 175)
    assert year.fostered_beyond_places == 183


def test_what_is_not_published_is_none_and_never_nought(folder: Path) -> None:
    before, year = answer(folder).years
    assert (year.far_percent, before.fostered, before.fostered_beyond_places) == (None, None, None)


def test_homes_of_one_kind_are_counted_whatever_the_spelling(folder: Path) -> None:
    (homes,) = answer(folder).homes
    assert (homes.kind, homes.homes, homes.places) == ("children's home", 3, 7)
    assert (homes.without_places, homes.owners) == (1, 2)


def test_a_forecast_stands_beside_what_happened(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "strategy.csv"
    file.write_text("year,children,said\n2025,520,the strategy\n2026,500,the strategy\n", "utf-8")
    assert [each.off for each in answer(folder, file).forecasts] == [-30, None]


def test_a_forecast_without_a_number_is_refused(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "strategy.csv"
    file.write_text("year,children,said\n2025,falling,the strategy\n", "utf-8")
    with pytest.raises(NotRead, match="row 2: a forecast has the year"):
        answer(folder, file)
