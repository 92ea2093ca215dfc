"""Charts that were drawn once are found by what they show."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from lineofsight.charts import kept
from lineofsight.errors import WrongUse

SPEC = {"data": {"values": [{"x": 1}]}, "mark": "point", "encoding": {"x": {"field": "x"}}}


@dataclass(frozen=True)
class Shown:
    value: int


@dataclass(frozen=True)
class AlsoShown:
    value: int


def test_a_name_changes_with_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    name = kept.name_of(Shown(1))
    assert name == kept.name_of(Shown(1))
    assert len({name, kept.name_of(Shown(2)), kept.name_of(AlsoShown(1))}) == 3
    monkeypatch.setattr(kept, "_drawn_by", lambda: "another version")
    assert kept.name_of(Shown(1)) != name


def test_a_chart_is_found_once_it_is_kept(tmp_path: Path) -> None:
    assert kept.find(tmp_path, "a") is None
    assert not kept.is_kept(tmp_path, "a")
    kept.keep(tmp_path, "a", SPEC)
    assert kept.is_kept(tmp_path, "a")
    assert (kept.find(tmp_path, "a") or "").startswith("<svg")


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / kept.FOLDER).touch()
    with pytest.raises(WrongUse, match="room on the disk"):
        kept.keep(tmp_path, "a", SPEC)


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    kept.keep(tmp_path, "a", SPEC)
    assert {each.stat().st_mode & 0o077 for each in (tmp_path / kept.FOLDER).glob("*")} == {0}


def test_a_sweep_leaves_what_is_wanted(tmp_path: Path) -> None:
    for name in "ab":
        kept.keep(tmp_path, name, SPEC)
    (tmp_path / kept.FOLDER / ".unfinished-1").touch()
    kept.sweep(tmp_path, {"b"})
    assert [each.name for each in (tmp_path / kept.FOLDER).iterdir()] == ["b.svg"]


def test_a_sweep_of_nothing_is_no_mistake(tmp_path: Path) -> None:
    kept.sweep(tmp_path, set())
    assert list(tmp_path.iterdir()) == []
