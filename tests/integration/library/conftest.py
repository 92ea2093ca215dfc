"""Commands run as a person runs them, on documents that exist nowhere.

Most tests put a stand-in where documents are read, because reading has tests of its own: a file
whose text is "inspection" holds the inspection below, and so on. It counts what it was asked for.
"""

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from lineofsight import __main__
from lineofsight.frameworks.reading import sha256_of
from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    NamedAuthority,
    Reading,
    Section,
    Unaware,
)
from lineofsight.model.grades import Grade
from lineofsight.workspace import adding

CUMBRIA = Reading(
    file="",
    sha256=None,
    status="read",
    framework="sif",
    authority=NamedAuthority("Cumbria", "E10000006", None),
    inspection_start=dt.date(2015, 6, 22),
    inspection_end=dt.date(2015, 7, 16),
    published=dt.date(2015, 9, 1),
    judgements=(
        Judgement("overall_effectiveness", Grade.REQUIRES_IMPROVEMENT, "Requires improvement", 1),
        Judgement("lscb", Grade.GOOD, "good", 2),
    ),
    pages=30,
    sections=(
        Section(
            "Help",
            None,
            None,
            (
                Finding(
                    "7",
                    "Visits are frequent [often weekly].",
                    6,
                    ("visits_direct_work",),
                    "strength",
                ),
            ),
        ),
    ),
)
CUMBERLAND = replace(
    CUMBRIA,
    framework="ilacs_2026",
    authority=NamedAuthority("Cumberland", "E06000063", "2733690"),
    inspection_start=dt.date(2026, 5, 4),
    inspection_end=dt.date(2026, 5, 15),
    published=None,
    judgements=(Judgement("care_leavers", Grade.INADEQUATE, "Inadequate", 1),),
    asks=(
        Ask(
            1,
            "Visits to care leavers over 21.",
            "needs_improvement",
            "local_authority",
            2,
            themes=("visits_direct_work", "care_leavers_support"),
        ),
    ),
    unaware=(Unaware("Leaders did not know that visits had stopped.", 4, "9"),),
    sections=(),
)
SCAN = Reading("", None, "not_read", "The PDF holds no text: fetch the document again.")
DOCUMENTS = {"cumbria": CUMBRIA, "cumberland": CUMBERLAND, "scan": SCAN}


@dataclass
class StandIn:
    """Reads the documents above; stops like a person who has had enough after `patience`."""

    asked: list[str] = field(default_factory=list)
    patience: int = 1_000

    def __call__(self, paths: Sequence[Path], jobs: int) -> Iterator[Reading]:
        assert jobs > 0
        for path in paths:
            if len(self.asked) >= self.patience:
                raise KeyboardInterrupt
            self.asked.append(path.name)
            yield self._read(path)

    def _read(self, path: Path) -> Reading:
        if not path.exists():
            return Reading(str(path), None, "not_read", "There is no such file: check the path.")
        reading = DOCUMENTS[path.read_text("utf-8")]
        return replace(reading, file=str(path), sha256=sha256_of(path))


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    reader = StandIn()
    monkeypatch.setattr(adding, "read_documents", reader)
    return reader


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the same inspection twice, another one, a scan and a note."""
    files = {
        "a.pdf": "cumbria",
        "copies/a again.pdf": "cumbria",
        "b.pdf": "cumberland",
        "c.pdf": "scan",
        "notes.txt": "not a document",
    }
    for name, text in files.items():
        file = tmp_path / "reports" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "reports"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace that commands use here, named by the environment."""
    monkeypatch.setenv("LINEOFSIGHT_WORKSPACE", str(tmp_path / "workspace"))
    return tmp_path / "workspace"


@pytest.fixture
def run(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs a command with these words and gives what came of it."""

    monkeypatch.setenv("COLUMNS", "200")  # a wide terminal, wherever the tests run

    def run(*words: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["lineofsight", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            __main__.main()
        printed = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def filled(run: Run, stand_in: StandIn, folder: Path) -> Run:
    """The same, with the folder in the library."""
    assert run("library", "add", folder).code == 1
    return run
