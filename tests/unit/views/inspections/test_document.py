"""The reader: a document open at one of its pages, with its quotes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.unit.views.inspections.making import (
    HIDDEN,
    JOINT,
    LETTER,
    NEWER,
    OLDEST,
    UNAWARE,
    UNREAD,
    address,
    library,
)
from tests.unit.views.making_themes import opened

from lineofsight.errors import NotRead, WrongUse
from lineofsight.frameworks.sheet import Box, Quoted
from lineofsight.model.documents import Reading
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections import document as module
from lineofsight.views.inspections.document import Document, document, page_picture, table
from lineofsight.workspace.drawn import Boxes, Filed

BOX = Box(0.1, 0.2, 0.5, 0.02)
LOWER = Box(0.1, 0.23, 0.6, 0.02)
GONE = "The file is no longer where it was, or it has changed: add it again."


def marks(workspace: Path, filed: Filed, page: int, quotes: Sequence[Quoted]) -> Boxes:
    """As if every quote stood in two lines on its own page, and what is hidden ran on to 4."""
    return tuple(
        (BOX, LOWER) if quote.page == page or (page == 4 and quote.text == HIDDEN) else ()
        for quote in quotes
    )


def no_file(workspace: Path, filed: Filed, page: int, quotes: Sequence[Quoted]) -> Boxes:
    raise NotRead(GONE)


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Document]:
    """Opens a document; what would be drawn is made up."""
    monkeypatch.setattr(module, "boxes_on", marks)
    library(tmp_path)

    def reader(reading: Reading, **filters: str) -> Document:
        with opened(tmp_path) as found:
            return document(found, Asked({"sha256": str(reading.sha256)}, filters))

    return reader


Read = Callable[..., Document]


def test_the_facts_are_the_documents_own(read: Read) -> None:
    shown = read(NEWER)
    assert shown.title == (
        "Wexcombe, 26 April 2024: Inspection of children’s services (ILACS, 2023)"
    )
    assert shown.facts.lead_inspector == "Imogen Quillfeather"
    assert shown.facts.authority_address == "/inspections/authorities/wexcombe"
    assert [(each.area, each.in_words) for each in shown.facts.judgements] == [
        ("overall effectiveness", "inadequate (4th of 4)"),
        ("leadership", "requires improvement to be good (3rd of 4)"),
        ("care leavers", "inadequate (4th of 4)"),
    ]
    assert shown.facts.unread == ("The lead inspector is named twice.",)
    assert shown.facts.file == "Wexcombe ilacs_2023 2024-04-26.pdf"


def test_no_path_of_the_machine_is_shown(read: Read) -> None:
    assert "/reports" not in str(read(NEWER))


def test_it_falls_open_at_the_first_page_that_is_quoted(read: Read) -> None:
    shown = read(NEWER)
    assert (shown.page, shown.picture) == (2, f"{address(NEWER)}/page-2.png")
    assert [(leaf.number, leaf.quotes) for leaf in shown.leaves] == [(1, 0), (2, 2), (3, 1), (4, 0)]
    assert [each.text for each in shown.open] == [
        "The purpose of visits, so that children are heard", "Support for care leavers over 21."
    ]  # fmt: skip
    assert all(each.boxes == (BOX, LOWER) for each in shown.open)


def test_the_page_and_the_passage_can_be_chosen(read: Read) -> None:
    second = read(NEWER).open[1]
    shown = read(NEWER, passage=str(second.id))
    assert [(each.id == second.id, each.is_chosen) for each in shown.open] == [
        (True, True), (False, False)
    ]  # fmt: skip
    assert read(NEWER, page="3", passage=str(second.id)).page == 3
    assert second.address == f"{address(NEWER)}?page=2&passage={second.id}"


def test_what_runs_on_to_the_open_page_is_shown_there_too(read: Read) -> None:
    shown = read(NEWER, page="4")
    assert [(each.page, each.place) for each in shown.open] == [(3, "page 3, paragraph 15")]


def test_a_frame_goes_around_every_line_of_a_quote(read: Read) -> None:
    (passage,) = read(NEWER, page="3").open
    assert passage.frame == Box(0.1, 0.2, 0.6, 0.05)
    assert read(NEWER, page="2").passages[-1].frame is None


def test_a_passage_says_what_it_is(read: Read) -> None:
    asked, _, finding = read(NEWER).passages
    assert (asked.what, asked.place) == ("What needs to improve", "page 2, item 1")
    assert (asked.national_framework, asked.says_unaware) == ("outcome 4", False)
    assert (finding.what, finding.reading) == ("What inspectors found", "read as a shortfall")
    assert (finding.says_unaware, UNAWARE in finding.text) == (True, True)
    assert [each.title for each in finding.themes] == ["Support for care leavers"]


def test_a_listed_strength_is_not_said_twice(read: Read) -> None:
    assert [each.kind for each in read(JOINT).passages] == ["strength"]


def test_without_its_file_the_words_are_shown_all_the_same(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "boxes_on", no_file)
    shown = read(NEWER)
    assert (shown.picture, shown.no_picture) == (None, GONE)
    assert len(shown.open) == 2
    assert shown.open[0].boxes == ()


def test_a_document_that_was_not_read_says_why(read: Read) -> None:
    shown = read(UNREAD)
    assert shown.title == "A document that could not be read: damaged.pdf"
    assert shown.problem == UNREAD.problem
    assert (shown.passages, shown.picture) == ((), None)


def test_a_document_with_nothing_to_quote_opens_at_its_first_page(read: Read) -> None:
    shown = read(LETTER)
    assert (shown.page, shown.open, shown.asks, shown.unaware) == (1, (), (), ())


def test_a_passage_of_another_reading_is_said_to_be_gone(read: Read) -> None:
    shown = read(NEWER, page="3", passage="99999")
    assert shown.stale
    assert "read anew" in shown.stale
    assert not any(each.is_chosen for each in shown.passages)


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        ({"page": "5"}, "This document has 4 pages, and no page 5"),
        ({"page": "0"}, "must be a whole number from 1"),
        ({"passage": "x"}, "must be a whole number from 1"),
    ],
)
def test_a_page_that_is_not_there_is_refused(
    filters: dict[str, str], sentence: str, read: Read
) -> None:
    with pytest.raises(WrongUse, match=sentence):
        read(NEWER, **filters)


def test_a_document_that_is_not_in_the_library_is_not_here(read: Read, tmp_path: Path) -> None:
    with opened(tmp_path) as found, pytest.raises(NotHere, match="no such document"):
        document(found, Asked({"sha256": "../../etc/passwd"}))


def test_the_table_is_everything_that_can_be_quoted(read: Read) -> None:
    rows = table(read(NEWER, page="1")).rows
    assert [row[0] for row in rows] == ["What needs to improve"] * 2 + ["What inspectors found"]


def test_a_picture_that_cannot_be_drawn_says_why(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "boxes_on", no_file)
    asked = Asked({"sha256": str(OLDEST.sha256), "number": "1"})
    with opened(tmp_path) as found, pytest.raises(NotHere, match="no longer where it was"):
        page_picture(found, asked)
    with opened(tmp_path) as found, pytest.raises(WrongUse, match="no page 9"):
        page_picture(found, Asked({"sha256": str(OLDEST.sha256), "number": "9"}))
