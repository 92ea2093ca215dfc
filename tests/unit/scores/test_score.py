"""The command: not run, tables, JSON, misses, floors and exit codes."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import findings
import pytest
import score
import threads
import unaware_alone
from click.testing import CliRunner, Result
from hand_read import DocumentFacts

from lineofsight.model.documents import Reading

Run = Callable[..., Result]
CONTENT = {"develop": b"the document", "set_aside": b"the one set aside"}


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(score.main, list(map(str, arguments)))


@pytest.fixture
def readings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, facts: DocumentFacts, perfect: Reading
) -> dict[str, Reading]:
    """Facts of one document a split; what is put in here is what their files are read as."""
    for split, content in CONTENT.items():
        known = {hashlib.sha256(content).hexdigest(): facts}
        (tmp_path / f"{split}.json").write_text(json.dumps(known), "utf-8")
    (tmp_path / "looked_at_once.json").write_text("{}", "utf-8")
    for split in (*threads.SPLITS, findings.SPLIT):
        (tmp_path / f"{split}.json").write_text("[]", "utf-8")
    for split in unaware_alone.SPLITS:
        (tmp_path / f"{split}.json").write_text("{}", "utf-8")
    by_split = dict.fromkeys(CONTENT, perfect)
    splits = {content: split for split, content in CONTENT.items()}

    def read(paths: Sequence[Path]) -> list[Reading]:
        return [replace(by_split[splits[path.read_bytes()]], file=path.name) for path in paths]

    monkeypatch.setattr(score, "FACTS", tmp_path)
    monkeypatch.setattr(score, "FLOORS", tmp_path / "scores.json")
    monkeypatch.setattr(score, "read", read)
    return by_split


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Both documents under other names and in other folders, one of them twice; and a stranger."""
    folder = tmp_path / "docs" / "more"
    folder.mkdir(parents=True)
    (folder.parent / "renamed.PDF").write_bytes(CONTENT["develop"])
    (folder / "again.pdf").write_bytes(CONTENT["develop"])
    (folder / "aside.pdf").write_bytes(CONTENT["set_aside"])
    (folder / "stranger.pdf").write_bytes(b"another document")
    return folder.parent


def wrong_ask(reading: Reading) -> Reading:
    return replace(reading, asks=(replace(reading.asks[0], text="A wrong text."), reading.asks[1]))


def test_no_folder(run: Run, readings: dict[str, Reading]) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout == "not run: no folder was given (make score DOCS=DIR).\n"


def test_none_of_the_documents(run: Run, readings: dict[str, Reading], tmp_path: Path) -> None:
    (tmp_path / "other.pdf").write_bytes(b"another document")
    result = run(tmp_path)
    assert result.exit_code == 0
    assert result.stdout.startswith("not run: none of the hand-read documents is under ")
    assert "not run" in json.loads(run(tmp_path, "--json").stdout)["not_run"]


def test_no_such_folder_is_wrong_use(run: Run, readings: dict[str, Reading]) -> None:
    assert run("nowhere").exit_code == 2


def test_tables(run: Run, readings: dict[str, Reading], docs: Path) -> None:
    result = run(docs)
    assert result.exit_code == 0
    assert "develop: 1 documents" in result.stdout
    assert "set aside: 1 documents" in result.stdout
    row = next(line for line in result.stdout.splitlines() if line.startswith("asks found"))
    assert row.split()[5:] == ["2", "2", "100.00", "34.2", "-", "100.0", "-"]


def test_json(run: Run, readings: dict[str, Reading], docs: Path) -> None:
    readings["develop"] = wrong_ask(readings["develop"])
    result = json.loads(run(docs, "--json").stdout)
    asks = result["splits"]["develop"]["scores"]["asks_found"]
    assert (asks["n"], asks["d"], asks["percent"], asks["floor"]) == (1, 2, 50.0, None)
    assert result["splits"]["set_aside"]["scores"]["asks_found"]["percent"] == 100.0
    assert result["splits"]["develop"]["by_framework"]["ilacs_2023"]["asks_found"]["n"] == 1
    assert result["splits"]["develop"]["tones"][0] == {
        "by_hand": "mixed",
        "read": "mixed",
        "count": 1,
    }
    assert result["misses"] == []


def test_misses_are_listed_but_not_of_documents_set_aside(
    run: Run, readings: dict[str, Reading], docs: Path
) -> None:
    readings["develop"] = readings["set_aside"] = wrong_ask(readings["develop"])
    result = run(docs, "--misses")
    assert result.stdout.count("asks_found, ask 1 (local_authority), page 2: expected ") == 1
    assert "A wrong text." in result.stdout
    assert "aside.pdf" not in result.stdout
    files = {miss["file"] for miss in json.loads(run(docs, "--misses", "--json").stdout)["misses"]}
    assert len(files) == 1
    assert "aside.pdf" not in files


def test_floors_are_set_and_held(run: Run, readings: dict[str, Reading], docs: Path) -> None:
    assert run(docs, "--set-floor").exit_code == 0
    assert json.loads(score.FLOORS.read_text("utf-8"))["develop"]["asks_found"] == 100.0
    assert run(docs).exit_code == 0
    readings["set_aside"] = wrong_ask(readings["set_aside"])
    result = run(docs)
    assert result.exit_code == 1
    assert "set_aside, asks_found: 50.00% is under its floor of 100.0%." in result.stderr
    assert "UNDER" in result.stdout


def test_floors_are_lowered_only_on_purpose(
    run: Run, readings: dict[str, Reading], docs: Path
) -> None:
    run(docs, "--set-floor")
    before = score.FLOORS.read_text("utf-8")
    readings["develop"] = wrong_ask(readings["develop"])
    result = run(docs, "--set-floor")
    assert result.exit_code == 2
    assert result.stderr.startswith("score: This would lower floors: develop asks_found from 100")
    assert score.FLOORS.read_text("utf-8") == before
    assert run(docs, "--set-floor", "--lower").exit_code == 0
    assert json.loads(score.FLOORS.read_text("utf-8"))["develop"]["asks_found"] == 50.0


def test_floors_hold_for_the_documents_that_are_there_but_are_set_on_all(
    run: Run, readings: dict[str, Reading], docs: Path
) -> None:
    run(docs, "--set-floor")
    (docs / "more" / "aside.pdf").unlink()
    result = run(docs)
    assert result.exit_code == 0
    assert result.stderr == "Not scored, for lack of the file: 1 hand-read documents.\n"
    assert run(docs, "--set-floor", "--lower").exit_code == 2
    readings["develop"] = wrong_ask(readings["develop"])
    assert run(docs).exit_code == 1
