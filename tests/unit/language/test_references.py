"""The words that refer back to an earlier inspection. All sentences are our own."""

import time
from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.language.references import back_reference, words_in


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Since the last inspection, visits are better.", "Since the last inspection"),
        (
            "This was raised at the time of the previous inspection.",
            "at the time of the previous inspection",
        ),
        ("It grew since the previous inspection in 2019.", "since the previous inspection in 2019"),
        (
            "Plans improved following the focused visit in July 2021, and are good.",
            "following the focused visit in July 2021",
        ),
        ("Partners have met monthly since the JTAI.", "since the JTAI"),
        ("As was so at the last ILACS, plans are late.", "at the last ILACS"),
        ("At the last full Ofsted inspection, it was poor.", "At the last full Ofsted inspection"),
        ("The size of files remains an area for improvement.", "remains an area for improvement"),
        ("In 2019, inspectors found that plans were late.", "In 2019, inspectors found"),
        ("Visits are no quicker since the recommendation.", "since the recommendation"),
        ("Progress since Ofsted’s last inspection is slow.", "since Ofsted’s last inspection"),
        ("Concerns noted at the previous monitoring visit in May 2020 remain.", None),
        ("The areas identified at the previous two inspections are better.", None),
        ("Services were last inspected in March 2018.", "last inspected in March 2018"),
        ("It was judged to be inadequate in 2012.", "judged to be inadequate in 2012"),
        ("Support improved after the 2018 joint targeted area inspection.", None),
        ("Since the inspection of children’s services in 2015, staff have left.", None),
    ],
)
def test_refers_back(paragraph: str, expected: str | None) -> None:
    found = back_reference(paragraph)
    assert found is not None
    assert found in paragraph
    assert expected is None or found == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Until this inspection, leaders did not know.",
        "During the inspection, leaders acted quickly.",
        "At the time of the inspection, 12 children were waiting.",
        "Prior to this inspection, managers had acted.",
        "Caseloads remain too high and visits continue to be late.",
        "The last visit to the child was recorded late.",
        "Since the last review, the plan has been updated.",
        "Inspectors visited three homes in the area for improvement of roads.",
        "The children's home was good at its most recent Ofsted inspection.",
        "Social workers visit regularly and inspect bedrooms.",
    ],
)
def test_does_not_refer_back(paragraph: str) -> None:
    assert back_reference(paragraph) is None


def test_the_first_is_given() -> None:
    paragraph = "Better since the last inspection. At the focused visit in 2018 it was poor."
    assert back_reference(paragraph) == "since the last inspection"


def test_it_is_found_far_into_a_paragraph() -> None:
    paragraph = f"{'Children are safe. ' * 60}Much has changed since the previous inspection."
    assert back_reference(paragraph) == "since the previous inspection"


TEXT = files("lineofsight.language").joinpath("reference_words.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[earlier]", "[earliest]", "'earliest' is not known here"),
        ("visits = [", "visit = [", "'visit' is not known here"),
        ("[found]\nwords = [", "[found]\nwords = 3\n[x]\ny = [", "'x' is not known here"),
        ('[since]\nwords = ["since",', "[since]\nwords = [3,", "[since] 'words' must be a list"),
    ],
)
def test_a_mistake_in_the_words_file_is_refused(old: str, new: str, words: str) -> None:
    assert old in TEXT
    with pytest.raises(OurMistake) as refused:
        words_in(TEXT.replace(old, new))
    assert "reference_words.toml" in str(refused.value)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    "hostile",
    [
        "since the last ofsted ",
        "area for since ",
        "judged in in of the ",
        "the last full full ilacs ofsted ",
        "inspection ",
        "since the inspections of the of the a b c ",
        " " * 50 + "since ",
    ],
)
@pytest.mark.long
def test_hostile_text_is_quick(hostile: str) -> None:
    text = (hostile * 100_000)[:100_000]
    start = time.process_time()
    back_reference(text)
    assert time.process_time() - start < 1
