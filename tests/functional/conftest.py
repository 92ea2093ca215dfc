"""A fictional council's workspace, served as the program serves it."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient
from tests.functional.addresses import found_by_links

from lineofsight.__main__ import cli
from lineofsight.web.app import Site, build_app
from lineofsight.web.security import Door

DAY = "2026-09-30"
COUNCIL = "Wexcombe"


def run(*words: str) -> None:
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    assert result.exit_code in (0, 1), result.output


@pytest.fixture(scope="session")
def fictional_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with fictional lists, documents and money. Whoever changes it works on a copy."""
    from lineofsight.demo.documents.library import write_library
    from lineofsight.demo.money import write_further, write_money

    home = tmp_path_factory.mktemp("site")
    workspace, lists, documents = (home / name for name in ("workspace", "lists", "documents"))
    write_library(documents, seed=1)
    for style in ("messy", "official"):  # of one day, so that the second corrects the first
        drawn = ("--children", "120", "--seed", "7", "--as-at", DAY, "--style", style)
        run("make-council", str(lists / style), *drawn)
        workbook = str(lists / style / f"annex_a_{DAY}.xlsx")
        run("import", workbook, "--as-at", DAY, "--workspace", str(workspace))
    run("library", "add", str(documents), "--workspace", str(workspace))
    run("council", COUNCIL, "--workspace", str(workspace))
    savings, claims = write_money(home)
    run("savings", str(savings), "--keep", "--workspace", str(workspace))
    write_further(home, random.Random(2))  # noqa: S311 - chance that can be drawn again
    open_data = ("--from", str(home / "statistics"))
    run("claims", str(claims), *open_data, "--keep", "--workspace", str(workspace))
    for words in further_money(home):
        run(*words, "--keep", "--workspace", str(workspace))
    return workspace


def further_money(home: Path) -> list[list[str]]:
    """The commands that keep the rest of the fictional council's money, without --keep."""
    grant = [
        "--from", str(home / "statistics"), "--figures", str(home / "wexcombe_schools_grant.csv"),
    ]  # fmt: skip
    position, strategy = (home / f"wexcombe_{name}" for name in ("position.toml", "strategy.csv"))
    homes = ["--from", str(home / "statistics"), "--strategy", str(strategy)]
    return [
        ["effects", str(home / "wexcombe_effects.toml")],
        ["high-needs", COUNCIL, *grant],
        ["pressure", COUNCIL, *grant, "--position", str(position)],
        ["care-forecast", str(home / "ssda903"), "--months", "3"],
        ["care-sufficiency", COUNCIL, *homes],
    ]


@pytest.fixture(scope="session")
def pages(fictional_site: Path) -> Iterator[TestClient]:
    """A browser that has come in."""
    with TestClient(build_app(Site(fictional_site, Door(None))), base_url="http://127.0.0.1") as it:
        yield it


@pytest.fixture(scope="session")
def examples(pages: TestClient) -> dict[str, str]:
    """An address of every page that links lead to."""
    return found_by_links(pages)
