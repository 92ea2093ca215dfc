"""`lineofsight elsewhere` and `lineofsight known-since`, as they are run."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.unit.views.making_themes import AS_AT, HERE, asked, document, workspace

from lineofsight.__main__ import cli
from lineofsight.errors import NothingRead

FIELDS = ["rank", "question", "theme", "raised_by", "measures", "answer", "blind"]
OLD = document("Kent", "2024-02-24", asked("Care leavers over 21.", "care_leavers_support"))
PLANTED = document("Bury", "2024-02-25", asked("Care leavers over 21.", "care_leavers_support"))
OWN = document("Leeds", "2020-01-01", asked("Neglect.", "neglect"))
UNDATED = replace(document("Bolton", "2020-01-01", asked("Neglect.", "neglect")), published=None)
COUNTS = {"n": 4, "d": None, "value": 4, "met": 30, "not_met": 4}


def run(folder: Path, *words: str) -> tuple[str, str]:
    arguments = [*words, "--workspace", str(folder)]
    result = CliRunner(env={"COLUMNS": "300"}).invoke(cli, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def elsewhere(folder: Path, *words: str) -> tuple[str, str]:
    return run(folder, "elsewhere", "Leeds", "--as-at", "2024-02-25", *words)


def test_each_line_is_as_the_contract_says_and_nothing_later_leaks_in(tmp_path: Path) -> None:
    said, _ = elsewhere(workspace(tmp_path, OLD, PLANTED, OWN), "--json")
    (line,) = map(json.loads, said.splitlines())
    assert list(line)[: len(FIELDS)] == FIELDS
    assert line["rank"] == 1
    assert line["measures"][0] == "leaving.over_21_without_adviser"
    assert (line["answer"], line["blind"]) == (None, False)
    (source,) = line["raised_by"]
    assert Path(source.pop("file")).name == OLD.file
    assert source == {
        "authority": "Kent",
        "published": "2024-02-24",
        "quote": "Care leavers over 21.",
        "page": 2,
        "paragraph": "ask 1",
    }


def test_a_document_without_a_day_is_left_out_and_named(tmp_path: Path) -> None:
    said, told = elsewhere(workspace(tmp_path, OLD, UNDATED), "--json")
    assert len(said.splitlines()) == 1
    assert f"{UNDATED.file}: left out" in told


def test_lists_of_a_later_day_do_not_answer_and_of_an_earlier_day_do(tmp_path: Path) -> None:
    figures = {"leaving.over_21_without_adviser": COUNTS}
    folder = workspace(tmp_path, OLD, figures=figures)
    (before,) = map(json.loads, elsewhere(folder, "--json")[0].splitlines())
    assert before["answer"] is None
    later = run(folder, "elsewhere", "Leeds", "--as-at", AS_AT.isoformat(), "--json")[0]
    (after,) = map(json.loads, later.splitlines())
    assert after["answer"] == {
        "measure": "leaving.over_21_without_adviser", "n": 4, "d": None, "value": 4,
    }  # fmt: skip
    assert not after["blind"]


def test_in_words_it_says_where_to_look(tmp_path: Path) -> None:
    said, _ = elsewhere(workspace(tmp_path, OLD))
    assert "says nothing of this one" in said
    assert "Do we know every care leaver over 21" in said


def test_known_since_has_a_line_a_measure(tmp_path: Path) -> None:
    late = {"n": 3, "d": 72, "value": 4.2, "met": 69, "not_met": 3}
    folder = workspace(tmp_path, figures={"cpp.visit_overdue": late})
    (line,) = map(json.loads, run(folder, "known-since", "--json")[0].splitlines())
    assert (line["measure"], line["not_met"], line["told"], line["acted"]) == (
        "cpp.visit_overdue", 3, None, None,
    )  # fmt: skip
    assert line["visible"]["as_at"] == AS_AT.isoformat()
    assert "nobody, in" in run(folder, "known-since")[0]


def test_known_since_without_lists_says_what_to_do(tmp_path: Path) -> None:
    workspace(tmp_path, council=HERE)
    with pytest.raises(NothingRead, match="lineofsight import"):
        run(tmp_path, "known-since")


@pytest.mark.parametrize("words", [("--as-at", "soon"), ()])
def test_a_day_is_needed(words: tuple[str, ...]) -> None:
    assert CliRunner().invoke(cli, ["elsewhere", "Leeds", *words]).exit_code == 2
