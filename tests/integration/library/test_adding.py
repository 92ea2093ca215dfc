"""Documents go in once, by content, and what is known is not read again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lineofsight.workspace import adding


def listed(run: Callable[..., Any]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("library", "list", "--json").out.splitlines()]


def test_the_summary_says_what_became_of_each_file(
    run: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    outcome = run("library", "add", folder)
    assert outcome.code == 1
    assert outcome.out == (
        "4 files: 2 read, 1 known already, 1 not read. Passed over, because they are not PDFs: 1.\n"
    )
    assert outcome.err == (
        f"{folder / 'c.pdf'}: The PDF holds no text: fetch the document again.\n"
    )


def test_the_same_file_twice_is_one_document_with_both_places(
    filled: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    assert stand_in.asked == ["a.pdf", "b.pdf", "c.pdf"]
    (cumbria,) = [each for each in listed(filled) if each["authority"] == "Cumbria"]
    assert cumbria["places"] == [str(folder / "a.pdf"), str(folder / "copies" / "a again.pdf")]


def test_a_second_run_reads_nothing_and_says_again_what_was_not_read(
    filled: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    before = listed(filled)
    stand_in.asked.clear()
    outcome = filled("library", "add", folder)
    assert stand_in.asked == []
    assert outcome.out.startswith("4 files: 0 read, 3 known already, 1 not read.")
    assert outcome.err.count("c.pdf") == 1
    assert (outcome.code, listed(filled)) == (1, before)


def test_a_copy_in_a_new_place_is_only_a_place(
    filled: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    stand_in.asked.clear()
    (folder / "new.pdf").write_text("cumberland", encoding="utf-8")
    assert filled("library", "add", folder / "new.pdf").code == 0
    assert stand_in.asked == []
    (cumberland,) = [each for each in listed(filled) if each["authority"] == "Cumberland"]
    assert [Path(place).name for place in cumberland["places"]] == ["b.pdf", "new.pdf"]


def test_a_changed_reader_reads_everything_again(
    filled: Callable[..., Any],
    stand_in: Any,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stand_in.asked.clear()
    monkeypatch.setattr(adding, "reader_version", lambda: "another")
    filled("library", "add", folder)
    assert stand_in.asked == ["a.pdf", "b.pdf", "c.pdf"]
    assert {each["reader_version"] for each in listed(filled)} == {"another"}
    assert len(listed(filled)) == 3


def test_reading_again_can_be_asked_for(
    filled: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    stand_in.asked.clear()
    assert filled("library", "add", "--again", folder).code == 1
    assert stand_in.asked == ["a.pdf", "b.pdf", "c.pdf"]
    assert len(listed(filled)) == 3


def test_an_interrupted_run_goes_on_where_it_stopped(
    run: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    stand_in.patience = 1
    assert run("library", "add", folder).code == 1
    assert [each["authority"] for each in listed(run)] == ["Cumbria"]
    stand_in.patience = 1_000
    run("library", "add", folder)
    assert stand_in.asked == ["a.pdf", "b.pdf", "c.pdf"]
    assert len(listed(run)) == 3


def test_a_file_that_is_not_there_is_said_and_not_kept(
    run: Callable[..., Any], stand_in: Any, folder: Path
) -> None:
    outcome = run("library", "add", folder / "b.pdf", folder / "gone.pdf")
    assert (outcome.code, outcome.err) == (
        1,
        f"{folder / 'gone.pdf'}: There is no such file: check the path.\n",
    )
    assert len(listed(run)) == 1


def test_nothing_that_can_be_read_is_exit_code_3(
    run: Callable[..., Any], stand_in: Any, folder: Path, tmp_path: Path
) -> None:
    assert run("library", "add", folder / "c.pdf").code == 3
    (tmp_path / "empty").mkdir()
    outcome = run("library", "add", tmp_path / "empty")
    assert outcome.code == 3
    assert "No PDF was found there" in outcome.err


def test_no_path_is_wrong_use(run: Callable[..., Any]) -> None:
    assert run("library", "add").code == 2
