"""What must hold of every row that reading gives, whatever was read."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lineofsight.model.documents import Reading, as_json
from lineofsight.model.grades import Grade
from lineofsight.model.themes import THEMES

# The public contract of `lineofsight read`: every key is always there.
KEYS = {
    "": "file sha256 status problem framework authority inspection_start inspection_end published "
    "lead_inspector judgements limiting asks strengths_listed unaware pages notes",
    "authority": "name ons_code urn",
    "judgements": "key grade as_printed page",
    "asks": "n text kind list page parts themes national_framework group",
    "parts": "part text",
    "strengths_listed": "text page",
    "unaware": "text page paragraph",
    "sections": "title area grade paragraphs",
    "paragraphs": "number text page themes tone reference",
}
FRAMEWORKS = {
    "sif", "ilacs_2018", "ilacs_2023", "ilacs_2026", "focused_visit", "jtai", "area_send",
    "looked_after_2013", "protection_2013", "monitoring_visit", "other",
}  # fmt: skip
# The values that a key may have.
CHOICES: dict[str, set[str | None]] = {
    "grade": {*map(str, Grade), None},
    "kind": {"priority_action", "needs_improvement", "recommendation"},
    "list": {"local_authority", "lscb", "partnership"},
    "tone": {"strength", "shortfall", "mixed", "neutral"},
}
SENTENCE = re.compile(r"[A-Z][^\n]{20,200}[^.]\.")
OURS_ALONE = re.compile(r"Line of Sight made a mistake|Traceback|Error|0x|/tmp|\\")


def assert_well_formed(row: Reading) -> None:
    """Every key is there, values are among those promised, and the row is JSON in UTF-8."""
    told = as_json(row, full=True)
    assert json.loads(json.dumps(told, ensure_ascii=False).encode("utf-8")) == told
    _assert_keys("", {key: value for key, value in told.items() if key != "sections"})
    for name, value in _every_pair(told):
        _assert_keys(name, value)
        assert name not in CHOICES or value in CHOICES[name]
        assert name != "page" or 1 <= value <= row.pages
    _assert_read(row) if row.status == "read" else _assert_not_read(row)


def _assert_keys(name: str, value: Any) -> None:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            assert set(each) == set(KEYS[name].split())


def _every_pair(value: Any) -> Iterator[tuple[str, Any]]:
    pairs = value.items() if isinstance(value, dict) else ()
    for name, inner in pairs:
        yield name, inner
        for each in inner if isinstance(inner, list) else [inner]:
            yield from _every_pair(each)


def _assert_read(row: Reading) -> None:
    assert row.problem is None
    assert row.framework in FRAMEWORKS
    assert re.fullmatch("[0-9a-f]{64}", row.sha256 or "")
    assert row.pages > 0
    known = {theme.id for theme in THEMES}
    assert all(1 <= len(ask.themes) <= 3 and known >= set(ask.themes) for ask in row.asks)


def _assert_not_read(row: Reading) -> None:
    assert row.status == "not_read"
    assert SENTENCE.fullmatch(row.problem or "")
    assert not OURS_ALONE.search(row.problem or "")
    assert row == Reading(row.file, row.sha256, "not_read", row.problem)
