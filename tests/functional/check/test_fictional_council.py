"""`check` and `cases` say of a fictional council exactly what was planted in it, in every style."""

import csv
import datetime as dt
import json
from functools import partial
from pathlib import Path

import pytest
from tests.functional.check.said import said

from lineofsight.commands import cases, check
from lineofsight.commands.council_data import Asked
from lineofsight.commands.output import Output
from lineofsight.demo.council import Style, make_council, write_council

AS_AT = dt.date(2026, 9, 30)
CHILDREN = 150


@pytest.fixture(scope="module", params=Style)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council of this size in one style, with the answers beside it."""
    home = tmp_path_factory.mktemp("council")
    write_council(home, make_council(CHILDREN, 7, AS_AT), Style(request.param))
    return home


def asked(folder: Path) -> Asked:
    return Asked([folder / f"annex_a_{AS_AT}.xlsx"], AS_AT)


def test_every_child(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    heard = said(capsys, partial(cases.run, "all", asked(folder), output=Output(json=True)))
    found = [json.loads(line) for line in heard.out.splitlines()]
    with (folder / "expected.csv").open(encoding="utf-8") as file:
        planted = [(row["measure"], row["case"], row["verdict"]) for row in csv.DictReader(file)]
    assert len(planted) > CHILDREN
    told = [(each["measure"], each["case"], each["verdict"]) for each in found]
    assert sorted(told) == sorted(planted)


def test_every_figure(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    teams = folder / "teams.csv"
    heard = said(capsys, partial(check.run, asked(folder), teams=teams, json=True))
    found = {each["id"]: each for each in json.loads(heard.out)["measures"]}
    planted = json.loads((folder / "expected_measures.json").read_text(encoding="utf-8"))
    assert len(planted) > 40
    for name, figure in planted.items():
        told = {key: found[name][key] for key in ("n", "d")}
        assert told == {key: figure[key] for key in ("n", "d")}, name
        assert found[name]["value"] == pytest.approx(figure["value"]), name
