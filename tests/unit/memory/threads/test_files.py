"""The words and weights that threads go by: a mistake in a file is refused, key by key."""

from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.memory.threads.standing import words_in
from lineofsight.memory.threads.weights import weights_in

HOME = files("lineofsight.memory.threads")
WEIGHTS = HOME.joinpath("weights.toml").read_text("utf-8")
WORDS = HOME.joinpath("standing_words.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[worse]", "[worst]"),
        ("cosine", "cosines"),
        ("high = 0.7", "highest = 0.7"),
        ("more = ", "most = "),
    ],
)
def test_an_unknown_weight_is_refused(before: str, after: str) -> None:
    assert weights_in(WEIGHTS)
    with pytest.raises(OurMistake, match="and nothing else"):
        weights_in(WEIGHTS.replace(before, after, 1))


def test_an_unknown_group_of_words_is_refused() -> None:
    with pytest.raises(OurMistake, match="the tables must be"):
        words_in(WORDS.replace("[done]", "[finished]"))


def test_what_is_no_phrase_is_refused() -> None:
    with pytest.raises(OurMistake, match="not written as a phrase is"):
        words_in(WORDS.replace('"effective*"', '"Effective!"'))
