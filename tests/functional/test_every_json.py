"""Every command prints with --json just what the reference describes, and all of it."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.functional.conftest import DAY
from tests.functional.json_examples import OUT_OF_LINE, typed
from tests.functional.json_parts import Part, parts_of

from lineofsight.__main__ import cli
from lineofsight.commands.changes import as_json
from lineofsight.evaluation.changes import MeasureChange
from lineofsight.evaluation.control_limits import Kind, Rule, Side, Signal
from lineofsight.evaluation.over_imports import OverImports, Point
from lineofsight.reference_pages.commands_page import Command, every_command
from lineofsight.reference_pages.json_answers import ANSWERS, titles
from lineofsight.reference_pages.printed import ChangedMeasure

Answers = Mapping[str, list[Part]]


def has_json(command: Command) -> bool:
    options = [each for each in command.command.params if isinstance(each, click.Option)]
    return any("--json" in each.opts for each in options)


def command_of(words: list[str]) -> str:
    """The command that a line types, of one word or two."""
    (found,) = (each for each in ANSWERS if words[: len(each.split())] == each.split())
    return found


def printed(words: list[str]) -> list[Part]:
    """What a command prints, part by part."""
    done = CliRunner().invoke(cli, [*words, "--json"], catch_exceptions=False)
    assert done.exit_code in (0, 1), done.output
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    kind, place = ANSWERS[command_of(words)].kind, " ".join(words)
    return [part for line in lines for part in parts_of(line, kind, place)]


@pytest.fixture(scope="module")
def answers(fictional_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    found: defaultdict[str, list[Part]] = defaultdict(list)
    for words in typed(fictional_site, tmp_path_factory.mktemp("json")):
        found[command_of(words)] += printed(words)
    kept = ["--as-at", DAY, "--workspace", str(fictional_site)]
    case, *_ = printed(["cases", "cpp.open", *kept])
    found["child"] = printed(["child", case.value["child"], *kept])
    return found


def test_every_command_with_json_stands_in_the_reference() -> None:
    with_json = [each.typed for each in every_command() if has_json(each)]
    assert sorted(ANSWERS) == sorted(each.removeprefix("lineofsight ") for each in with_json)


@pytest.mark.parametrize("command", ANSWERS)
def test_it_prints_just_what_is_described(command: str, answers: Answers) -> None:
    assert answers[command]
    assert [part for part in answers[command] if not part.is_as_described] == []


def test_a_figure_that_has_changed_is_as_described() -> None:
    """It takes more imports than are kept here to see one."""
    signal = Signal(Rule.OUTSIDE, Side.ABOVE)
    point = Point(dt.date.fromisoformat(DAY), 9, 10, 90.0, None, signals=(signal,))
    trend = OverImports(OUT_OF_LINE, None, Kind.P, 12, (point,))
    change = MeasureChange(OUT_OF_LINE, "", None, None, None, (), (), (), (), trend)
    parts = list(parts_of(as_json(change), ChangedMeasure, OUT_OF_LINE))
    assert Signal in {part.kind for part in parts}
    assert [part for part in parts if not part.is_as_described] == []


def test_everything_that_is_described_is_printed(answers: Answers) -> None:
    kinds = {part.kind for parts in answers.values() for part in parts} | {Signal}
    assert [title for kind, title in titles().items() if kind not in kinds] == []
