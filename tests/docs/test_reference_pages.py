"""What the generator finds in the program's source, on small sources of its own."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest

from lineofsight.model.documents import Ask
from lineofsight.model.grades import Grade
from lineofsight.money.years import FinancialYear
from lineofsight.reference_pages import json_page
from lineofsight.reference_pages.json_answers import titles
from lineofsight.reference_pages.json_page import type_in_words
from lineofsight.reference_pages.markdown import linked, table
from lineofsight.reference_pages.messages import NOTE, PROBLEM, Message, messages_in


def test_a_raised_sentence_is_found_with_what_changes_left_out() -> None:
    source = 'raise NotRead(f"Page {index + 1} is " "damaged: fetch it again.")'
    assert list(messages_in(source, "frameworks.pdf")) == [
        Message("Page … is damaged: fetch it again.", "NotRead", "frameworks.pdf")
    ]


def test_each_side_of_a_choice_is_a_sentence() -> None:
    source = 'raise WrongUse("Give one." if none else "Give only one.")'
    assert [each.text for each in messages_in(source, "commands.read")] == [
        "Give one.",
        "Give only one.",
    ]


@pytest.mark.parametrize(
    "source",
    [
        'WORDS = "Locked: save a copy."\nraise NotRead(WORDS)',
        'WHY = {1: "Locked: save a copy."}\nraise NotRead(WHY[code])',
        'WHY = {}\nraise NotRead(WHY.get(code, "Locked: save a copy."))',
        'def why(error):\n    return "Locked: save a copy."\nnot_read(path, why(error))',
        'class A:\n  def f(self):\n    why = "Locked: save a copy."\n    not_read(path, why)',
        'class A:\n  def f(self):\n    return "Locked: save a copy."\nnot_read(path, self.f())',
    ],
    ids=["named", "in a table", "for want of another", "by a function", "local", "by a method"],
)
def test_a_sentence_that_stands_elsewhere_in_the_module_is_found(source: str) -> None:
    found = list(messages_in(source, "commands.read"))
    assert found == [Message("Locked: save a copy.", "NotRead", "commands.read")]


def test_a_sentence_that_the_source_does_not_hold_is_known_to_be_missing() -> None:
    assert list(messages_in("raise NotRead(words)", "x")) == [Message(None, "NotRead", "x")]


def test_what_is_filled_in_later_changes() -> None:
    source = 'WORDS = "It took {} seconds: try again."\nraise NotRead(WORDS.format(60))'
    assert [each.text for each in messages_in(source, "x")] == ["It took … seconds: try again."]


def test_a_problem_in_a_list_is_found_put_together_from_pieces() -> None:
    rest = 'REST = "so it is left out: {}."'
    source = rest + '\nTOLD = {1: "This is no date, " + REST.format("mend it")}'
    found = list(messages_in(source, "inputs.annex_a.columns"))
    assert found == [
        Message("This is no date, so it is left out: mend it.", PROBLEM, "inputs.annex_a.columns")
    ]


def test_a_sum_that_is_no_sentence_is_passed_over() -> None:
    source = 'words = "A"\nwords = "B" + words\ntotal = one + two'
    assert list(messages_in(source, "inputs.cells")) == []


def test_an_error_that_is_only_handed_on_is_no_new_sentence() -> None:
    assert list(messages_in("raise NotRead(str(error))", "x")) == []


def test_notes_are_found_and_docstrings_are_not() -> None:
    source = '"""What this module does, in words."""\nnotes.append(f"No year is printed in {x}.")'
    found = list(messages_in(source, "frameworks.dates"))
    assert found == [Message("No year is printed in ….", NOTE, "frameworks.dates")]
    assert list(messages_in(source, "commands.read")) == []


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (str | None, "text or null"),
        (tuple[Ask, ...], "list of [Ask](#ask)"),
        (dt.date | None, "date or null"),
        (int, "whole number"),
        (float | None, "number or null"),
        (Mapping[str, dt.date], "object: date by name"),
        (Mapping[FinancialYear, Decimal], "object: number as text by financial year"),
        (frozenset[str], "list of text"),
        (tuple[tuple[str, FinancialYear], ...], "list of list: text, financial year"),
    ],
)
def test_a_type_is_put_into_words(hint: object, words: str) -> None:
    assert type_in_words(hint) == words


def test_two_objects_of_one_name_have_headings_of_their_own() -> None:
    headings = [line for line in json_page.page().splitlines() if line.startswith("### ")]
    assert "### NotCounted of national" in headings
    assert len(headings) == len(set(headings)) == len(titles())


def test_a_code_list_is_written_out() -> None:
    assert type_in_words(Grade).startswith("one of `outstanding`, `good`")


def test_a_cell_stays_in_its_cell() -> None:
    assert table(["a"], [["one|two\nthree"]]).splitlines()[-1] == "| one\\|two three |"


def test_an_id_leads_to_its_heading() -> None:
    assert linked("care.review_overdue", "measures.md") == (
        "[`care.review_overdue`](measures.md#carereview_overdue)"
    )
