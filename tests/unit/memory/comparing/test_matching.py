"""Where words stand in a report, with words put in: near enough, and however many are put in."""

import pytest

from lineofsight.memory.comparing.compared import TextPlace
from lineofsight.memory.comparing.matching import verbatim
from lineofsight.memory.comparing.passages import Passage
from lineofsight.memory.comparing.wording import PUT_IN


def passage(text: str) -> Passage:
    return Passage("finding", text, TextPlace("report.pdf", 1))


@pytest.mark.parametrize(
    ("words", "stretch"),
    [
        ("the choir sings", (2, 5)),
        (f"the {PUT_IN} sings", (2, 5)),
        (f"we {PUT_IN} the {PUT_IN} well", (0, 6)),
        (f"{PUT_IN} the choir {PUT_IN}", (2, 4)),
        (f"sings {PUT_IN} choir", None),
        (PUT_IN, None),
    ],
)
def test_where_words_stand(words: str, stretch: tuple[int, int] | None) -> None:
    found = verbatim(
        words.split(), [passage("Of others."), passage("We hear the choir sings well")]
    )
    assert (found and (found.first, found.last)) == stretch


@pytest.mark.parametrize(("between", "is_found"), [(12, True), (13, False)])
def test_as_many_words_as_may_be_left_out(between: int, *, is_found: bool) -> None:
    report = passage(f"here {'and ' * between} there")
    assert (verbatim(["here", PUT_IN, "there"], [report]) is not None) == is_found


def test_many_words_put_in_where_each_could_stand_anywhere() -> None:
    """Trying every way to share out the words between them would not end."""
    quoted = ["the", PUT_IN] * 40
    report = passage("the of " * 400)
    assert verbatim([*quoted, "end"], [report]) is None
    assert verbatim([*quoted, "of"], [report]) is not None
