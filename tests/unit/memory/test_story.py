"""One authority's documents on one line."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from lineofsight.memory.lookup import subject
from lineofsight.memory.mentions import Mention
from lineofsight.memory.story import Body, Judged, Story, ThemeCount, story
from lineofsight.memory.story_rows import story_rows
from lineofsight.model.documents import NamedAuthority, Reading

Make = Callable[..., Reading]

CUMBRIA = NamedAuthority("Cumbria", "E10000006", "80449")
CUMBERLAND = NamedAuthority("Cumberland", "E06000063", "2733690")


def told(readings: Sequence[Reading]) -> Story:
    held = [each.authority for each in readings if each.authority]
    return story(subject("Cumberland", held), readings)


@pytest.fixture
def line(make: Make) -> list[Reading]:
    """Three inspections and a letter, in no order, the first about the body before."""
    sif = {"overall_effectiveness": "requires_improvement", "lscb": "good"}
    return [
        make(
            "ilacs_2023",
            "2025-03-07",
            {"overall_effectiveness": "inadequate", "care_leavers": "inadequate"},
            asks=[("visits_direct_work",), ("plans", "visits_direct_work")],
            praise=[("plans",)],
            unaware=1,
        ),
        make("sif", "2015-07-01", sif, [("plans",)], [("visits_direct_work",)], authority=CUMBRIA),
        make("focused_visit", "2024-10-02", praise=[("neglect",), ("neglect",), ("plans",)]),
        make("ilacs_2026", "2026-06-05", {"care_leavers": "good"}, asks=[("neglect",)]),
    ]


def test_documents_stand_in_the_order_of_their_days(line: Sequence[Reading]) -> None:
    days = [chapter.on for chapter in told(line).documents]
    assert days == [
        dt.date(2015, 7, 1),
        dt.date(2024, 10, 2),
        dt.date(2025, 3, 7),
        dt.date(2026, 6, 5),
    ]


def test_a_document_without_a_day_stands_last(make: Make, line: Sequence[Reading]) -> None:
    last = told([make("focused_visit", None), *line]).documents[-1]
    assert (last.framework, last.on) == ("focused_visit", None)


def test_the_day_of_publication_will_do(make: Make, line: Sequence[Reading]) -> None:
    published = replace(make("focused_visit", None), published=dt.date(2016, 1, 1))
    assert told([*line, published]).documents[1].on == dt.date(2016, 1, 1)


def test_the_body_before_is_marked(line: Sequence[Reading]) -> None:
    found = told(line)
    assert [chapter.is_before for chapter in found.documents] == [True, False, False, False]
    assert found.predecessors == (Body("Cumbria", dt.date(2023, 3, 31)),)
    assert (found.authority, found.ended) == (CUMBERLAND, None)


def test_an_authority_that_ended_says_what_came_after(make: Make) -> None:
    found = story(subject("Cumbria", [CUMBRIA]), [make("sif", authority=CUMBRIA)])
    assert found.ended == dt.date(2023, 3, 31)
    assert [each.name for each in found.successors] == ["Cumberland", "Westmorland and Furness"]
    assert not found.documents[0].is_before


def test_grades_are_words_and_a_place(line: Sequence[Reading]) -> None:
    first = told(line).documents[0]
    assert first.judgements[0] == Judged(
        "overall_effectiveness",
        "requires_improvement",
        "requires improvement to be good",
        "3rd of 4",
        1,
    )


def test_an_area_that_was_not_judged_has_no_place(make: Make) -> None:
    (chapter,) = told([make(grades={"care_leavers": "none"})]).documents
    assert (chapter.judgements[0].in_words, chapter.judgements[0].position) == ("not judged", None)


def test_changes_are_marked_between_graded_documents_only(line: Sequence[Reading]) -> None:
    first, letter, second, third = told(line).documents
    assert first.changes == letter.changes == ()
    assert second.changes[0] == "framework changed: from single inspection 2013 to ILACS 2023"
    assert "overall effectiveness is no longer printed" in third.changes


def test_a_boards_review_is_no_inspection_to_compare_with(
    make: Make, line: Sequence[Reading]
) -> None:
    review = make("sif", "2016-01-01", {"lscb": "inadequate"})
    changes = [chapter.changes for chapter in told([*line, review]).documents]
    assert changes[1] == ()
    assert changes[3][0] == "framework changed: from single inspection 2013 to ILACS 2023"


def test_asks_and_praise_are_counted_by_theme(line: Sequence[Reading]) -> None:
    _, letter, inspection, _ = told(line).documents
    assert inspection.asks == 2
    assert inspection.asked == (ThemeCount("visits_direct_work", 2), ThemeCount("plans", 1))
    assert letter.praised == (ThemeCount("neglect", 2), ThemeCount("plans", 1))


def test_only_paragraphs_that_tell_a_strength_praise(make: Make) -> None:
    reading = make(praise=[("plans",)])
    section = reading.sections[0]
    doubt = replace(section.paragraphs[0], tone="mixed")
    mixed = replace(reading, sections=(replace(section, paragraphs=(doubt,)),))
    assert told([mixed]).documents[0].praised == ()


def test_a_listed_strength_praises_what_it_is_about(make: Make) -> None:
    (chapter,) = told([make("jtai", listed=["Private fostering is well understood."])]).documents
    assert chapter.praised == (ThemeCount("private_fostering", 1),)


def test_sentences_of_unawareness_keep_their_place(line: Sequence[Reading]) -> None:
    (said,) = told(line).documents[2].unaware
    assert (said.page, said.paragraph) == (4, "9")


def test_what_was_asked_in_more_than_one_document(line: Sequence[Reading]) -> None:
    (again,) = told(line).asked_again
    assert again.theme == "plans"
    assert [(each.on, each.n) for each in again.asked] == [
        (dt.date(2015, 7, 1), 1),
        (dt.date(2025, 3, 7), 2),
    ]


def test_what_was_praised_before_it_was_asked(line: Sequence[Reading]) -> None:
    found = {each.theme: each for each in told(line).praised_then_asked}
    assert set(found) == {"plans", "visits_direct_work", "neglect"}
    assert [each.on for each in found["visits_direct_work"].praised] == [dt.date(2015, 7, 1)]
    assert [each.n for each in found["visits_direct_work"].asked] == [1, 2]
    # Asked in 2015, praised in 2024, asked in 2025: the first ask came before any praise.
    assert [each.on for each in found["plans"].asked] == [dt.date(2025, 3, 7)]
    assert [each.on for each in found["plans"].praised] == [dt.date(2024, 10, 2)]


def test_praise_and_an_ask_of_one_day_are_no_turn(make: Make) -> None:
    assert told([make(asks=[("plans",)], praise=[("plans",)])]).praised_then_asked == ()


def test_a_mention_says_where_it_stands(line: Sequence[Reading]) -> None:
    found = {each.theme: each for each in told(line).praised_then_asked}
    assert found["visits_direct_work"].praised == (
        Mention(
            sha256=line[1].sha256,
            on=dt.date(2015, 7, 1),
            kind="finding",
            n=None,
            page=5,
            paragraph="1",
            text="Paragraph 1.",
        ),
    )


def test_the_long_table_holds_every_fact(line: Sequence[Reading]) -> None:
    rows = story_rows(told(line))
    counts = {what: sum(row.what == what for row in rows) for what in {row.what for row in rows}}
    assert counts == {
        "document": 4,
        "change": 5,
        "judgement": 5,
        "asked": 4,
        "praised": 4,
        "unaware": 1,
        "asked_again": 2,
        "praised_then_asked_praised": 4,
        "praised_then_asked_asked": 4,
    }
    assert [row.authority for row in rows if row.is_before and row.what == "document"] == [
        "Cumbria"
    ]
