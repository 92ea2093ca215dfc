"""What documents raise is worked out once, and again only when rules have changed."""

from pathlib import Path

import pytest
from tests.unit.views.making_themes import asked, document, workspace

from lineofsight.memory.elsewhere import kept
from lineofsight.memory.elsewhere.kept import keep_heard, kept_heard, undated_places
from lineofsight.workspace.database import database

KENT = document("Kent", "2023-01-01", asked("Neglect.", "neglect"))
BURY = document("Bury", "2023-02-01", asked("Neglect.", "neglect"))


def test_only_what_is_new_is_gone_through(tmp_path: Path) -> None:
    with database(workspace(tmp_path, KENT)) as library:
        assert keep_heard(library) == 1
        assert keep_heard(library) == 0
    with database(workspace(tmp_path, KENT, BURY)) as library:
        assert keep_heard(library) == 1
        found = list(kept_heard(library))
    assert [each.authority.name for each in found] == ["Kent", "Bury"]
    assert [raised.question for raised in found[0].raised] == ["neglect"]


def test_all_is_gone_through_again_when_rules_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database(workspace(tmp_path, KENT)) as library:
        keep_heard(library)
        monkeypatch.setattr(kept, "heard_version", lambda: "other rules")
        assert keep_heard(library) == 1
        assert len(list(kept_heard(library))) == 1


def test_a_document_about_nobody_raises_nothing(tmp_path: Path) -> None:
    nobody = document(None, "2023-01-01", asked("Neglect.", "neglect"))
    with database(workspace(tmp_path, nobody)) as library:
        assert keep_heard(library) == 1
        assert keep_heard(library) == 0
        assert list(kept_heard(library)) == []
        assert undated_places(library) == []
