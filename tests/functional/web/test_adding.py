"""Adding lists and documents in the browser: what is sent is read, what must stay is kept."""

import datetime as dt
import os
import re
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.broken.inputs import breaking
from tests.broken.making import report
from tests.unit.evaluation.kept import on_a_plan, workbook

from lineofsight.demo.money import write_money
from lineofsight.loading.jobs import JOBS, Job, State
from lineofsight.web.app import Site, build_app
from lineofsight.web.security import Door
from lineofsight.workspace.imports import imports

MARKER = "MARKER-CHILD-7"
PASSWORD = "a-password-to-look-for"  # noqa: S105  of no workbook
LONGEST = 120  # seconds
DAY = {"as-at-day": "30", "as-at-month": "9", "as-at-year": "2026"}


class Reader:
    """Somebody at a browser."""

    def __init__(self, workspace: Path) -> None:
        self.workspace = workspace
        app = build_app(Site(workspace, Door(None)))
        self.browser = TestClient(app, base_url="http://127.0.0.1")

    def sends(self, what: str, files: Sequence[tuple[str, Path]], **fields: str) -> str:
        """Fills the form in and sends it; the page that it leads to."""
        form = self.browser.get("/data/add").text
        found = re.search(r'name="token" value="([^"]+)"', form)
        assert found
        sent = [(field, (file.name, file.read_bytes())) for field, file in files]
        answer = self.browser.post(
            f"/data/add/{what}", data={"token": found[1], **fields}, files=sent
        )
        assert answer.status_code == 200, answer.text
        return answer.text

    def adds(self, what: str, files: Sequence[tuple[str, Path]], **fields: str) -> Job:
        """Sends it, and waits until it is done."""
        self.sends(what, files, **fields)
        end = time.monotonic() + LONGEST
        while not (job := JOBS.of(self.workspace)[0]).is_over:
            assert time.monotonic() < end
            time.sleep(0.05)
        return job

    def sees(self, address: str) -> str:
        answer = self.browser.get(address)
        assert answer.status_code == 200, answer.text
        return answer.text


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path / "workspace")


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    rows = [on_a_plan(MARKER), on_a_plan("FX2", need_start="soon"), on_a_plan("", age=3)]
    return workbook(tmp_path / "given", {"need": rows}, "lists.xlsx")


def document(folder: Path, name: str) -> Path:
    """An inspection report as short as one can be."""
    file = folder / name
    file.write_bytes(report())
    return file


def uploaded(reader: Reader) -> list[Path]:
    """Files that lie where uploads do, but for the mark that the folder is in use."""
    found = reader.workspace.glob("uploads/**/*")
    return [file for file in found if file.is_file() and file.name != "in-use"]


def test_lists_become_an_import_that_answers(reader: Reader, lists: Path) -> None:
    job = reader.adds("lists", [("lists", lists)], **DAY)
    assert job.state is State.DONE
    assert [(each.sentence, each.address) for each in job.said] == [
        (
            "Import 1, the lists of 30 September 2026: 2 of 3 rows are used, 1 were set aside.",
            "/data/imports/1",
        ),
        (job.said[1].sentence, "/data/set-aside"),
    ]
    (kept,) = imports(reader.workspace)
    assert kept.as_at == dt.date(2026, 9, 30)
    assert "Nothing is being added" in reader.sees("/data/adding")
    assert "2 of 3 rows are used" in reader.sees("/data")
    assert "soon" in reader.sees("/data/set-aside")


def test_the_files_are_gone_and_only_the_rows_stay(reader: Reader, lists: Path) -> None:
    reader.adds("lists", [("lists", lists)], password=PASSWORD, **DAY)
    assert uploaded(reader) == []
    assert list(reader.workspace.glob("**/*.xlsx")) == []
    everything = [file for file in reader.workspace.glob("**/*") if file.is_file()]
    assert not any(PASSWORD.encode() in file.read_bytes() for file in everything)


def test_the_days_of_the_names_make_an_import_each(
    reader: Reader, lists: Path, tmp_path: Path
) -> None:
    files = [
        lists.rename(tmp_path / "lists_2026-08-31.xlsx"),
        workbook(tmp_path, {"need": [on_a_plan("FX1")]}, "lists_2026-07-31.xlsx"),
    ]
    job = reader.adds("lists", [("lists", file) for file in files])
    assert job.what == "Lists: lists_2026-08-31.xlsx and 1 other"
    assert [str(each.as_at) for each in imports(reader.workspace)] == ["2026-07-31", "2026-08-31"]
    assert list(reader.workspace.glob("charts/*.svg"))  # of two imports, so there is a line


def test_the_same_lists_again_add_nothing(reader: Reader, lists: Path) -> None:
    reader.adds("lists", [("lists", lists)], **DAY)
    job = reader.adds("lists", [("lists", lists)], **DAY)
    assert "Import 1 holds these very files" in job.said[0].sentence
    assert len(imports(reader.workspace)) == 1


def test_older_lists_say_that_they_are_history(reader: Reader, lists: Path) -> None:
    reader.adds("lists", [("lists", lists)], **DAY)
    job = reader.adds("lists", [("lists", lists)], **(DAY | {"as-at-month": "8"}))
    assert "these are history" in job.said[-1].sentence


def test_a_mapping_that_was_taken_from_the_page_can_be_corrected_and_sent(
    reader: Reader, tmp_path: Path
) -> None:
    lists = tmp_path / "care_leavers.csv"
    lists.write_text(
        "Child Unique ID,Date of Birth,Eligibility Category,LA In Touch,Spoke with\n"
        "FX1,05/05/2003,Former relevant,Yes,14/09/2026\n",
        encoding="utf-8",
    )
    reader.adds("lists", [("lists", lists)], **DAY)
    mapping = reader.browser.get("/data/mapping.csv").content.decode("utf-8-sig")
    corrected = tmp_path / "corrected.csv"
    corrected.write_text(
        mapping.replace("Spoke with,,ignored", "Spoke with,last_contact,"), encoding="utf-8"
    )
    reader.adds("lists", [("lists", lists), ("mapping", corrected)], **DAY)
    assert "last_contact" in imports(reader.workspace)[-1].present["leaving"]
    assert "said by a mapping" in reader.sees("/data/mapping")


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (breaking.zip_bomb, "unpacks to more than this program opens"),
        (breaking.xml_bomb, "declarations that no spreadsheet program writes"),
        (breaking.locked, "locked with a password"),
        (breaking.a_pdf, "not a workbook"),
        (breaking.cut_short, "damaged or was cut short"),
        (breaking.empty, "is empty"),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_a_file_that_cannot_be_read_says_why_and_nothing_is_kept(
    reader: Reader, tmp_path: Path, broken: object, sentence: str
) -> None:
    assert callable(broken)
    job = reader.adds("lists", [("lists", broken(tmp_path))], **DAY)
    assert job.state is State.FAILED
    assert sentence in " ".join(each.sentence for each in job.said)
    assert imports(reader.workspace) == ()
    assert uploaded(reader) == []
    assert "not done" in reader.sees("/data/adding")


def test_documents_are_read_and_their_files_kept(reader: Reader, tmp_path: Path) -> None:
    sent = document(tmp_path, "wexcombe - 1 July 2024.pdf")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no pdf at all, though its name says so")
    job = reader.adds("documents", [("documents", sent), ("documents", broken)])
    said = {each.sentence.partition(":")[0]: each for each in job.said}
    assert job.state is State.DONE
    assert "read (Wexcombe, 21 June 2024)" in said["wexcombe - 1 July 2024.pdf"].sentence
    assert "not read. The file is not a PDF" in said["broken.pdf"].sentence
    assert said["In all"].sentence == "In all: 1 read, 0 known already, 1 not read."
    (kept,) = (reader.workspace / "documents").iterdir()
    assert kept.read_bytes() == sent.read_bytes()
    if os.name != "nt":
        assert kept.stat().st_mode & 0o077 == 0
    assert uploaded(reader) == []


def test_a_page_of_a_document_that_was_sent_can_be_drawn(reader: Reader, tmp_path: Path) -> None:
    job = reader.adds("documents", [("documents", document(tmp_path, "a.pdf"))])
    address = job.said[0].address
    assert address is not None
    assert "There is no picture of this page" not in reader.sees(address)
    assert reader.browser.get(f"{address}/page-1.png").content.startswith(b"\x89PNG")
    assert "a.pdf" in reader.sees(address)


def test_documents_none_of_which_can_be_read_are_a_failure(reader: Reader, tmp_path: Path) -> None:
    job = reader.adds("documents", [("documents", breaking.a_picture(tmp_path))])
    assert job.state is State.FAILED
    assert list(reader.workspace.glob("documents/*")) == []


def test_savings_and_figures_that_were_said_are_kept(reader: Reader, tmp_path: Path) -> None:
    savings, claims = write_money(tmp_path)
    for what, file, kept in (
        ("savings", savings, "9 savings kept"),
        ("claims", claims, "6 figures kept"),
    ):
        job = reader.adds(what, [(what, file)])
        assert job.state is State.DONE
        assert kept in job.said[0].sentence
    money = reader.sees("/money")
    assert "Family hubs: open three days a week" in money
    assert "Families helped by the hubs" in money
    assert uploaded(reader) == []


def test_savings_that_cannot_be_read_leave_those_before(reader: Reader, tmp_path: Path) -> None:
    reader.adds("savings", [("savings", write_money(tmp_path)[0])])
    broken = tmp_path / "broken.csv"
    broken.write_text("Proposal,2026-28 (£000)\nHubs,150\n", encoding="utf-8")
    job = reader.adds("savings", [("savings", broken)])
    assert job.state is State.FAILED
    assert "which is no financial year" in job.said[-1].sentence
    assert "Family hubs: open three days a week" in reader.sees("/money")


@pytest.mark.parametrize(
    ("what", "files", "fields", "sentence"),
    [
        ("lists", [], DAY, "Choose the file or files"),
        ("documents", [], {}, "Choose at least one inspection document"),
        ("savings", [], {}, "Choose the file with the savings"),
        ("claims", [], {}, "Choose the file with the figures"),
        ("lists", ["lists.csv"], {}, "Type the day that the lists are as at"),
        ("lists", ["lists.csv"], DAY | {"as-at-day": "31"}, "one of the calendar"),
        ("lists", ["a_2026-08-31.csv", "b_2026-07-31.csv"], DAY, "hold different days"),
    ],
)
def test_a_form_with_a_fault_comes_back_with_what_was_typed(
    reader: Reader, tmp_path: Path, what: str, files: list[str], fields: dict[str, str],
    sentence: str,
) -> None:  # fmt: skip
    for name in files:
        (tmp_path / name).write_text("Child Unique ID\n", encoding="utf-8")
    html = reader.sends(what, [("lists", tmp_path / name) for name in files], **fields)
    assert "There is a problem" in html
    assert html.count(sentence) == 2  # in the summary, and at its field
    assert "<title>Error: " in html
    if fields:
        assert f'value="{fields["as-at-day"]}"' in html
    assert JOBS.of(reader.workspace) == ()
    assert uploaded(reader) == []


def test_what_stands_in_a_list_is_in_no_log_and_no_address(
    reader: Reader, lists: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    job = reader.adds("lists", [("lists", lists)], **DAY)
    printed = capfd.readouterr()
    assert MARKER not in caplog.text + printed.out + printed.err + str(job)


def test_too_much_at_once_is_refused_in_a_sentence(reader: Reader) -> None:
    answer = reader.browser.post(
        "/data/add/lists", content=b"x", headers={"content-length": str(400 * 1024**2)}
    )
    assert answer.status_code == 400
    assert "choose fewer files at a time" in answer.text


def test_too_many_files_at_once_are_refused_in_a_sentence(reader: Reader) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="lists"; filename="a"\r\n\r\n1\r\n'
    answer = reader.browser.post(
        "/data/add/lists",
        content=part * 501 + b"--x--\r\n",
        headers={"content-type": "multipart/form-data; boundary=x"},
    )
    assert answer.status_code == 400
    assert "choose fewer files at a time" in answer.text


def test_starting_again_deletes_what_a_killed_program_left(tmp_path: Path) -> None:
    left = tmp_path / "uploads" / "lineofsight-killed"
    left.mkdir(parents=True)
    (left / "in-use").write_bytes(
        b"A temporary workspace of Line of Sight. It may be deleted when nothing is running.\n"
    )
    (left / "rows.csv").write_text("FX1", encoding="utf-8")
    Reader(tmp_path)
    assert not left.exists()
