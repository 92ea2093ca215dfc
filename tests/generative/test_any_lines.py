"""Any lines at all are laid out: nothing breaks, and no word is lost, added or told twice."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.frameworks.layout import Layout, lay_out
from lineofsight.frameworks.pdf import Line, Page

WIDTH, HEIGHT = 595.0, 842.0
# No hyphens, numbers or letters of a list: those are joined, or become an item's mark.
WORDS = st.sampled_from(
    ("care", "Leaders", "improve:", "late.", "seen;", "“not", "known”", "Plans")
)
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
BULLETS = st.sampled_from(("", "", "", "• ", "◼ ", "– "))


@st.composite
def lines(draw: st.DrawFn, page: int) -> Line:
    x0 = draw(st.sampled_from((40.0, 42.0, 58.0, 76.0, 300.0)) | st.floats(0, WIDTH))
    return Line(
        text=draw(BULLETS) + draw(TEXTS),
        page=page,
        x0=x0,
        x1=x0 + draw(st.floats(1, 500)),
        y=draw(st.floats(HEIGHT * 0.2, HEIGHT * 0.8)),  # away from where headers run
        size=draw(st.sampled_from((8.0, 11.0, 11.0, 14.0)) | st.floats(0.001, 1e6)),
        bold=draw(st.booleans()),
        mark=draw(st.sampled_from((None, None, "1"))),
    )


@st.composite
def documents(draw: st.DrawFn) -> list[Page]:
    count = draw(st.integers(1, 4))
    return [
        Page(number, WIDTH, HEIGHT, tuple(draw(st.lists(lines(number), max_size=12))))
        for number in range(1, count + 1)
    ]


def words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in text.split())


def told(layout: Layout) -> Counter[str]:
    return words(f"{block.marker or ''} {block.text}" for block in layout.blocks)


@settings(max_examples=60, deadline=None)  # a busy machine is no mistake of the layout's
@given(documents())
def test_every_word_stands_in_one_block(pages: list[Page]) -> None:
    layout = lay_out(pages)
    assert told(layout) == words(line.text for page in pages for line in page.lines)


@settings(max_examples=60, deadline=None)  # a busy machine is no mistake of the layout's
@given(documents())
def test_every_place_in_a_block_is_on_one_of_its_pages(pages: list[Page]) -> None:
    for block in lay_out(pages).blocks:
        places = [block.page_at(offset) for offset in range(len(block.text))]
        assert places == sorted(places)
        assert {block.page, block.page_end} >= {places[0], places[-1]}
