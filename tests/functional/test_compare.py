"""`lineofsight compare` on fictional documents, start to end."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lineofsight.__main__ import cli, main
from lineofsight.demo.documents.library import write_library

RELEASE = """\
Wexcombe’s children’s services have been rated ‘good’ overall.

Ofsted inspected the council between 8 April and 26 April 2024.

The report states: “The offer of advocacy is taken up by children of all ages.”

It adds: “Pathway plans are practical and full of ambition.”

The high needs debt stands at £12m.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("compare")
    write_library(home, seed=1)
    (home / "release.txt").write_text(RELEASE, encoding="utf-8")
    (home / "minutes.txt").write_text("The high needs deficit is £14m now.", encoding="utf-8")
    (home / "empty.txt").write_bytes(b"")
    return home


@pytest.fixture(scope="module")
def report(folder: Path) -> Path:
    return next(folder.glob("wexcombe*24 june 2024.pdf"))


def run(document: Path, *beside: Path, json: bool = False) -> Result:
    words = ["compare", str(document), *(word for path in beside for word in ("--with", str(path)))]
    return CliRunner().invoke(cli, [*words, "--json"] if json else words)


def test_in_words(folder: Path, report: Path) -> None:
    done = run(folder / "release.txt", report, folder / "minutes.txt")
    assert done.exit_code == 0, done.output
    assert "the text says good, the report inadequate" in done.output
    assert "the text says 8 April and 26 April 2024, the report 15 April 2024 to" in done.output
    assert "[likely]: left out “well”" in done.output
    assert "page 3, paragraph 17)" in done.output
    assert "£12m in one and £14m in the other" in done.output


def test_as_json(folder: Path, report: Path) -> None:
    done = run(folder / "release.txt", report, json=True)
    told = json.loads(done.stdout)
    assert told["about"] == str(report)
    kinds = {item["kind"] for item in told["items"]}
    assert {"quotation_verbatim", "quotation_altered", "contradicted", "date_differs"} <= kinds
    for item in told["items"]:
        assert list(item) == [
            "kind", "certainty", "text_place", "text_words", "report_place", "report_words",
            "difference",
        ]  # fmt: skip


def test_what_cannot_be_read_is_named_and_the_rest_compared(folder: Path, report: Path) -> None:
    done = run(folder / "release.txt", report, folder / "empty.txt")
    assert done.exit_code == 1
    assert "empty.txt: not read: The file is empty" in done.stderr
    assert "Quoted with other words: 1" in done.stdout


@pytest.mark.parametrize(
    ("document", "beside", "sentence"),
    [
        ("empty.txt", "release.txt", "The file is empty"),
        ("none.txt", "release.txt", "There is no such file"),
        ("release.txt", "empty.txt", "Nothing to compare with could be read"),
    ],
)
def test_nothing_read(
    folder: Path,
    document: str,
    beside: str,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["lineofsight", "compare", str(folder / document), "--with", str(folder / beside)]
    monkeypatch.setattr("sys.argv", words)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 3
    assert sentence in capsys.readouterr().err


def test_a_report_beside_itself_differs_in_nothing(report: Path) -> None:
    told = json.loads(run(report, report, json=True).stdout)
    kinds = {item["kind"] for item in told["items"]}
    assert kinds <= {"supported", "quotation_verbatim"}
