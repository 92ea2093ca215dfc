"""Where inspectors wrote these words."""

from pathlib import Path

import pytest
from tests.unit.views.inspections.making import (
    HERE,
    HIDDEN,
    NEWER,
    VISITED,
    address,
    library,
)
from tests.unit.views.making_themes import opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.search import Piece, Search, search, table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return library(tmp_path)


def looked_for(folder: Path, **filters: str) -> Search:
    with opened(folder) as found:
        return search(found, Asked(filters=filters))


def texts(page: Search) -> list[str]:
    return [hit.text for hit in page.hits or ()]


def test_before_anything_is_typed_there_is_nothing_to_say(folder: Path) -> None:
    page = looked_for(folder)
    assert (page.hits, page.words) == (None, "")
    assert [each.value for each in page.authorities] == ["Ellsmoor", "Tarrowby", HERE]


def test_every_form_of_a_word_is_found_and_marked(folder: Path) -> None:
    page = looked_for(folder, words="visiting alone")
    assert texts(page) == [VISITED]
    (hit,) = page.hits or ()
    assert [piece.text for piece in hit.excerpt if piece.is_marked] == ["visited", "alone"]
    assert "".join(piece.text for piece in hit.excerpt) == VISITED


def test_a_hit_leads_to_its_place(folder: Path) -> None:
    (hit,) = looked_for(folder, words='"after 21 has"').hits or ()
    assert (hit.authority, hit.kind) == (HERE, "What inspectors found")
    assert hit.place == "page 3, paragraph 15"
    assert hit.address.startswith(f"{address(NEWER)}?page=3&passage=")
    assert hit.excerpt[1] == Piece("after 21 has", is_marked=True)


def test_filters_narrow_and_say_how_many_there_would_be_without(folder: Path) -> None:
    assert looked_for(folder, words="visits").without_filters is None
    page = looked_for(folder, words="visits", kind="ask", theme="visits_direct_work")
    assert (page.pages.rows, page.without_filters) == (2, 3)
    assert page.kind == "ask"
    assert [each.value for each in page.themes if each.is_chosen] == ["visits_direct_work"]
    elsewhere = looked_for(folder, words="visits", authority="Tarrowby")
    assert (elsewhere.hits, elsewhere.without_filters) == ((), 3)


def test_nothing_found_is_an_answer(folder: Path) -> None:
    assert looked_for(folder, words="zeppelin").hits == ()


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        ({"words": "…"}, "no word to look for"),
        ({"words": "visits", "kind": "poem"}, "must be ask, finding or strength"),
        ({"words": "visits", "theme": "plan"}, "There is no theme"),
        ({"words": "visits", "page": "2"}, "no page 2"),
    ],
)
def test_what_cannot_be_looked_for_is_refused_in_a_sentence(
    filters: dict[str, str], sentence: str, folder: Path
) -> None:
    with pytest.raises(WrongUse, match=sentence):
        looked_for(folder, **filters)


def test_signs_of_the_index_are_words_like_others(folder: Path) -> None:
    assert texts(looked_for(folder, words='support NOT (after* OR "21')) == []
    assert texts(looked_for(folder, words='support" (after*')) == [HIDDEN]


def test_the_table_has_the_whole_passage(folder: Path) -> None:
    rows = table(looked_for(folder, words="adviser")).rows
    assert [row[5] for row in rows] == [HIDDEN]
    assert list(table(looked_for(folder)).rows) == []


def test_without_documents_there_is_nothing_to_search(tmp_path: Path) -> None:
    with pytest.raises(NotHere, match="no inspection documents yet"):
        looked_for(workspace(tmp_path), words="visits")
