"""The word lists are checked table by table."""

from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.memory.comparing.word_lists import lists_in, pattern_of, sides_of

AS_IT_IS = files("lineofsight.memory.comparing").joinpath("word_lists.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[direction]", "[directions]"),
        ("better = [", "betters = ["),
        ('"improv*"', '"Improv*"'),
        ('same_as_before = ["it", "they"]', 'same_as_before = "it"'),
        ('same_as_before = ["it", "they"]', "same_as_before = []"),
        ("[opposite]", "[opposites]"),
    ],
)
def test_a_mistake_is_refused(old: str, new: str) -> None:
    assert old in AS_IT_IS
    with pytest.raises(OurMistake, match=r"word_lists\.toml"):
        lists_in(AS_IT_IS.replace(old, new, 1))


def test_an_opposite_has_two_sides() -> None:
    late, timely = sides_of(["late", "|", "timely", "on time"])
    assert (late.findall("Late, on time"), timely.findall("Late, on time")) == (
        ["Late"],
        ["on time"],
    )
    with pytest.raises(OurMistake, match="between its two sides"):
        sides_of(["late", "timely"])


def test_a_beginning_finds_its_words_and_no_other() -> None:
    found = pattern_of(["inspect*", "children's"]).findall("Inspectors reinspect Children’s homes")
    assert found == ["Inspectors", "Children’s"]
