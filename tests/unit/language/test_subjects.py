"""Every phrase of the subjects file is found, and sentences name the subjects people would."""

import re
import tomllib
from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.language.subjects import phrases_in, subjects_of

FILE = tomllib.loads(files("lineofsight.language").joinpath("subjects.toml").read_text("utf-8"))


def test_every_phrase_of_the_file_is_found() -> None:
    phrases = [(name, phrase) for name, table in FILE.items() for phrase in table["words"]]
    assert len(phrases) > 250
    for name, phrase in phrases:
        assert name in subjects_of(re.sub(r"/\S+|\*", "", phrase)), f"{name}: {phrase}"


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("Social workers receive regular, reflective supervision.", {"supervision"}),
        ("Return home interviews are offered to children who go missing.", {"missing"}),
        ("Pathway plans are reviewed.", {"pathway_plans"}),
        ("Young people aged 16 and 17 who present as homeless.", {"homeless_16_17"}),
        ("Life-story work begins early.", {"life_story"}),
        ("The weather was fine.", set()),
    ],
)
def test_a_sentence_names_its_subjects(sentence: str, subjects: set[str]) -> None:
    assert subjects <= set(subjects_of(sentence))
    assert subjects or not subjects_of(sentence)


def test_they_come_in_the_order_of_the_sentence() -> None:
    assert subjects_of("Supervision and life-story work.") == ("supervision", "life_story")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[visits]\nwords = ['Visit!']", "not written as a phrase is"),
        ("[visits]\nword = ['visit']", "'words' and nothing else"),
        ("visits = 'visit'", "'words' and nothing else"),
    ],
)
def test_a_mistake_in_the_file_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(OurMistake, match=sentence):
        phrases_in(text)
