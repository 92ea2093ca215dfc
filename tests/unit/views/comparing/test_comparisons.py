"""What comparing found, kept in this process only."""

from lineofsight.views.comparing.compared import Found
from lineofsight.views.comparing.comparisons import Comparisons

KEY = b"key"


def found(text: str) -> Found:
    return Found(text, (), None, "no report was given", 0, ())


def test_it_is_found_by_a_name_that_tells_nothing_until_it_is_forgotten() -> None:
    kept = Comparisons()
    name = kept.keep(found("a draft"), KEY)
    assert kept.find(name) == found("a draft")
    assert len(name) == 16
    assert name != Comparisons().keep(found("a draft"), b"another key")
    kept.forget(name)
    kept.forget(name)
    assert kept.find(name) is None


def test_the_oldest_go_when_there_are_too_many() -> None:
    kept = Comparisons()
    names = [kept.keep(found(f"draft {number}"), KEY) for number in range(21)]
    assert kept.find(names[0]) is None
    assert kept.find(names[1]) is not None
