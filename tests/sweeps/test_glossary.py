"""GLOSSARY.md: terms in order, each once, each explained."""

import re
from pathlib import Path

TEXT = (Path(__file__).parents[2] / "GLOSSARY.md").read_text("utf-8")
TERMS = re.findall(r"^- \*\*(.+?)\*\*: (.*)$", TEXT, re.MULTILINE)


def test_every_bullet_is_a_term() -> None:
    assert len(TERMS) > 15
    assert len(TERMS) == len(re.findall(r"^- ", TEXT, re.MULTILINE))


def test_terms_are_in_order_and_stand_once() -> None:
    names = [name.casefold() for name, _ in TERMS]
    assert names == sorted(set(names))


def test_every_term_is_explained_in_whole_sentences() -> None:
    assert [name for name, meaning in TERMS if not meaning.endswith(".")] == []
