"""Where the workspace is."""

from pathlib import Path

import pytest

from lineofsight.workspace.place import workspace_folder


def test_the_folder_that_was_asked_for(tmp_path: Path) -> None:
    assert workspace_folder(tmp_path) == tmp_path


def test_else_a_persons_own_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: Path("data") / name)
    assert workspace_folder(None) == Path("data") / "lineofsight"
