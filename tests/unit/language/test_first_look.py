"""Sentences that a rule could fit, by their words alone. All are our own."""

import pytest

from lineofsight.language.first_look import FirstLook

GROUPS = {
    "not": ["not", "hasn't", "no one"],
    "know": ["know", "aware of/that"],
    "boards": ["board", "*scp"],
    "hidden": ["kept out of sight"],
}
LOOK = FirstLook(
    GROUPS,
    [
        [frozenset({"not"}), frozenset({"know"}), frozenset({"boards"})],
        [frozenset({"hidden", "boards"}), frozenset({"not"}), frozenset({"hidden"})],
    ],
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Leaders did not know.",
        "No one was AWARE of this.",
        "The council hasn\u2019t been aware that it is so.",
        "Out of sight, not kept.",
        "It was not in sight, and was kept out of view.",
    ],
)
def test_a_sentence_with_all_the_words_may_fit(sentence: str) -> None:
    assert LOOK.may_fit(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is known, and not by few.",
        "One was aware, and no more.",
        "It was kept out of sight.",
        "It was not kept out of the way.",
        "",
    ],
)
def test_a_sentence_without_one_of_the_words_cannot_fit(sentence: str) -> None:
    assert not LOOK.may_fit(sentence)
