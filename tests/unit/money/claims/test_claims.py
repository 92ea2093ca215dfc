"""Claims that differ, side by side, and claims held against open data."""

import csv
import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from lineofsight.errors import NotRead
from lineofsight.money.claims.checks import Check, Found, checks
from lineofsight.money.claims.reader import ReadClaims, read_claims
from lineofsight.money.claims.side_by_side import side_by_side

EXAMPLE = Path(__file__).parents[4] / "docs/examples/cheshire_east_claims.csv"
TITLES = "ref|about|figure|authority|compared with|said on|as at|status|check"


def claims_of(folder: Path, *lines: str) -> ReadClaims:
    """What the reader makes of these lines under the titles."""
    file = folder / "claims.csv"
    file.write_text("\n".join([TITLES, *lines]).replace("|", "\t"), encoding="utf-8")
    return read_claims(file)


@pytest.fixture
def open_data(tmp_path: Path) -> Path:
    """A folder laid out as that of open statistics, with two made-up authorities."""
    starter = tmp_path / "open" / "starter"
    starter.mkdir(parents=True)
    with (starter / "dsg_cumulative_deficit.csv").open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["la_name", "fin_year_end", "deficit_gbp_m"])
        rows.writerow(["Wexcombe", "2021-03-31", "-1.5"])
        rows.writerow(["Wexcombe", "2022-03-31", "26"])
        rows.writerow(["Wexcombe", "2024-03-31", ""])
        rows.writerow(["Ashdon", "2022-03-31", "2"])
    lait: list[dict[str, Any]] = [
        {"measure_code": "SEN_TotStat", "area": "Wexcombe", "year": 2022, "value": 4.4},
        {"measure_code": "SEN_TotStat", "area": "England", "year": 2022, "value": 4.0},
        {"measure_code": "SEN_TotStat", "area": "Wexcombe", "year": 2023, "value": None},
        {"measure_code": "Other", "area": "Wexcombe", "year": 2022, "value": 99.0},
    ]
    parquet.write_table(pa.Table.from_pylist(lait), starter / "lait_long_tidy.parquet")
    return tmp_path / "open"


def checked(folder: Path, open_data: Path, line: str) -> list[Check]:
    """The checks of one claim."""
    return list(checks(claims_of(folder, line).claims, open_data))


def test_ninety_and_eighty_million_stand_side_by_side() -> None:
    read = read_claims(EXAMPLE)
    assert read.problems == ()
    at_2024 = next(each for each in side_by_side(read.claims) if "D90" in refs(each.claims))
    assert at_2024.as_at == dt.date(2024, 3, 31)
    assert refs(at_2024.claims) == ["D24F", "D24U", "D90", "D80"]
    assert at_2024.why == "they are of different kinds: forecast, outturn, claim"


def refs(claims: Any) -> list[str]:
    """The references of claims."""
    return [each.reference for each in claims]


def test_two_million_stands_beside_five_to_fifteen() -> None:
    read = read_claims(EXAMPLE)
    assert ["I2", "I515"] in [refs(each.claims) for each in side_by_side(read.claims)]


def test_every_line_of_the_example_has_a_source() -> None:
    read = read_claims(EXAMPLE)
    assert len(read.claims) == 13
    assert all(each.source for each in read.claims)


def test_figures_of_different_days_do_not_differ(tmp_path: Path) -> None:
    read = claims_of(
        tmp_path,
        "A|Deficit|£26m|Wexcombe||2022-06-01|2022-03-31|outturn|",
        "B|Deficit|£40m|Wexcombe||2023-06-01|2023-03-31|outturn|",
        "C|Deficit|£40m|Ashdon||2022-06-01|2022-03-31|outturn|",
    )
    assert side_by_side(read.claims) == ()


def test_a_range_that_holds_the_other_figure_does_not_differ(tmp_path: Path) -> None:
    read = claims_of(
        tmp_path, "A|Cost|£5m to £15m|||||claim|", "B|Cost|£10m|||||budget|", "C|Cost|9|||||claim|"
    )
    assert side_by_side(read.claims) == ()


def test_times_is_held_against_one_over_the_other(tmp_path: Path, open_data: Path) -> None:
    line = "A|Spending|12 times|Wexcombe|Ashdon|2022-06-01|||schools_grant_deficit"
    before, found = checked(tmp_path, open_data, line)
    assert (before.found, before.why) == (
        Found.CANNOT_SAY,
        "the series has no value of the other authority on that day",
    )
    assert (found.value, found.other, found.measured) == (
        Decimal(26_000_000),
        Decimal(2_000_000),
        Decimal(13),
    )
    assert found.found is Found.NEAR


def test_double_is_not_near_a_tenth_more(tmp_path: Path, open_data: Path) -> None:
    line = "A|Plans|double|Wexcombe|England||||ehc_plans_share"
    (found,) = checked(tmp_path, open_data, line)
    assert found.found is Found.NOT_NEAR
    assert found.on == dt.date(2022, 1, 1)
    assert round(float(found.measured or 0), 2) == 1.1


def test_pounds_are_held_against_the_day_they_are_of(tmp_path: Path, open_data: Path) -> None:
    line = "A|Deficit|£40m|Wexcombe||2023-01-01|2022-03-31|claim|schools_grant_deficit"
    (found,) = checked(tmp_path, open_data, line)
    assert (found.measured, found.found) == (Decimal(26_000_000), Found.NOT_NEAR)


def test_a_surplus_is_near_itself(tmp_path: Path, open_data: Path) -> None:
    line = "A|Deficit|-£1.5m|Wexcombe||2022-01-01|2021-03-31|claim|schools_grant_deficit"
    (found,) = checked(tmp_path, open_data, line)
    assert found.found is Found.NEAR


def test_the_newest_value_stands_for_a_claim_without_a_day_for_a_year(
    tmp_path: Path, open_data: Path
) -> None:
    line = "A|Deficit|£40m|Wexcombe||2023-03-31|||schools_grant_deficit"
    (found,) = checked(tmp_path, open_data, line)
    assert (found.on, found.found) == (dt.date(2022, 3, 31), Found.NOT_NEAR)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            "A|Deficit|£40m|Wexcombe||2023-06-30|||schools_grant_deficit",
            "the newest value is of 2022-03-31, more than a year before it was said",
        ),
        (
            "A|Deficit|£40m|Wexcombe|||2024-03-31|claim|schools_grant_deficit",
            "the series has no value of that day",
        ),
        ("A|Deficit|£40m||||||schools_grant_deficit", "the claim names no authority"),
        (
            "A|Deficit|3 times|Wexcombe|||||schools_grant_deficit",
            "the claim does not say compared with whom",
        ),
        (
            "A|Deficit|£40m|Wexcombe|||||ehc_plans",
            "the claim counts pounds and the series number",
        ),
    ],
)
def test_what_cannot_be_checked(tmp_path: Path, open_data: Path, line: str, why: str) -> None:
    (found,) = checked(tmp_path, open_data, line)
    assert (found.found, found.why) == (Found.CANNOT_SAY, why)


def test_open_data_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match="is not in the folder of open statistics"):
        checked(tmp_path, tmp_path, "A|Deficit|£40m|Wexcombe|||||schools_grant_deficit")


def test_open_data_with_other_columns(tmp_path: Path, open_data: Path) -> None:
    (open_data / "starter/dsg_cumulative_deficit.csv").write_text("a,b\n1,2\n")
    (open_data / "starter/lait_long_tidy.parquet").write_bytes(b"no parquet")
    for check in ("schools_grant_deficit|£40m", "ehc_plans_share|3%"):
        series, figure = check.split("|")
        with pytest.raises(NotRead, match="does not have the columns that are known"):
            checked(tmp_path, open_data, f"A|Deficit|{figure}|Wexcombe|||||{series}")


def test_what_cannot_be_read_of_a_claim(tmp_path: Path) -> None:
    read = claims_of(
        tmp_path,
        "A||£40m|||||claim|",
        "B|Deficit|a lot|||||claim|",
        "C|Deficit|£40m|||soon|later|rumour|nothing",
    )
    assert refs(read.claims) == ["C"]
    assert [(each.row, each.column) for each in read.problems] == [
        (2, "about"),
        (3, "figure"),
        (4, "said on"),
        (4, "as at"),
        (4, "status"),
        (4, "check"),
    ]
