"""The code lists: which canonical codes a column of codes may hold, and what each means."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def code_lists() -> Mapping[str, Mapping[str, str]]:
    """Every list by name: code to meaning."""
    text = resources.files(__package__).joinpath("codes.toml").read_text(encoding="utf-8")
    lists: dict[str, dict[str, str]] = tomllib.loads(text)
    return lists


def codes(name: str) -> Mapping[str, str]:
    """One list, such as "legal_status"; KeyError when there is none."""
    return code_lists()[name]
