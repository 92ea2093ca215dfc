"""`care-forecast` as a person runs it: tables, JSON without ids, CSV, and its exit codes."""

import csv
import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.unit.money.care.histories import drawn_history

from lineofsight.__main__ import cli
from lineofsight.errors import WrongUse

MARK = "CHILDMARK"
PLACES = {"fostering": "U4", "residential": "K2"}
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE"


@pytest.fixture(scope="module")
def returns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three years' returns of fictional children, written as councils write them."""
    stays = drawn_history(1, 0.1).stays
    born = {stay.child: stay.born for stay in stays}
    header = [f"{MARK}{child},F,{day(at)},WBRI,UN1,," for child, at in born.items()]
    episodes = [
        f"{MARK}{stay.child},{day(stay.began)},S,C2,N1,{PLACES[stay.kind]},PR1,"
        f"{day(stay.ended) if stay.ended else ''},{'X1' if stay.then else 'E4A'},"
        for stay in stays
    ]
    folder = tmp_path_factory.mktemp("returns")
    (folder / "header.csv").write_text("\n".join([HEADER, *header]), "utf-8")
    (folder / "episodes.csv").write_text("\n".join([EPISODES, *episodes]), "utf-8")
    return folder


def day(number: int) -> str:
    """As the return writes a date."""
    return dt.date.fromordinal(number).strftime("%d/%m/%Y")


def test_says_what_it_rests_on_before_what_it_says(returns: Path) -> None:
    found = CliRunner().invoke(cli, ["care-forecast", str(returns), "--months", "6"])
    assert found.exit_code == 0, found.output
    places = [
        found.output.index(each)
        for each in ("complete from", "How long children stay", "Tried on the past", "Cost over 6")
    ]
    assert places == sorted(places)
    assert "80% interval" in found.output
    assert "not known: supported accommodation" in found.output
    assert MARK not in found.output


def test_json_has_every_input_and_no_child(returns: Path) -> None:
    found = CliRunner().invoke(
        cli,
        ["care-forecast", str(returns), "--months", "6", "--json", "--cost", "residential=7920"],
    )
    answer = json.loads(found.output)
    assert answer["months"] == 6
    assert [row["kind"] for row in answer["rows"]][:5] == [
        "fostering", "residential", "supported", "other", "all",
    ]  # fmt: skip
    assert answer["costs"][0]["pounds_a_week"] == "7920"
    assert answer["back_cast"]["months_ahead"] == 6
    assert answer["used"] in ("model", "as_many_as_now")
    assert MARK not in found.output


def test_rows_as_csv(returns: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    CliRunner().invoke(cli, ["care-forecast", str(returns), "--months", "3", "--csv", str(file)])
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 3 * 5
    assert {row["used"] for row in rows} <= {"model", "as_many_as_now"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--cost", "palace=1"], "is no kind of home"),
        (["--cost", "residential=-5"], "is no kind of home"),
        (["--months", "0"], "choose from 1 to 36"),
        (["--since", "2030-01-01"], "give a first day"),
    ],
)
def test_refuses_what_cannot_be_asked(returns: Path, words: list[str], said: str) -> None:
    found = CliRunner().invoke(cli, ["care-forecast", str(returns), *words])
    assert found.exit_code != 0
    assert said in f"{found.output}{found.exception}"


def test_more_children_than_any_council_has_are_refused(returns: Path) -> None:
    typed = ["care-forecast", str(returns), "--more", "residential=1001"]
    told = CliRunner().invoke(cli, typed).exception
    assert isinstance(told, WrongUse)
    assert "give up to 1000" in str(told)
