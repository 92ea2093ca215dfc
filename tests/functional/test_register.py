"""`lineofsight register verify` and `register erase`, as they are run."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from tests.unit.register.days import june, on

from lineofsight.__main__ import cli
from lineofsight.errors import NothingRead, WrongUse
from lineofsight.line.workspace import erase_event
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Why
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import FILE, open_register

WORDS = "The review is on Thursday."
CASE = Case("cpp.review_overdue", case="CH-004711", child="CH-004711")


def run(folder: Path, *words: str, typed: str | None = None) -> Result:
    arguments = ["register", *words, "--workspace", str(folder)]
    return CliRunner().invoke(cli, arguments, input=typed, catch_exceptions=False)


def head_of(folder: Path) -> str:
    """The head that `verify` prints, as somebody would note it."""
    (answer,) = map(json.loads, run(folder, "verify", "--json").stdout.splitlines())
    head: str = answer["head"]
    return head


def behind_its_back(folder: Path, statements: str) -> None:
    """Change the register's file as somebody would who removed what guards it."""
    with closing(sqlite3.connect(folder / FILE)) as database:
        guards = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        drops = "".join(f"DROP TRIGGER {name};" for (name,) in guards.fetchall())
        database.executescript(drops + statements)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace in which two answers were given."""
    with on(june(1)), open_register(tmp_path) as register:
        for because in (WORDS, "Put off until Monday."):
            say_known(register, CASE, Known(june(30), because), Who("manager", "Rosa Thistlewood"))
    return tmp_path


def test_a_whole_register_says_so_with_its_head(workspace: Path) -> None:
    said = run(workspace, "verify")
    head = head_of(workspace)
    assert head.startswith("2:")
    assert said.exit_code == 0
    assert said.stdout == f"The register is whole: 2 events, and its head is {head}.\n"


def test_json_says_the_same_to_programs(workspace: Path) -> None:
    answer = json.loads(run(workspace, "verify", "--json").stdout)
    assert answer == {"whole": True, "head": head_of(workspace), "broken_at": None, "why": None}


def test_a_register_that_nobody_wrote_in_yet_is_whole(tmp_path: Path) -> None:
    with open_register(tmp_path):
        pass
    said = run(tmp_path, "verify")
    assert (said.exit_code, said.stdout) == (
        0,
        "The register is whole, and nothing is in it yet.\n",
    )


def test_an_altered_event_is_named_and_ends_with_1(workspace: Path) -> None:
    behind_its_back(workspace, "UPDATE event SET name = 'Nobody' WHERE number = 2")
    said = run(workspace, "verify")
    assert said.exit_code == 1
    assert said.stdout == "The register is broken at event 2: It was altered.\n"
    answer = json.loads(run(workspace, "verify", "--json").stdout)
    assert answer == {"whole": False, "head": None, "broken_at": 2, "why": "It was altered."}


def test_events_taken_from_the_end_show_against_a_noted_head_alone(workspace: Path) -> None:
    noted = head_of(workspace)
    assert run(workspace, "verify", "--head", noted).exit_code == 0
    behind_its_back(
        workspace, "DELETE FROM body WHERE number = 2; DELETE FROM event WHERE number = 2"
    )
    assert run(workspace, "verify").exit_code == 0
    against = run(workspace, "verify", "--head", noted)
    assert against.exit_code == 1
    assert "broken at event 2: It is not the one that was noted" in against.stdout


@pytest.mark.parametrize("noted", ["2", "2:", "0:" + "a" * 64, "2:" + "A" * 64, "2:" + "a" * 63])
def test_what_is_no_head_is_refused(workspace: Path, noted: str) -> None:
    with pytest.raises(WrongUse, match="This is no head: give the number"):
        run(workspace, "verify", "--head", noted)


@pytest.mark.parametrize("words", [["verify"], ["erase", "1", "--why", "mistake", "--yes"]])
def test_where_there_is_no_register_none_is_made(tmp_path: Path, words: list[str]) -> None:
    with pytest.raises(NothingRead, match=r"There is no register in .*: name its workspace"):
        run(tmp_path, *words)
    assert list(tmp_path.iterdir()) == []


def test_words_are_erased_and_the_chain_still_holds(workspace: Path) -> None:
    noted = head_of(workspace)
    said = run(workspace, "erase", "1", "--why", "mistake", "--yes")
    assert (said.exit_code, said.stdout) == (
        0, "What event 1 said is erased; event 3 records it.\n"
    )  # fmt: skip
    assert WORDS.encode() not in (workspace / FILE).read_bytes()
    assert run(workspace, "verify", "--head", noted).exit_code == 0


def test_it_is_recorded_who_erased_and_why(workspace: Path) -> None:
    run(workspace, "erase", "1", "--why", "retention", "--yes")
    with open_register(workspace) as register:
        recorded = register.event(3)
    assert recorded is not None
    assert recorded.who == Who("owner of this workspace", "the person at this machine")
    assert recorded.body is not None
    assert recorded.body.why is Why.RETENTION


def test_it_asks_first_with_no_word_of_what_goes(workspace: Path) -> None:
    kept = head_of(workspace)
    refused = run(workspace, "erase", "1", "--why", "request", typed="n\n")
    asked = "Erase for good what event 1 said (known, by Rosa Thistlewood, 2026-06-01)?"
    assert refused.stderr.startswith(asked)
    assert refused.exit_code == 1
    assert WORDS not in refused.output
    assert head_of(workspace) == kept
    assert run(workspace, "erase", "1", "--why", "request", typed="y\n").exit_code == 0


def test_what_cannot_be_erased_is_refused_before_asking(workspace: Path) -> None:
    with pytest.raises(WrongUse, match="There is no event 9"):
        run(workspace, "erase", "9", "--why", "request", typed="y\n")


def test_the_reasons_to_choose_from_are_those_of_the_register() -> None:
    (why,) = (each for each in erase_event.params if each.name == "why")
    assert isinstance(why.type, click.Choice)
    assert list(why.type.choices) == list(Why)
