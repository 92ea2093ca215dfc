"""What was typed into a form that could not be taken."""

from lineofsight.views.drafts import Draft, Drafts, Fault

KEY = b"key"


def draft(because: str) -> Draft:
    return Draft((("because", because),), (Fault("because", "Say it more shortly."),))


def test_a_draft_is_found_by_a_name_that_tells_nothing() -> None:
    drafts = Drafts()
    name = drafts.keep(draft("A secret."), KEY)
    assert drafts.find(name) == draft("A secret.")
    assert len(name) == 16
    assert name != drafts.keep(draft("A secret."), b"another key")


def test_what_was_typed_is_found_field_by_field() -> None:
    assert draft("It is booked.").typed("because") == "It is booked."
    assert draft("It is booked.").typed("until-day") == ""


def test_the_oldest_go_when_there_are_too_many() -> None:
    drafts = Drafts()
    names = [drafts.keep(draft(f"Reason {number}."), KEY) for number in range(101)]
    assert drafts.find(names[0]) is None
    assert drafts.find(names[1]) is not None


def test_one_that_is_kept_again_is_the_newest() -> None:
    drafts = Drafts()
    first = drafts.keep(draft("first"), KEY)
    for number in range(99):
        drafts.keep(draft(f"Reason {number}."), KEY)
    drafts.keep(draft("first"), KEY)
    drafts.keep(draft("last"), KEY)
    assert drafts.find(first) is not None
