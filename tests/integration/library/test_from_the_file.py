"""From a PDF on the disk, through processes of its own, to an answer."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typst

REPORT = """
#set page(paper: "a4")
#set text(size: 11pt)
#text(size: 20pt, weight: "bold")[Inspection of Kent local authority children’s services]

Inspection dates: 4 March 2024 to 15 March 2024

Lead inspector: Imogen Quillfeather, His Majesty’s Inspector

#table(
  columns: (2fr, 1fr),
  [*Judgement*], [*Grade*],
  [The impact of leaders on social work practice with children and families], [Good],
  [The experiences and progress of children who need help and protection], [Good],
  [The experiences and progress of children in care], [Good],
  [The experiences and progress of care leavers], [Inadequate],
  [Overall effectiveness], [Inadequate],
)

#text(size: 14pt, weight: "bold")[What needs to improve?]

- The support for care leavers who are over 21.
- The regularity of visits to children.

#text(size: 14pt, weight: "bold")[The experiences and progress of care leavers: inadequate]

1. Young people who are over 21 have to ring a duty worker, and most of them do not.

2. Senior leaders were not aware of this until the inspection.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report on an inspection that never was."""
    file = tmp_path / "report.pdf"
    file.write_bytes(bytes(typst.compile(REPORT.encode())))
    return file


def test_a_report_becomes_an_answer(run: Callable[..., Any], report: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(report.read_bytes()[:400])
    outcome = run("library", "add", report, broken)
    assert outcome.code == 1
    assert outcome.out == "2 files: 1 read, 0 known already, 1 not read.\n"
    assert outcome.err.startswith(f"{broken}: ")

    again = run("library", "add", report, broken)
    assert again.out == "2 files: 0 read, 1 known already, 1 not read.\n"
    assert again.err == outcome.err

    story = json.loads(run("authority", "kent", "--json").out)
    (chapter,) = story["documents"]
    assert (chapter["framework"], chapter["asks"]) == ("ilacs_2023", 2)
    assert chapter["judgements"][-1]["in_words"] == "inadequate"
    (hit,) = map(json.loads, run("search", '"duty worker"', "--json").out.splitlines())
    assert (hit["authority"], hit["paragraph"]) == ("Kent", "1")
