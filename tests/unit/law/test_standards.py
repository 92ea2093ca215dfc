"""A council's own standards: the defaults, its settings file, and what is refused."""

from pathlib import Path

import pytest

from lineofsight.errors import WrongUse
from lineofsight.law.standards import all_standards, standards

DEFAULTS = {
    "need.not_seen_days": 28,
    "protection.visit_working_days": 10,
    "protection.seen_alone_from_age": 4,
    "care.iro_contact_months": 3,
    "leaving.contact_months": 2,
}


def settings(folder: Path, text: str) -> Path:
    file = folder / "our-settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_settings_every_default_is_assumed() -> None:
    found = standards(None)
    assert dict(found) == DEFAULTS
    assert [each.id for each in found.assumed()] == list(DEFAULTS)


def test_each_says_why_no_law_sets_it_and_what_is_common() -> None:
    assert all(each.why and each.common and each.title for each in all_standards().values())


def test_what_the_council_sets_is_its_own(tmp_path: Path) -> None:
    file = settings(tmp_path, "[need]\nnot_seen_days = 20\n[leaving]\ncontact_months = 2\n")
    found = standards(file)
    assert dict(found) == DEFAULTS | {"need.not_seen_days": 20}
    assert [each.id for each in found.assumed()] == [
        "protection.visit_working_days",
        "protection.seen_alone_from_age",
        "care.iro_contact_months",
    ]


def test_an_empty_file_and_one_from_notepad_can_be_read(tmp_path: Path) -> None:
    assert dict(standards(settings(tmp_path, ""))) == DEFAULTS
    marked = settings(tmp_path, "\ufeff[care]\niro_contact_months = 6\n")
    assert standards(marked)["care.iro_contact_months"] == 6


def test_a_name_that_is_no_standard_is_not_there() -> None:
    with pytest.raises(KeyError):
        _ = standards(None)["need.seen"]


REFUSED = {
    "a key misspelt": ("[need]\nnot_sean_days = 20", "use “need.not_seen_days”, or take it out"),
    "an area misspelt": ("[needs]\nnot_seen_days = 20", "use “need.not_seen_days”"),
    "the wrong area": ("[care]\nnot_seen_days = 20", "use “need.not_seen_days”"),
    "outside its area": ("not_seen_days = 20", "“need.not_seen_days”: write it under [need]"),
    "a table too deep": ("[need.not_seen_days]\nvalue = 20", "give a whole number of days"),
    "words": ('[need]\nnot_seen_days = "20"', "give a whole number of days from 1 to 365"),
    "yes": ("[need]\nnot_seen_days = true", "give a whole number of days from 1 to 365"),
    "a part of a day": ("[need]\nnot_seen_days = 20.5", "give a whole number of days"),
    "none": ("[need]\nnot_seen_days = 0", "give a whole number of days from 1 to 365"),
    "less than none": ("[care]\niro_contact_months = -3", "whole number of months from 1 to 12"),
    "too many": ("[leaving]\ncontact_months = 24", "give a whole number of months from 1 to 12"),
    "too old": ("[protection]\nseen_alone_from_age = 18", "number of years from 0 to 17"),
    "twice": ("[need]\nnot_seen_days = 1\nnot_seen_days = 2", "write [need] on one line"),
    "not settings": ("we see them often", "write [need] on one line"),
}


@pytest.mark.parametrize("mistake", REFUSED)
def test_a_mistake_gets_one_sentence_that_says_what_to_do(mistake: str, tmp_path: Path) -> None:
    text, advice = REFUSED[mistake]
    with pytest.raises(WrongUse) as refused:
        standards(settings(tmp_path, text))
    sentence = str(refused.value)
    assert advice in sentence
    assert "our-settings.toml" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="could not be opened"):
        standards(tmp_path / "none.toml")
    (tmp_path / "image.toml").write_bytes(b"\x89PNG\xff\xfe")
    with pytest.raises(WrongUse, match="save it as UTF-8"):
        standards(tmp_path / "image.toml")
