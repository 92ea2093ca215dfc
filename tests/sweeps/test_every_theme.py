"""Every theme has an id, words that point to it, and an example that is about it."""

import re
import tomllib
from pathlib import Path

import pytest

from lineofsight.language.themes import WORDS, themes_of
from lineofsight.model.themes import THEMES, Theme
from lineofsight.reference_pages.themes_page import phrase_counts

WORDS_FILE = Path(__file__).parents[2] / "src/lineofsight/language/theme_words.toml"


def test_there_are_36() -> None:
    assert len(THEMES) == 36
    assert len({each.id for each in THEMES}) == 36


def test_every_theme_has_a_place_in_the_words_file() -> None:
    listed = tomllib.loads(WORDS_FILE.read_text("utf-8"))["themes"]
    assert sorted(listed) == sorted(each.id for each in THEMES)


@pytest.mark.parametrize("theme", THEMES, ids=lambda each: each.id)
def test_is_named_and_defined_in_plain_words(theme: Theme) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:_[a-z0-9]+)*", theme.id)
    assert not theme.title.endswith(".")
    assert theme.definition.endswith(".")


@pytest.mark.parametrize("theme", THEMES, ids=lambda each: each.id)
def test_has_words_and_an_example(theme: Theme) -> None:
    assert phrase_counts()[theme.id] > 0
    assert WORDS.examples[theme.id]
    for example in WORDS.examples[theme.id]:
        assert themes_of(example)[0].theme == theme.id, example
