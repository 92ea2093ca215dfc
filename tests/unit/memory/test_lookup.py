"""Whose documents are meant by what somebody types."""

import pytest

from lineofsight.errors import WrongUse
from lineofsight.memory.lookup import predecessors, subject, successors
from lineofsight.model.authorities import by_name
from lineofsight.model.documents import NamedAuthority

CUMBRIA = NamedAuthority("Cumbria", "E10000006", "80449")
CUMBERLAND = NamedAuthority("Cumberland", "E06000063", "2733690")
WESTMORLAND = NamedAuthority("Westmorland and Furness", "E06000064", "2733698")
OLD_DORSET = NamedAuthority("Dorset", "E10000009", None)
NEW_DORSET = NamedAuthority("Dorset", "E06000059", "2532283")
BARNSLEY = NamedAuthority("Barnsley", "E08000016", "80426")
BARNSLEY_TODAY = NamedAuthority("Barnsley", "E08000038", "80426")
WEXCOMBE = NamedAuthority("Wexcombe")
HELD = (
    CUMBRIA,
    CUMBERLAND,
    WESTMORLAND,
    OLD_DORSET,
    NEW_DORSET,
    BARNSLEY,
    BARNSLEY_TODAY,
    WEXCOMBE,
)


@pytest.mark.parametrize(
    "typed",
    ["Cumberland", "cumberland", " CUMBERLAND council ", "Cumberland’s children’s services"],
)
def test_spellings_of_a_name_are_one_authority(typed: str) -> None:
    about = subject(typed, HELD)
    assert (about.name, about.own, about.before) == ("Cumberland", (CUMBERLAND,), (CUMBRIA,))


def test_an_ampersand_is_a_spelling_too() -> None:
    assert subject("Westmorland & Furness", HELD).own == (WESTMORLAND,)


def test_an_authority_that_ended_has_its_own_documents() -> None:
    about = subject("Cumbria County Council", HELD)
    assert (about.own, about.before) == ((CUMBRIA,), ())


def test_one_that_kept_its_name_has_a_body_before_it() -> None:
    about = subject("Dorset", HELD)
    assert (about.own, about.before) == ((NEW_DORSET,), (OLD_DORSET,))


def test_a_new_code_is_the_same_authority() -> None:
    about = subject("Barnsley", HELD)
    assert (about.own, about.before) == ((BARNSLEY, BARNSLEY_TODAY), ())


def test_a_name_that_only_documents_know() -> None:
    about = subject("WEXCOMBE", HELD)
    assert (about.name, about.known, about.own) == ("Wexcombe", None, (WEXCOMBE,))


def test_a_name_in_a_sentence() -> None:
    assert subject("What was said about Cumberland in 2024?", HELD).name == "Cumberland"


@pytest.mark.parametrize(
    ("typed", "near"),
    [("Cumberlnd", "try Cumberland"), ("wexcomb", "try Wexcombe"), ("qqq", "another spelling")],
)
def test_an_unknown_name_is_told_the_nearest(typed: str, near: str) -> None:
    with pytest.raises(WrongUse, match=near):
        subject(typed, HELD)


def test_who_came_before_and_after() -> None:
    cumbria, cumberland = by_name("Cumbria"), by_name("Cumberland")
    assert cumbria is not None
    assert cumberland is not None
    assert [each.name for each in successors(cumbria)] == ["Cumberland", "Westmorland and Furness"]
    assert [each.name for each in predecessors(cumberland)] == ["Cumbria"]
    assert predecessors(cumbria) == successors(cumberland) == ()
