"""docs/reference/themes.md: the themes, and how many phrases point to each."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from lineofsight.language.themes import CONDITIONS, STRENGTHS
from lineofsight.model.themes import THEMES
from lineofsight.reference_pages.markdown import opening, table


def page() -> str:
    """The whole page."""
    counts = phrase_counts()
    rows = [(f"`{each.id}`", each.title, each.definition, counts[each.id]) for each in THEMES]
    return "\n".join(
        [
            opening(
                "Themes",
                f"The {len(THEMES)} themes, in the order of every list of themes. An id is never "
                "changed once published. *Phrases* is how many of the phrases in "
                "`src/lineofsight/language/theme_words.toml` point to the theme.",
            ),
            table(("id", "title", "what belongs under it", "phrases"), rows),
        ]
    )


def phrase_counts() -> dict[str, int]:
    """For each theme of the words file, the number of phrases that point to it."""
    text = files("lineofsight.language").joinpath("theme_words.toml").read_text("utf-8")
    return {name: _phrases(words) for name, words in tomllib.loads(text)["themes"].items()}


def _phrases(words: Mapping[str, Any]) -> int:
    conditional = (row for condition in CONDITIONS for row in words.get(condition, []))
    return sum(len(row.get(name, [])) for row in (words, *conditional) for name in STRENGTHS)
