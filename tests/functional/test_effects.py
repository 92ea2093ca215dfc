"""`effects` as a person runs it: tables, JSON without ids, CSV, charts, and its exit codes."""

import csv
import json
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyarrow import parquet

from lineofsight.__main__ import cli
from lineofsight.money.savings.reader import read_savings
from lineofsight.money.savings.register import register as register_of

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
FILE = """
children = "children.csv"

[[savings]]
ref = "A"
title = "The youth club"
service = "Youth"
year = "2025-26"
pounds = 60000
ends = true

[[savings]]
ref = "B"
title = "The parenting course"
service = "Parenting"
year = "2025-26"
pounds = 40000
ends = true

[[teams]]
name = "Duty"
workers = 10
workers_lost = 1
busy = 0.95
days_a_case = 5
"""
CHILDREN = "reach,child\nA,id1\nA,id2\nB,id2\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "children.csv").write_text(CHILDREN, encoding="utf-8")
    written = tmp_path / "savings.toml"
    written.write_text(FILE, encoding="utf-8")
    return written


def run(file: Path, *options: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["effects", str(file), *options], catch_exceptions=False)
    return done.exit_code, done.stdout


def test_a_file_with_nothing_to_ask_is_answered(file: Path) -> None:
    code, said = run(file)
    assert code == 0
    assert "2 savings, £100,000 in a full year and £0 once (nominal prices)." in said
    assert "lose every service" in said
    assert "no end: 9 workers" in said
    assert "How losses act together is not worked out" in said


def test_the_json_has_every_input_and_no_id(file: Path) -> None:
    code, said = run(file, "--json")
    answer = json.loads(said)
    assert code == 0
    assert answer["given"]["package"]["savings"][0]["readings"] == ["60000"]
    assert answer["given"]["package"]["savings"][0]["reach"] == {
        "name": "A",
        "count": 2,
        "linked": True,
    }
    assert answer["overlap"][1]["children"] == {"least": 1, "most": 1}
    assert not any(child in said for child in ("id1", "id2"))


def test_the_csv_has_every_row_of_the_tables(file: Path, tmp_path: Path) -> None:
    run(file, "--csv", str(tmp_path / "rows.csv"))
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as written:
        rows = list(csv.DictReader(written))
    hit_twice = next(row for row in rows if row["about"] == "hit by 2 or more")
    assert (hit_twice["view"], hit_twice["least"], hit_twice["most"]) == ("overlap", "1", "1")
    assert {row["view"] for row in rows} >= {"break_even", "capacity", "time", "evidence"}


def test_the_parquet_has_the_same_rows(file: Path, tmp_path: Path) -> None:
    run(file, "--csv", str(tmp_path / "rows.csv"), "--parquet", str(tmp_path / "rows.parquet"))
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as written:
        in_csv = [row["about"] for row in csv.DictReader(written)]
    assert parquet.read_table(tmp_path / "rows.parquet")["about"].to_pylist() == in_csv


def test_the_charts_say_in_words_what_they_show(file: Path, tmp_path: Path) -> None:
    run(file, "--charts", str(tmp_path / "charts"))
    drawn = {each.stem: each.read_text("utf-8") for each in tmp_path.glob("charts/*.svg")}
    assert set(drawn) == {"effects-waterfall", "effects-overlap", "effects-capacity"}
    assert "A, 2025-26: £60,000 every year." in drawn["effects-waterfall"]
    assert "by 2 or more: 1." in drawn["effects-overlap"]
    assert "no end: grows by" in drawn["effects-capacity"]


def test_the_savings_of_january_2020_are_a_few_child_years_and_many_questions() -> None:
    """£512,000 to £557,000: 2.4 child-years of care at the cost of 2019-20, 1.2 to 1.3 now."""
    code, said = run(EXAMPLES / "cheshire_east_effects_2020.toml")
    assert code == 1
    assert "4 savings, £512,000 to £557,000" in said
    assert "2.2 to 2.4" in said
    assert "1.2 to 1.3" in said
    assert said.count("How many children does") == 4


def test_a_register_alone_is_enough_and_comes_to_what_the_register_does() -> None:
    """Early help £167,000, FACT22 and health £150,000 each, youth justice £45,000 to £90,000."""
    code, said = run(EXAMPLES / "cheshire_east_savings_2020.csv")
    assert code == 1
    assert "4 savings, £512,000 to £557,000" in said


def test_the_fictional_council_comes_to_the_pounds_of_its_register() -> None:
    register = Path(str(resources.files("lineofsight.demo.money") / "wexcombe_savings.csv"))
    total = register_of(read_savings(register)).totals
    assert total is not None
    pounds = json.loads(run(register, "--json")[1])["pounds"]
    assert Decimal(pounds["least"]) == total.recurrent.low == 455_000
    assert Decimal(pounds["most"]) == total.recurrent.high == 865_000


def test_a_file_may_name_its_register_and_say_more_of_it(tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_text(
        "reference,title,service,amount,period,starts,stage,children\n"
        "A,Youth club,Youth,£60k,a year,2025-26,approved,\n"
        "B,Course,Parenting,£40k,a year,2025-26,approved,1\n"
        "C,Café,Parenting,£40k,a year,2025-26,withdrawn,7\n",
        encoding="utf-8",
    )
    (tmp_path / "children.csv").write_text(CHILDREN, encoding="utf-8")
    file = tmp_path / "savings.toml"
    file.write_text('register = "register.csv"\nchildren = "children.csv"\nends = ["A"]\n')
    _, said = run(file, "--json")
    answer = json.loads(said)
    assert answer["questions"] == []
    assert [each["children"] for each in answer["overlap"]] == [
        {"least": 2, "most": 2},
        {"least": 1, "most": 1},
    ]
    assert answer["concentration"]["lose_all"] == {"least": 1, "most": 1}
    assert answer["pounds"] == {"least": "100000", "most": "100000"}


def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["effects", str(tmp_path / "none.toml")])
    assert done.exit_code != 0
    assert "could not be opened" in str(done.exception)
