"""Lists of grant figures, and files of flows, with one thing wrong each, and what is said."""

from pathlib import Path

import pytest

from lineofsight.errors import NotRead, WrongUse
from lineofsight.money.high_needs.flows_reading import given_flows
from lineofsight.money.high_needs.reader import ReadFigures, read_figures

TITLES = ["as at", "deficit (£m)", "balance", "status", "where", "made on", "mitigated", "source"]
RIGHT = ["2025-03-31", "112.1", "", "outturn", "committee", "", "", "minutes"]

SET_ASIDE = {
    "no day": ("as at", "soon", "This is no date"),
    "words for an amount": ("deficit (£m)", "large", "no amount in pounds"),
    "pounds under millions": ("deficit (£m)", "£112.1", "and the cell says pounds"),
    "pounds already": ("deficit (£m)", "112100000", "may be in pounds already"),
    "no figure": ("deficit (£m)", "", "neither a deficit nor a balance"),
    "both signs": ("balance", "-£112.1m", "both a deficit and a balance"),
    "no kind": ("status", "guess", "no kind of figure"),
    "no place": ("where", "somewhere", "no place that is known"),
    "a forecast of no day": ("status", "forecast", "does not say when it was made"),
    "no source": ("source", "", "does not say where its figure stands"),
}
LEFT_OUT = {
    "a making day that is none": ("made on", "spring", "This is no date, so it is left out"),
    "neither yes nor no": ("mitigated", "partly", "neither yes nor no"),
}


def read(folder: Path, column: str, cell: str) -> ReadFigures:
    file = folder / "figures.csv"
    row = [cell if title == column else right for title, right in zip(TITLES, RIGHT, strict=True)]
    file.write_text(",".join(TITLES) + "\n" + ",".join(row) + "\n", encoding="utf-8")
    return read_figures(file)


def test_the_right_row_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, "source", "minutes")
    assert [each.deficit for each in found.figures] == [112_100_000]
    assert found.problems == ()


@pytest.mark.parametrize("mistake", SET_ASIDE)
def test_a_row_is_set_aside_and_the_cell_named(tmp_path: Path, mistake: str) -> None:
    column, cell, said = SET_ASIDE[mistake]
    found = read(tmp_path, column, cell)
    assert found.figures == ()
    assert [each.row for each in found.problems] == [2]
    assert said in found.problems[0].problem


@pytest.mark.parametrize("mistake", LEFT_OUT)
def test_a_cell_is_left_out_and_the_row_kept(tmp_path: Path, mistake: str) -> None:
    column, cell, said = LEFT_OUT[mistake]
    found = read(tmp_path, column, cell)
    assert len(found.figures) == 1
    assert said in found.problems[0].problem


@pytest.mark.parametrize("cell", ["(112.1)", "-112.1", "-£112.1m"])
def test_a_deficit_in_brackets_is_never_a_surplus_in_silence(tmp_path: Path, cell: str) -> None:
    found = read(tmp_path, "deficit (£m)", cell)
    assert [each.deficit for each in found.figures] == [-112_100_000]
    assert "is read as a surplus" in found.problems[0].problem


def test_a_bare_balance_has_no_unit(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("as at,balance,status,where,source\n2025-03-31,-112.1,outturn,press,x\n")
    assert "no amount in pounds" in read_figures(file).problems[0].problem


def test_a_balance_below_nothing_is_a_deficit(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("as at,balance,status,where,source\n2025-03-31,-£2.5m,outturn,press,x\n")
    assert [each.deficit for each in read_figures(file).figures] == [2_500_000]


def test_a_file_without_days_is_no_list_of_figures(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("name,deficit\nA,1\n", encoding="utf-8")
    with pytest.raises(NotRead):
        read_figures(file)


FLOWS = (
    "year,what,age,placement,to,number\n2024,plans,10,special,,5\n2025,plans,11,special,,6\n"
    "2024,begun,11,special,,2\n2024,ended,10,special,,1\n"
)
KEYS = (
    'flows = "flows.csv"\ndeficit = 0\n[[costs]]\nplacement = "special"\npounds = 24000\n'
    'year = "2025-26"\nrise = 0.03\n[grants]\n"2025-26" = 100000\n'
)
WRONG_FLOWS = {
    "an age beyond plans": (("5\n2025", "5\n2025,plans,26,special,,1\n2025"), "from 0 to 25"),
    "half a plan": (("special,,5", "special,,5.5"), "no whole number"),
    "fewer than none": (("special,,5", "special,,-5"), "no whole number"),
    "a count of nothing known": (("begun", "started"), "plans, begun, ended or moved"),
    "no placement": (("10,special,,5", "10,,,5"), "is blank"),
    "no second January": (("2025,plans,11,special,,6\n", ""), "both its Januaries"),
}
WRONG_KEYS = {
    "a placement without a cost": ('placement = "special"', 'placement = "units"', "no cost"),
    "a misspelt key": ("deficit", "defict", "deficit"),
    "no financial year": ('"2025-26" = 100000', '"2025" = 100000', "no financial year"),
}


def test_the_right_flows_are_read(tmp_path: Path) -> None:
    found = written(tmp_path, FLOWS, KEYS)
    assert found == [0]


def written(folder: Path, flows: str, keys: str) -> list[int]:
    (folder / "flows.csv").write_text(flows, encoding="utf-8")
    (folder / "flows.toml").write_text(keys, encoding="utf-8")
    found = given_flows(folder / "flows.toml").flows
    return [found.residual(year) for year in found.known_years(2025)]


@pytest.mark.parametrize("mistake", WRONG_FLOWS)
def test_a_count_that_cannot_be_is_refused(tmp_path: Path, mistake: str) -> None:
    (right, wrong), said = WRONG_FLOWS[mistake]
    with pytest.raises(WrongUse, match=said):
        written(tmp_path, FLOWS.replace(right, wrong, 1), KEYS)


@pytest.mark.parametrize("mistake", WRONG_KEYS)
def test_a_setting_that_cannot_be_is_refused(tmp_path: Path, mistake: str) -> None:
    right, wrong, said = WRONG_KEYS[mistake]
    with pytest.raises(WrongUse, match=said):
        written(tmp_path, FLOWS, KEYS.replace(right, wrong, 1))
