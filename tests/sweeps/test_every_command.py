"""Every command explains itself and stands in the reference."""

import ast
import re
from pathlib import Path

import click
import pytest

from lineofsight.reference_pages.commands_page import Command, every_command

ROOT = Path(__file__).parents[2]
LINE = sorted((ROOT / "src/lineofsight/line").glob("*.py"))
SOURCE = "\n".join(file.read_text("utf-8") for file in LINE)
COMMANDS = tuple(every_command())
# They print words, which no table of rows is behind.
IN_WORDS = {"read", "check", "compare", "brief", "register verify"}
ONE_SENTENCE = re.compile(r"[A-Z][^.!?]*(?:\.\w[^.!?]*)*\.")


def decorated_as(word: str) -> list[str]:
    """The functions in line/ that are decorated as a command, or as a group of commands."""
    return [
        each.name
        for each in ast.walk(ast.parse(SOURCE))
        if isinstance(each, ast.FunctionDef)
        and any(re.search(rf"\.{word}\b", ast.unparse(line)) for line in each.decorator_list)
    ]


def test_every_command_in_the_source_is_found() -> None:
    assert len(COMMANDS) > 0
    assert len(COMMANDS) == len(decorated_as("command"))


def test_every_module_of_commands_is_called() -> None:
    modules = {file.stem for file in (ROOT / "src/lineofsight/commands").glob("*.py")}
    called = set(re.findall(r"lineofsight\.commands\.(\w+) import", SOURCE))
    assert called
    assert called <= modules


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.typed)
def test_says_in_one_sentence_what_it_does(command: Command) -> None:
    first, _, _ = (command.command.help or "").partition("\n\n")
    assert ONE_SENTENCE.fullmatch(" ".join(first.split())), first


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.typed)
def test_stands_in_the_reference(command: Command) -> None:
    page = (ROOT / "docs/reference/commands.md").read_text("utf-8")
    assert f"\n## {command.typed}\n" in page
    assert command.help.strip() in page


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.typed)
def test_every_option_is_explained_in_one_sentence(command: Command) -> None:
    options = [each for each in command.command.params if isinstance(each, click.Option)]
    assert [each.name for each in options if not ONE_SENTENCE.fullmatch(each.help or "")] == []


def test_whoever_prints_a_table_writes_it_as_json_csv_and_parquet_too() -> None:
    with_json = {
        each.typed.removeprefix("lineofsight ") for each in COMMANDS if has(each, "--json")
    }
    for kind in ("--csv", "--parquet"):
        written = {each.typed.removeprefix("lineofsight ") for each in COMMANDS if has(each, kind)}
        assert written == with_json - IN_WORDS


def has(command: Command, option: str) -> bool:
    return any(option in each.opts for each in command.command.params)
