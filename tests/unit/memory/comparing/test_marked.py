"""Two wordings as printed, with what differs marked word by word."""

import pytest

from lineofsight.memory.comparing.marked import Piece, marked


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{each.words}]" if each.differs else each.words for each in pieces)


@pytest.mark.parametrize(
    ("ours", "theirs", "ours_marked", "theirs_marked"),
    [
        ("Plans are good.", "Plans are good.", "Plans are good.", "Plans are good."),
        ("Plans are good.", "Plans are not good.", "Plans are good.", "Plans are [not] good."),
        ("Plans are good.", "Plans are weak.", "Plans are [good].", "Plans are weak."),
        ("Plans are “Good”", "plans, are good;", "Plans are “Good”", "plans, are good;"),
        ("well-kept plans are good", "Kept plans, good ones", "[well]-kept plans [are] good",
         "Kept plans, good ones"),
        ("they are kept up", "Though many say they are all kept up, few are.",
         "they are kept up", "Though many say they are [all] kept up, few are."),
        ("One thing", "Another matter", "[One thing]", "Another matter"),
    ],
)  # fmt: skip
def test_what_differs_is_marked(
    ours: str, theirs: str, ours_marked: str, theirs_marked: str
) -> None:
    one, other = marked(ours, theirs)
    assert (shown(one), shown(other)) == (ours_marked, theirs_marked)
    assert "".join(each.words for each in other) == theirs


def test_words_may_be_missing_altogether() -> None:
    assert marked("", "—") == ((), (Piece("—", differs=False),))
