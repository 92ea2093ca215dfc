"""Passages are found by words, whatever is typed around them."""

import datetime as dt
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.errors import WrongUse
from lineofsight.model.documents import Reading
from lineofsight.workspace.keeping import keep
from lineofsight.workspace.search import MOST_WORDS, match_expression, search


@pytest.fixture
def held(
    library: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> sqlite3.Connection:
    keep(library, inspection, [Path("one.pdf")], "v1", moment)
    return library


def kinds(library: sqlite3.Connection, typed: str) -> list[str]:
    return [hit.kind for hit in search(library, typed, 20)]


def test_a_hit_says_where_it_stands(held: sqlite3.Connection) -> None:
    (hit,) = search(held, "siblings", 20)
    assert (hit.rank, hit.authority, hit.framework) == (1, "Cheshire East", "ilacs_2023")
    assert (hit.inspection_end, hit.published) == ("2024-03-08", "2024-05-16")
    assert (hit.kind, hit.n, hit.page, hit.paragraph) == ("finding", None, 4, "12")
    assert hit.quote == (
        "Most children are visited often. Visiting is less regular for children’s siblings."
    )
    assert (hit.sha256, hit.file) == ("a" * 64, str(Path("one.pdf").absolute()))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("visits", ["finding"]),  # visited, Visiting
        ("FOSTER training", ["strength"]),
        ('"care leavers" 21+', ["ask"]),  # its part a is searched with it
        ("leavers care", ["ask"]),
        ('"leavers care"', []),
        ("children's", ["finding"]),
        ("children’s", ["finding"]),
        ('"unbalanced care', []),
        ('over 21" ', ["ask"]),
        ("adviser -personal", ["ask"]),
        ("support* ^care", ["ask"]),
        ("text:care", []),
        ("care OR nothing", []),
        ("NEAR(care leavers)", []),
        ("care) OR (1=1", []),
        ("'; DROP TABLE passage; --", []),
    ],
)
def test_words_are_words_and_signs_are_nothing(
    held: sqlite3.Connection, typed: str, expected: list[str]
) -> None:
    assert kinds(held, typed) == expected


@pytest.mark.parametrize("typed", ["", "   ", '""', '" "', "+ - *", "_"])
def test_nothing_to_look_for_is_wrong_use(typed: str) -> None:
    with pytest.raises(WrongUse, match="no word to look for"):
        match_expression(typed)


def test_as_many_words_as_are_allowed_can_be_searched(held: sqlite3.Connection) -> None:
    assert kinds(held, "care " * MOST_WORDS) == ["ask"]
    with pytest.raises(WrongUse, match="look for fewer"):
        match_expression("care " * (MOST_WORDS + 1))


def test_what_is_said_more_often_in_fewer_words_comes_first(
    held: sqlite3.Connection, inspection: Reading, moment: dt.datetime
) -> None:
    section = inspection.sections[0]
    short = replace(section.paragraphs[0], text="Siblings, siblings.", number="1")
    other = replace(inspection, sha256="d" * 64, sections=(replace(section, paragraphs=(short,)),))
    keep(held, other, [Path("two.pdf")], "v1", moment)
    assert [hit.paragraph for hit in search(held, "siblings", 20)] == ["1", "12"]
    assert len(search(held, "siblings", 1)) == 1


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60) | st.text(alphabet="\"()*:^+-{}NEARAND OR\x00'", max_size=40))
def test_nothing_that_is_typed_breaks_the_index(held: sqlite3.Connection, typed: str) -> None:
    try:
        expression = match_expression(typed)
    except WrongUse:
        return
    assert expression.count('"') % 2 == 0
    search(held, typed, 20)
