"""Files that were sent: there only until they are read, and gone with the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lineofsight.workspace.uploads import sweep_uploads, take, uploads_folder

LEAVES = """
import os, sys
from pathlib import Path
from lineofsight.workspace.uploads import uploads_folder
(uploads_folder(Path(sys.argv[1])) / "rows.csv").write_text("FX1")
os._exit(9) if sys.argv[2] == "killed" else None
"""


def sent(folder: Path, *names: str) -> list[Path]:
    """Files as a request brings them: each in a folder of its own."""
    files = []
    for number, name in enumerate(names):
        (folder / str(number)).mkdir()
        files.append(folder / str(number) / name)
        files[-1].write_text(f"{number}", encoding="utf-8")
    return files


def run(workspace: Path, how: str) -> None:
    subprocess.run([sys.executable, "-c", LEAVES, str(workspace), how], check=False)  # noqa: S603  our own program


def left(workspace: Path) -> list[Path]:
    return list(workspace.glob("uploads/**/rows.csv"))


def test_a_program_has_one_folder_that_only_its_owner_can_read(tmp_path: Path) -> None:
    folder = uploads_folder(tmp_path)
    assert uploads_folder(tmp_path) == folder
    assert tmp_path / "uploads" in folder.parents
    if os.name != "nt":
        assert (tmp_path / "uploads").stat().st_mode & 0o077 == 0
        assert folder.stat().st_mode & 0o077 == 0


def test_what_was_taken_outlives_the_request_until_it_is_dropped(tmp_path: Path) -> None:
    brought = uploads_folder(tmp_path) / "request"
    brought.mkdir()
    taken = take(tmp_path, sent(brought, "lists.xlsx"))
    assert [file.read_text("utf-8") for file in taken.files] == ["0"]
    assert list(brought.glob("*/*")) == []
    taken.drop()
    assert not taken.files[0].exists()
    taken.drop()  # again, and nothing happens


def test_files_of_one_name_keep_apart_and_in_order(tmp_path: Path) -> None:
    brought = uploads_folder(tmp_path) / "request"
    brought.mkdir()
    taken = take(tmp_path, sent(brought, "lists.xlsx", "lists.xlsx", "lists.xlsx"))
    names = [file.name for file in taken.files]
    assert names == ["lists.xlsx", "lists (2).xlsx", "lists (3).xlsx"]
    assert [file.read_text("utf-8") for file in taken.files] == ["0", "1", "2"]
    taken.drop()


def test_a_program_that_ends_leaves_nothing(tmp_path: Path) -> None:
    run(tmp_path, "ended")
    assert list((tmp_path / "uploads").iterdir()) == []


def test_what_a_killed_program_left_goes_at_the_next_start(tmp_path: Path) -> None:
    run(tmp_path, "killed")
    assert left(tmp_path)
    sweep_uploads(tmp_path)
    assert list((tmp_path / "uploads").iterdir()) == []


def test_what_is_in_use_stays(tmp_path: Path) -> None:
    (uploads_folder(tmp_path) / "rows.csv").write_text("FX1", encoding="utf-8")
    sweep_uploads(tmp_path)
    assert left(tmp_path)


def test_before_anything_was_sent_there_is_nothing_to_sweep(tmp_path: Path) -> None:
    sweep_uploads(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "uploads").mkdir()
    (tmp_path / "uploads" / "lineofsight-link").symlink_to(elsewhere)
    sweep_uploads(tmp_path)
    assert elsewhere.exists()
