"""The framework.toml that a how-to page shows uses keys that real ones use."""

import re
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/add-a-framework.md").read_text("utf-8")
REAL = [
    tomllib.loads(file.read_text("utf-8"))
    for file in (ROOT / "src/lineofsight/frameworks").glob("*/framework.toml")
]


def shown() -> dict[str, Any]:
    """The page's example."""
    found = re.search(r"^( *)```toml\n(.*?)^\1```$", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None
    return tomllib.loads(textwrap.dedent(found[2]))


def keys(definition: Mapping[str, Any]) -> Iterator[str]:
    """Every key of a definition, those of its tables behind the table's name."""
    for key, value in definition.items():
        yield key
        if isinstance(value, list):
            tables = (each for each in value if isinstance(each, dict))
            yield from (f"{key}.{inner}" for table in tables for inner in table)


def test_the_example_uses_known_keys() -> None:
    known = {key for definition in REAL for key in keys(definition)}
    assert len(REAL) >= 10
    assert set(keys(shown())) <= known


def test_the_example_has_every_key_that_all_real_ones_have() -> None:
    in_all = set.intersection(*(set(keys(definition)) for definition in REAL))
    assert in_all <= set(keys(shown())) | {"findings_begin"}


def test_the_example_does_not_take_the_place_of_a_real_one() -> None:
    orders = {definition["order"] for definition in REAL}
    assert shown()["order"] not in orders
