"""Where a quote stands among a page's words, however the page prints them."""

import pytest

from lineofsight.frameworks.quote_places import find, words_of

QUOTE = "Visits are regular, and children’s well-being is understood by those who know them."


def stands(quote: str, page: str, *, is_rest: bool = False) -> tuple[list[str], str]:
    """The stretches of the page that are the quote's, and the words that are still to come."""
    found = find(words_of(quote), words_of(page), is_rest=is_rest)
    pieces = [page[first : last + 1] for first, last in found.stretches]
    return pieces, " ".join(word.letters for word in found.rest)


def whole(page: str) -> str:
    (piece,), rest = stands(QUOTE, page)
    assert rest == ""
    return piece


@pytest.mark.parametrize(
    "printed",
    [
        QUOTE,
        QUOTE.replace(", and ", ",\r\nand "),
        QUOTE.replace("well-being", "well-\r\nbeing"),
        QUOTE.replace("understood", "under\x02stood"),
        QUOTE.replace("understood", "under-\nstood"),
        QUOTE.replace("’", "'"),
        QUOTE.upper(),
        QUOTE.replace("regular", "regular12"),
        QUOTE.replace("regular", "regular 12"),
        QUOTE.replace("is understood", "is 3 4 understood"),
    ],
)
def test_lines_hyphens_footnotes_and_quotation_marks_do_not_hide_it(printed: str) -> None:
    assert whole(f"12. Before it. {printed} After it.") == printed.rstrip(".")


def test_a_ligature_is_its_letters() -> None:
    assert stands("a first flat office for them", "A ﬁrst ﬂat oﬃce for them") == (
        ["A ﬁrst ﬂat oﬃce for them"],
        "",
    )


def test_what_is_cut_at_the_end_of_a_page_is_still_to_come() -> None:
    pieces, rest = stands(QUOTE, "11. Another. 12. Visits are regular, and children’s\nPage 2")
    assert pieces == ["Visits are regular, and children’s"]
    assert rest == "well being is understood by those who know them"


def test_what_was_to_come_is_found_on_the_next_page() -> None:
    rest = "well being is understood by those who know them"
    page = "Inspection of Wexcombe 3 well-being is understood by those who know them. 13. Next."
    assert stands(rest, page, is_rest=True) == (
        ["well-being is understood by those who know them"],
        "",
    )


def test_a_later_page_with_only_its_last_words_is_not_where_it_goes_on() -> None:
    rest = "well being is understood by those who know them"
    assert stands(rest, "Support comes from those who know them.", is_rest=True) == ([], rest)


def test_words_that_many_passages_share_are_not_the_quote() -> None:
    page = "Children are visited. Plans are understood by those who write them."
    assert stands(QUOTE, page)[0] == []


def test_a_running_foot_is_not_taken_in_where_a_word_of_it_comes_later() -> None:
    quote = "Reviewing officers challenge delay often, and the inspection found letters they made."
    page = "14. Reviewing officers challenge delay often, and\nInspection of Wexcombe\nMade for it"
    assert stands(quote, page)[0] == ["Reviewing officers challenge delay often, and"]


def test_pieces_of_a_list_under_another_heading_are_marked_apart() -> None:
    quote = "Senior leaders should do all of this: visit each child; write down what was said."
    page = (
        "Senior leaders should do all of this:\nWithin six months of publication\n"
        "visit each child; write down what was said."
    )
    pieces, rest = stands(quote, page)
    assert pieces == ["Senior leaders should do all of this", page.splitlines()[-1].rstrip(".")]
    assert rest == ""


def test_a_quote_shorter_than_a_few_words_must_be_whole() -> None:
    assert stands("Pathway plans.", "The pathway plans are old.") == (["pathway plans"], "")
    assert stands("Pathway plans.", "The pathway is clear, and plans are old.")[0] == []


@pytest.mark.parametrize("page", ["", "12 — 13"])
def test_nothing_is_found_on_a_page_without_words_of_it(page: str) -> None:
    assert stands(QUOTE, page)[0] == []


def test_a_quote_without_words_is_nowhere() -> None:
    assert stands("…", QUOTE) == ([], "")
