"""`brief` as a person runs it: in words, as JSON, and as a file to hand on."""

import io
import json
from pathlib import Path

import docx
import pypdfium2
import pytest
from click.testing import CliRunner, Result
from tests.unit.views.making_brief import kept_workspace
from tests.unit.views.making_themes import workspace

from lineofsight.__main__ import cli
from lineofsight.errors import ExitCode, NothingRead, UserError, WrongUse

HEADLINE = "lost if they cause more than 1.2 to 2.2 child-years of residential care a year"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(kept_workspace(tmp_path_factory.mktemp("brief")))


def ran(*arguments: str) -> Result:
    """What a command prints and how it ends."""
    return CliRunner().invoke(cli, ("brief", *arguments))


def refused(*arguments: str) -> UserError:
    """The sentence that a person gets instead."""
    problem = ran(*arguments).exception
    assert isinstance(problem, UserError)
    return problem


def test_in_words_break_even_first_and_each_figure_with_its_kind_and_source(kept: str) -> None:
    done = ran("--workspace", kept)
    assert done.exit_code == ExitCode.DONE, done.output
    assert HEADLINE in done.stdout.splitlines()[0]
    assert "£26.4m. [outturn: Chief finance officer, Fictional outturn report" in done.stdout
    assert "Questions a councillor may ask" in done.stdout


def test_as_json(kept: str) -> None:
    done = ran("--workspace", kept, "--json")
    made = json.loads(done.stdout)
    assert HEADLINE in made["break_even"][0]["words"]
    assert made["proposed"]["totals"]["recurrent"] == {"low": 455_000, "high": 865_000}
    assert made["to_keep"] == []


def test_as_a_file_of_each_kind(kept: str, tmp_path: Path) -> None:
    for ending in ("pdf", "docx", "html"):
        done = ran("--workspace", kept, "--out", str(tmp_path / f"brief.{ending}"))
        assert done.exit_code == ExitCode.DONE, done.output
        assert "Written: " in done.stderr
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as pdf:
        assert len(pdf) == 1
    word = docx.Document(io.BytesIO((tmp_path / "brief.docx").read_bytes()))
    assert any(HEADLINE in each.text for each in word.paragraphs)


def test_the_web_page_as_a_file_needs_no_other(kept: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    ran("--workspace", kept, "--out", str(file))
    text = file.read_text("utf-8")
    assert HEADLINE in text
    assert [each for each in ("href=", "src=", "url(", "<script") if each in text] == []


def test_nothing_kept_says_what_to_run_and_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "brief.pdf"
    empty = workspace(tmp_path / "workspace")
    problem = refused("--workspace", str(empty), "--out", str(file))
    assert isinstance(problem, NothingRead)
    assert "run `lineofsight savings FILE --keep`" in str(problem)
    assert not file.exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("brief.odt", "give it .pdf, .docx or .html"), ("no/folder.pdf", "check its folder")],
)
def test_a_file_that_cannot_be_written(kept: str, tmp_path: Path, name: str, sentence: str) -> None:
    problem = refused("--workspace", kept, "--out", str(tmp_path / name))
    assert isinstance(problem, WrongUse)
    assert sentence in str(problem)


def test_a_damaged_file_is_named(kept: str, tmp_path: Path) -> None:
    (tmp_path / "money").mkdir()
    (tmp_path / "money/kept.json").write_text("{", encoding="utf-8")
    assert "kept.json cannot be read" in str(refused("--workspace", str(tmp_path)))
