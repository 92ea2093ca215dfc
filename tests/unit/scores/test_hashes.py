"""Two printed texts are the same when their letters and digits are."""

import pytest
from hashes import hash_of, hash_of_opening, normalised


@pytest.mark.parametrize(
    "other",
    [
        "The multiagency team’s “front door”, open since 2019.",
        "the MULTI-AGENCY team's 'front door' open since 2019",
        "The multi- agency\nteam`s front  door, open since 2019",
        "The multi\u00adagency team‘s front door – open since 2019",
    ],
)
def test_hyphen_quote_case_and_space_make_no_difference(other: str) -> None:
    assert hash_of(other) == hash_of('The multi-agency team\'s "front door", open since 2019.')


def test_ligatures_are_their_letters() -> None:
    assert normalised("suﬃcient o\ufb03cers") == "sufficientofficers"


@pytest.mark.parametrize("other", ["Visits are made.", "Visit are late.", "Visits are late 2."])
def test_a_letter_or_digit_makes_a_difference(other: str) -> None:
    assert hash_of(other) != hash_of("Visits are late.")


def test_a_hash_is_16_hexadecimal_digits_of_sha256() -> None:
    # printf visitsarelate | sha256sum
    assert hash_of("Visits are late.") == "a8386725979513ed"


def test_an_opening_is_the_first_40_normalised_characters() -> None:
    opening = "Visits to children: in care are timely, purposeful and"
    assert len(normalised(opening)) > 40
    assert hash_of_opening(opening) == hash_of_opening(opening + " well recorded.")
    assert hash_of_opening(opening) != hash_of_opening("All v" + opening)
    assert hash_of_opening(opening, 6) == hash_of("Visits")
