"""Where a sentence ends, and which words stand in it. All sentences here are our own."""

import time

import pytest

from lineofsight.errors import OurMistake
from lineofsight.language.sentences import PLAIN, Vocabulary, sentences_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visits are late. Plans are good.", ["Visits are late.", "Plans are good."]),
        ("Are visits late? They are!  Why?", ["Are visits late?", "They are!", "Why?"]),
        ("No stop at the end", ["No stop at the end"]),
        ("  ", []),
        ("", []),
        # abbreviations
        (
            "Some, e.g. Barnardo’s, help. Others, i.e. All Saints, do not.",
            ["Some, e.g. Barnardo’s, help.", "Others, i.e. All Saints, do not."],
        ),
        ("Dr. Ahmed met Mrs. Lee. Both agreed.", ["Dr. Ahmed met Mrs. Lee.", "Both agreed."]),
        ("St. Helens and St. Albans differ. So do we.", None),
        ("It runs workshops, groups, etc. The offer is wide.", None),
        ("J. Smith wrote to A. B. Jones. The reply was late.", None),
        ("The U.K. Government agrees. The U.K. The end.", None),
        ("See Annex A. The list is there.", ["See Annex A.", "The list is there."]),
        # numbers
        ("It rose by 3.5 to 12.75. In 2019 it fell.", None),
        ("It fell in 2019. 12 children waited.", ["It fell in 2019.", "12 children waited."]),
        ("List No. 2 is long. He said no. It ended.", None),
        ("As said (para. 14 and pp. 3). Next.", ["As said (para. 14 and pp. 3).", "Next."]),
        ("12. Leaders act. They know.", ["12. Leaders act.", "They know."]),
        ("Ensure that: (a) Plans end. (b) Visits start.", None),
        ("Visits were late.3 Plans were not.", ["Visits were late.3", "Plans were not."]),
        # quotation marks and brackets after the stop
        (
            "One said, ‘They listen.’ Another agreed.",
            ["One said, ‘They listen.’", "Another agreed."],
        ),
        ('She said "no." (It was late.) We left.', None),
        ("It stopped (at last.) Then it began.", ["It stopped (at last.)", "Then it began."]),
        ("Visits matter.Plans do too.", ["Visits matter.", "Plans do too."]),
        ("See www.example.gov.uk for more. End.", None),
        ("They waited… Nobody came.", ["They waited…", "Nobody came."]),
    ],
)
def test_ends(text: str, expected: list[str] | None) -> None:
    found = sentences_of(text)
    if expected is not None:
        assert found == expected
    assert all(each in text for each in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("St. Helens and St. Albans differ. So do we.", 2),
        ("It runs workshops, groups, etc. The offer is wide.", 2),
        ("J. Smith wrote to A. B. Jones. The reply was late.", 2),
        ("The U.K. Government agrees. The U.K. The end.", 3),
        ("It rose by 3.5 to 12.75. In 2019 it fell.", 2),
        ("List No. 2 is long. He said no. It ended.", 3),
        ("Ensure that: (a) Plans end. (b) Visits start.", 2),
        ('She said "no." (It was late.) We left.', 3),
        ("See www.example.gov.uk for more. End.", 2),
    ],
)
def test_how_many(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


@pytest.mark.parametrize(
    "hostile", [".", "A. ", ". A", ".)", "!?", "(", "‘", "x. \t", ".'", "1.1 ", "a.''"]
)
@pytest.mark.long
def test_hostile_text_is_quick(hostile: str) -> None:
    text = (hostile * 100_000)[:100_000]
    start = time.process_time()
    sentences_of(text)
    assert time.process_time() - start < 1


VOCABULARY = Vocabulary(
    {"leaders": ["leader/leaders", "senior leaders"], "weak": ["weak*", "not good"]}, "a.toml"
)


def test_groups_are_found_and_the_longest_phrase_wins() -> None:
    leaders, weak = VOCABULARY.letters["leaders"], VOCABULARY.letters["weak"]
    found = VOCABULARY.grouped("Senior leaders saw weaknesses; it is not good.")
    assert found.codes == f"{leaders}{PLAIN}{weak};{PLAIN}{PLAIN}{weak}"
    assert found.phrases == ("senior leaders", "saw", "weaknesses", ";", "it", "is", "not good")


def test_an_owner_has_a_small_letter() -> None:
    leaders = VOCABULARY.letters["leaders"].lower()
    assert VOCABULARY.grouped("Leaders’ view").codes == f"{leaders}{PLAIN}"
    assert VOCABULARY.grouped("The leader's view").codes == f"{PLAIN}{leaders}{PLAIN}"


def test_a_phrase_cut_off_by_the_end_is_not_found() -> None:
    assert VOCABULARY.grouped("It is not").codes == PLAIN * 3


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ({"a": ["Leaders"]}, "'Leaders' is not a phrase"),
        ({"a": ["over-optimistic"]}, "'over-optimistic' is not a phrase"),
        ({"a": "leaders"}, "[groups] 'a' must be a list of phrases"),
        ({"a": [3]}, "[groups] 'a' must be a list of phrases"),
        ({"a": ["poor/weak"], "b": ["weak"]}, "'weak' is in 'a' as well"),
        ({f"g{n}": [f"word{n}"] for n in range(199)}, "more than"),
    ],
)
def test_a_mistake_in_the_groups_is_refused(groups: dict[str, list[str]], words: str) -> None:
    with pytest.raises(OurMistake) as refused:
        Vocabulary(groups, "a.toml")
    assert "a.toml" in str(refused.value)
    assert words in str(refused.value)
