"""The 36 themes: all there, in order, and nothing else."""

import pytest

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.model.themes import THEMES, Theme, theme, themes_in

ONE = '[[theme]]\nid = "a"\ntitle = "A"\ndefinition = "First."\n'


def test_there_are_36_themes_in_the_order_of_the_file() -> None:
    assert len(THEMES) == 36
    assert [each.order for each in THEMES] == list(range(1, 37))
    assert (THEMES[0].id, THEMES[-1].id) == ("front_door", "allegations_lado")


@pytest.mark.parametrize("each", THEMES, ids=lambda each: each.id)
def test_a_theme_is_found_by_its_id_and_says_what_belongs_under_it(each: Theme) -> None:
    assert theme(each.id) is each
    assert each.title[0].isupper()
    assert not each.title.endswith(".")
    assert each.definition.endswith(".")


def test_an_unknown_id_is_refused_and_the_nearest_is_named() -> None:
    with pytest.raises(WrongUse, match=r"no theme 'eduction'.*'education'"):
        theme("eduction")


def test_a_theme_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        THEMES[0].title = "Something else"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (ONE.replace("title", "tittle"), r"themes.toml: theme 1 \(a\): there is no key 'tittle'"),
        (ONE.replace('"First."', '" "'), r"theme 1 \(a\): 'definition' must be there"),
        (ONE.replace('id = "a"\n', ""), r"theme 1 \(no id\): 'id' must be there"),
        (ONE + ONE.replace('"A"', '"B"'), "the id 'a' stands there more than once"),
        (ONE + ONE.replace('"a"', '"b"'), "the title 'A' stands there more than once"),
        (ONE.replace("theme", "themes"), r"only \[\[theme\]\] tables belong here"),
    ],
)
def test_a_mistake_in_the_file_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(OurMistake, match=sentence):
        themes_in(text)
