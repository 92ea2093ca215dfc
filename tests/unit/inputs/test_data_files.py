"""The data files are closed: a key that nothing reads, or a spelling for two codes, is refused."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from lineofsight.errors import OurMistake
from lineofsight.inputs.annex_a import codes, headers
from lineofsight.model.tables import table


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the data files that a test may spoil."""
    for name in ("spellings.toml", "headers.toml"):
        words = resources.files("lineofsight.inputs.annex_a").joinpath(name).read_text("utf-8")
        (tmp_path / name).write_text(words, encoding="utf-8")
    for module in (codes, headers):
        monkeypatch.setattr(module.resources, "files", lambda _: tmp_path)
    caches = (codes._said, codes.spellings, headers._said, headers._titles)
    for each in caches:
        each.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    for each in caches:
        each.cache_clear()


@pytest.mark.parametrize(
    ("spoilt", "says"),
    [
        ('[need]\nN7 = ["x"]\nN11 = ["y"]', r"need: nothing reads \['N11'\]"),
        ('[ned]\nN1 = ["x"]', "no code list 'ned'"),
        ('[need]\nN1 = ["x"]\nN2 = ["X."]', "'x' is spelt for N1 and N2"),
        ('[columns."need.stats"]\nclosed = ["x"]', "no column of codes is called 'need.stats'"),
    ],
)
def test_spellings(folder: Path, spoilt: str, says: str) -> None:
    start = '[every_list]\nunknown = ["u"]\n'
    rest = "" if "columns" in spoilt else '\n[columns.disability]\nno = ["none"]\n'
    (folder / "spellings.toml").write_text(start + spoilt + rest, encoding="utf-8")
    with pytest.raises(OurMistake, match=says):
        codes.spellings("need", "status")


@pytest.mark.parametrize(
    "spoilt",
    ["[need.stats]\ntitles = []", "[need.status]\ntitels = []", "[ned.status]\ntitles = []"],
)
def test_headers(folder: Path, spoilt: str) -> None:
    (folder / "headers.toml").write_text(f"[every_list]\n{spoilt}\n", encoding="utf-8")
    with pytest.raises(OurMistake, match=r"headers\.toml"):
        headers.read_titles(["Case Status"], table("need"))
