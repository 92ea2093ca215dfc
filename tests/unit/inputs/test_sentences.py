"""What is said of a cell, a row or a sheet is one sentence that says what to do."""

import re

import pytest

from lineofsight.inputs.annex_a import checks, columns, gathering, reading, whose_rows

SENTENCES = [
    text
    for module in (checks, columns, gathering, reading, whose_rows)
    for name, said in vars(module).items()
    if name.isupper() and name.startswith("_")
    for text in (said.values() if isinstance(said, dict) else [said])
    if isinstance(text, str) and text[0].isupper() and text.endswith(".")
]


def test_they_are_all_found() -> None:
    assert len(SENTENCES) > 20


@pytest.mark.parametrize("sentence", SENTENCES)
def test_one_sentence_that_says_what_to_do(sentence: str) -> None:
    assert not re.search(r"[.!?]\s", sentence)
    assert re.search(r"[:,] (?!so\b|\w+ed\b)", sentence)
