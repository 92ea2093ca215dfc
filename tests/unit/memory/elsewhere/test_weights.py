"""The weights file is closed: a key that is unknown, missing or no number is refused."""

from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.memory.elsewhere.weights import weights_in

SHIPPED = files("lineofsight.memory.elsewhere").joinpath("weights.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ("[sight]", "[hearing]", "the tables must be"),
        ("neighbour = 1.5", "cousin = 1.5", "must have"),
        ("neighbour = 1.5", "neighbour = 0", "above nought"),
        ("neighbour = 1.5", 'neighbour = "much"', "above nought"),
        ("neighbour = 1.5", "neighbour = true", "above nought"),
    ],
)
def test_a_mistake_is_refused(was: str, becomes: str, sentence: str) -> None:
    assert was in SHIPPED
    with pytest.raises(OurMistake, match=sentence):
        weights_in(SHIPPED.replace(was, becomes, 1))
