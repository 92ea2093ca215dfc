"""How addresses name children: by digests that tell nothing and lead back."""

import hashlib
import hmac
import time
from pathlib import Path

import pytest
from tests.unit.views.making_children import Line, Recorded, opened, workspace

from lineofsight.views.asked import NotHere
from lineofsight.views.references import references
from lineofsight.workspace.keys import secret_key


def test_a_reference_is_a_keyed_digest(tmp_path: Path) -> None:
    with opened(workspace(tmp_path, [Line("CH-1")])) as sources:
        reference = references(sources).reference("CH-1")
    full = hmac.new(secret_key(tmp_path), b"CH-1", hashlib.sha256).hexdigest()
    assert reference == full[:16]


def test_a_reference_leads_back_to_its_child(tmp_path: Path) -> None:
    folder = workspace(tmp_path, [Line("CH-1")], [Recorded("CH-2", "contacts")])
    with opened(folder) as sources:
        refer = references(sources)
        assert [refer.child(refer.reference(child)) for child in ("CH-1", "CH-2")] == [
            "CH-1",
            "CH-2",
        ]


@pytest.mark.parametrize("wrong", ["CH-1", "0" * 16, "", "../CH-1"])
def test_nothing_else_leads_anywhere(tmp_path: Path, wrong: str) -> None:
    folder = workspace(tmp_path, [Line("CH-1")])
    with opened(folder) as sources, pytest.raises(NotHere) as refused:
        references(sources).child(wrong)
    assert "CH-1" not in str(refused.value)


def test_a_child_who_is_on_the_lists_no_longer_is_not_found(tmp_path: Path) -> None:
    workspace(tmp_path, [Line("CH-1")])
    with opened(tmp_path) as sources:
        gone = references(sources).reference("CH-1")
        assert references(sources).child(gone) == "CH-1"
    workspace(tmp_path, [Line("CH-2")])
    with opened(tmp_path) as sources, pytest.raises(NotHere):
        references(sources).child(gone)


def test_references_stay_from_one_import_to_the_next(tmp_path: Path) -> None:
    found = set()
    for _ in range(2):
        with opened(workspace(tmp_path, [Line("CH-1")])) as sources:
            found.add(references(sources).reference("CH-1"))
    assert len(found) == 1


def test_another_workspace_has_other_references(tmp_path: Path) -> None:
    found = set()
    for name in ("a", "b"):
        with opened(workspace(tmp_path / name, [Line("CH-1")])) as sources:
            found.add(references(sources).reference("CH-1"))
    assert len(found) == 2


def test_a_worker_has_a_reference_that_no_child_can_have(tmp_path: Path) -> None:
    with opened(workspace(tmp_path, [Line("Ann Ashby")])) as sources:
        refer = references(sources)
        reference = refer.worker("Ann Ashby")
        assert reference != refer.reference("Ann Ashby")
        with pytest.raises(NotHere):
            refer.child(reference)


def test_the_key_is_not_shown(tmp_path: Path) -> None:
    with opened(workspace(tmp_path)) as sources:
        assert secret_key(tmp_path).decode() not in repr(references(sources))


@pytest.mark.long
def test_30_000_children_take_a_fifth_of_a_second(tmp_path: Path) -> None:
    rows = [Recorded(f"CH-{number:06}", "need") for number in range(30_000)]
    with opened(workspace(tmp_path, (), rows)) as sources:
        refer = references(sources)
        began = time.process_time()
        refer.child(refer.reference("CH-000001"))
        assert time.process_time() - began < 0.2
