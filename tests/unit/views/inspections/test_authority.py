"""One authority's story, in words, with the place of every sentence."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.views.inspections.making import (
    LETTER,
    LIMITING,
    NEWER,
    NEWEST,
    OLDEST,
    PRAISED,
    UNAWARE,
    VISITED,
    address,
    library,
)
from tests.unit.views.making_themes import opened

from lineofsight.memory.words import FRAMEWORKS
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.authority import authority, table
from lineofsight.views.inspections.told import Told
from lineofsight.views.inspections.words import KINDS


def story(folder: Path, *documents: Reading, slug: str = "wexcombe") -> Told:
    with opened(library(folder, *documents)) as found:
        return authority(found, Asked({"authority": slug})).told


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return story(tmp_path)


def test_the_first_sentences_say_what_there_is_and_what_the_newest_no_longer_prints(
    told: Told,
) -> None:
    assert told.opening == (
        "The library has 4 documents about Wexcombe, from 24 May 2013 to 19 June 2026. "
        "1 of 4 say that leaders did not know of a shortfall.",
        "Overall effectiveness was last judged inadequate (4th of 4), in the inspection that ended "
        "on 26 April 2024.",
        "The newest with grades, of 19 June 2026, prints no overall judgement.",
    )


def test_documents_stand_newest_first(told: Told) -> None:
    newest_first = [address(each) for each in (NEWEST, NEWER, PRAISED, OLDEST)]
    assert [each.address for each in told.documents] == newest_first
    assert [each.address for each in told.graded] == newest_first


def test_a_grade_stands_in_words_and_in_its_place_and_leads_to_its_page(told: Told) -> None:
    by_area = {row.area: row.stands for row in told.grades}
    assert list(by_area) == [
        "overall effectiveness", "leadership", "quality of practice", "care leavers"
    ]  # fmt: skip
    newest, newer, praised, oldest = by_area["leadership"]
    assert oldest is None
    assert newest
    assert newer
    assert praised
    assert [each.in_words for each in (newest, newer)] == [
        "good",
        "requires improvement to be good",
    ]
    assert (newer.position, newer.step, newer.steps) == ("3rd of 4", 3, 4)
    assert newer.address == f"{address(NEWER)}?page=1"


def test_a_changed_framework_is_said_in_sentences(told: Told) -> None:
    changes = {each.address: each.changes for each in told.documents}
    assert changes[address(OLDEST)] == ()
    assert changes[address(NEWEST)][:2] == (
        "Framework changed: from ILACS 2023 to ILACS 2026.",
        "Overall effectiveness is no longer printed.",
    )
    assert "Scale changed: adequate is no longer a grade." in changes[address(PRAISED)]


def test_the_sentence_that_decided_the_grade_is_quoted(told: Told) -> None:
    assert [each.limiting for each in told.documents] == [None, None, None, LIMITING]


def test_what_leaders_did_not_know_is_quoted_with_its_place_and_its_passage(told: Told) -> None:
    (said,) = told.unaware
    assert (said.text, said.place) == (UNAWARE, "page 3, paragraph 15")
    assert said.address.startswith(f"{address(NEWER)}?page=3&passage=")


def test_what_was_asked_stands_word_for_word(told: Told) -> None:
    newer = next(each for each in told.documents if each.address == address(NEWER))
    assert [(each.text, each.place) for each in newer.asks] == [
        ("The purpose of visits, so that children are heard", "page 2, item 1"),
        ("Support for care leavers over 21.", "page 2, item 2"),
    ]
    assert [(each.title, each.count) for each in newer.asked] == [
        ("Visits and direct work", 1), ("Support for care leavers", 1)
    ]  # fmt: skip
    assert newer.unread == ("The lead inspector is named twice.",)
    assert told.newest_asking == address(NEWER)


def test_a_theme_asked_again_counts_documents_that_ask(told: Told) -> None:
    (again,) = told.asked_again
    assert (again.id, again.n, again.d) == ("visits_direct_work", 2, 2)
    assert [each.on.year for each in again.asks if each.on] == [2024, 2013]


def test_what_was_praised_and_then_asked_shows_both(told: Told) -> None:
    (turned,) = told.praised_then_asked
    assert [each.text for each in turned.praised] == [VISITED]
    assert [each.on.year for each in turned.asked if each.on] == [2024]


def test_a_document_without_grades_says_why(tmp_path: Path) -> None:
    (letter,) = story(tmp_path, LETTER, slug="tarrowby").documents
    assert letter.no_grades == "This kind of document gives no grades."
    assert letter.asks == ()


def test_the_documents_of_the_body_before_are_marked(tmp_path: Path) -> None:
    cumbria = replace(PRAISED, authority=NamedAuthority("Cumbria"))
    told = story(tmp_path, cumbria, slug="cumberland")
    assert [each.about for each in told.documents] == ["Cumbria"]
    assert told.opening[-1] == (
        "It took children’s services over from Cumbria (until 31 March 2023), whose documents "
        "are marked."
    )


@pytest.mark.parametrize(
    ("slug", "sentence"),
    [("nowhere", "no authority at this address"), ("leeds", "no document about Leeds")],
)
def test_an_authority_that_is_not_there_says_which(
    slug: str, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(NotHere, match=sentence):
        story(tmp_path, slug=slug)


def test_the_table_has_a_line_for_everything_that_was_said(tmp_path: Path) -> None:
    with opened(library(tmp_path)) as found:
        rows = table(authority(found, Asked({"authority": "wexcombe"}))).rows
    said = {(row[0], row[4]) for row in rows}
    assert ("leaders did not know", UNAWARE) in said
    assert ("needs to improve", "Support for care leavers over 21.") in said
    assert ("decided by", LIMITING) in said
    assert ("judged", "inadequate (4th of 4)") in said
    assert ("praised, then asked: praised", VISITED) in said


def test_every_kind_of_document_has_its_words() -> None:
    assert list(KINDS) == list(FRAMEWORKS)
