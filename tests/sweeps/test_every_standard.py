"""Every local standard is explained, used, within its own bounds, and can be set as shown."""

import re
from pathlib import Path

import pytest

from lineofsight.law.standards import Standard, all_standards, standards
from lineofsight.measures.registry import all_measures

ROOT = Path(__file__).parents[2]
FILE = ROOT / "src/lineofsight/law/local_standards.toml"
PAGE = (ROOT / "docs/reference/local_standards.md").read_text("utf-8")
EACH = list(all_standards().values())
each_standard = pytest.mark.parametrize("standard", EACH, ids=lambda each: each.id)


def test_every_standard_on_disk_is_loaded() -> None:
    on_disk = re.findall(r"^\[([\w.]+)\]$", FILE.read_text("utf-8"), re.MULTILINE)
    assert len(on_disk) >= 5
    assert on_disk == [each.id for each in EACH]


@each_standard
def test_is_explained(standard: Standard) -> None:
    assert standard.why.endswith(".")
    assert not standard.title.endswith(".")
    assert standard.common
    assert standard.least <= standard.default <= standard.most
    assert f"\n## {standard.id}\n" in PAGE


@each_standard
def test_some_measure_uses_it(standard: Standard) -> None:
    assert [each.id for each in all_measures().values() if standard.id in each.standards]


def test_the_settings_shown_set_everything(tmp_path: Path) -> None:
    shown = re.search(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert shown is not None
    file = tmp_path / "settings.toml"
    file.write_text(shown[1], encoding="utf-8")
    assert standards(file).assumed() == ()
    assert dict(standards(file)) == dict(standards(None))
