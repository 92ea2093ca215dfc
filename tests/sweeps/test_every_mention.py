"""What README, DEVELOPERS and the pages of docs/ mention is there: links, paths, commands."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lineofsight.reference_pages.commands_page import every_command

ROOT = Path(__file__).parents[2]
TOP = {each.name for each in ROOT.iterdir() if not each.name.startswith(".")} | {".ci"}
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("scores/*.md")])
HELP = {each.typed: each.help for each in every_command()}
GROUPS = {typed.rpartition(" ")[0] for typed in HELP}
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

_FENCED = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_PATH = re.compile(r"^[\w.*-]+(?:/[\w.*-]+)+/?$|^[A-Z]+\.md$|^\w+\.(?:json|toml)$")


def page_id(page: Path) -> str:
    """A page's path, for the names of tests."""
    return str(page.relative_to(ROOT))


def spans(page: Path) -> list[str]:
    """What a page shows as code within its sentences."""
    return _SPAN.findall(_FENCED.sub("", page.read_text("utf-8")))


def typed(page: Path) -> Iterator[str]:
    """What a page says can be typed: in its sentences, and in its blocks of commands."""
    yield from spans(page)
    for kind, block in _FENCED.findall(page.read_text("utf-8")):
        if kind in ("console", "sh"):
            lines = (line.strip().removeprefix("$ ") for line in block.splitlines())
            yield from (line.partition("#")[0].strip() for line in lines)


def test_the_pages_were_found() -> None:
    assert len(PAGES) > 45
    assert {"README.md", "DEVELOPERS.md"} <= {page.name for page in PAGES}


@pytest.mark.parametrize(("program", "at_least"), [("lineofsight ", 100), ("python ", 5)])
def test_what_can_be_typed_was_found(program: str, at_least: int) -> None:
    found = [line for page in PAGES for line in typed(page) if line.startswith(program)]
    assert len(found) >= at_least


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [each.partition("#")[0] for each in _LINK.findall(page.read_text("utf-8"))]
    assert [each for each in targets if each and not (page.parent / each).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_paths_of_the_repository_exist(page: Path) -> None:
    paths = [each for each in spans(page) if _PATH.match(each) and each.split("/")[0] in TOP]
    assert [each for each in paths if not any(ROOT.glob(each.rstrip("/")))] == []


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_commands_exist_with_their_options(page: Path) -> None:
    for line in typed(page):
        if not line.startswith("lineofsight ") or line in GROUPS:
            continue
        command = next((each for each in HELP if f"{line} ".startswith(f"{each} ")), None)
        assert command is not None, line
        unknown = [word for word in re.findall(r" (--[a-z-]+)", line) if word not in HELP[command]]
        assert unknown == [], line


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_targets_of_make_exist(page: Path) -> None:
    named = {match[1] for line in typed(page) if (match := re.match(r"make ([a-z]+)\b", line))}
    assert named <= TARGETS


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_python_programs_exist(page: Path) -> None:
    for line in typed(page):
        if module := re.search(r"\bpython -m (lineofsight[\w.]*)", line):
            assert importlib.util.find_spec(module[1]) is not None, line
        if program := re.search(r"\bpython (\w+/[\w/]+\.py)", line):
            assert (ROOT / program[1]).is_file(), line


def tree_of(block: str) -> Iterator[str]:
    """The paths of a drawn tree, whose levels are set two spaces further in."""
    above: list[str] = []
    for line in block.splitlines():
        level = (len(line) - len(line.lstrip())) // 2
        for name in re.split(r"  +", line.strip())[0].split(" "):
            above[level:] = [name.rstrip("/")]
            yield "/".join(above)


def test_the_tree_in_developers_is_the_tree_on_disk() -> None:
    text = (ROOT / "DEVELOPERS.md").read_text("utf-8")
    drawn = set(tree_of(next(block for kind, block in _FENCED.findall(text) if kind == "text")))
    assert [path for path in sorted(drawn) if not (ROOT / path).exists()] == []
    packages = {
        f"src/lineofsight/{each.name}"
        for each in (ROOT / "src/lineofsight").iterdir()
        if each.is_dir() and not each.name.startswith("_")
    }
    assert packages <= drawn


def test_a_tree_is_read_level_by_level() -> None:
    assert list(tree_of("a/  first\n  b c  two\nd.md  last")) == ["a", "a/b", "a/c", "d.md"]
