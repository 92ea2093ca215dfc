"""What people type: made tidy, and searched for a child's number."""

import pytest

from lineofsight.errors import WrongUse
from lineofsight.register.wording import mentions, tidy


def test_is_one_line_with_single_spaces() -> None:
    assert tidy("  the review\r\n is\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}on Thursday\t") == (
        "the review is on Thursday"
    )
    assert tidy("Seán’s desk – “today” ✔ ক্‍ষ") == "Seán’s desk – “today” ✔ ক্‍ষ"


@pytest.mark.parametrize("typed", ["a\x00b", "a\x1b[2Jb", "a\ud800b", "\x7f"])
def test_what_no_keyboard_types_is_refused(typed: str) -> None:
    with pytest.raises(WrongUse, match="type it again"):
        tidy(typed)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("CH-004711 is in hand", "CH-004711"),
        ("see ch-004711.", "CH-004711"),
        ("see ch004711", "CH-004711"),
        ("see CH 0047 11, please", "CH-004711"),
        ("seeCH-004711x", "CH-004711"),
        ("child 4711", "004711"),
        ("child 0004711", "004711"),
        ("child\N{EN DASH}47.11", "4711"),
        ("child４７１１", "4711"),
        ("14711", "4711"),
        ("it is 0", "000"),
    ],
)
def test_a_number_is_found_however_it_is_written(text: str, number: str) -> None:
    assert mentions(text, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The review is on Thursday.", "CH-004711"),
        ("There are 4712 and 471.", "4711"),
        ("There are 14711 of them.", "004711"),
        ("anything", ""),
        ("any - thing", " - "),
    ],
)
def test_other_text_does_not_mention_it(text: str, number: str) -> None:
    assert not mentions(text, number)
