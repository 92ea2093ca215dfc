"""The rule book, and each of its numbers."""

import tomllib
from pathlib import Path

import pytest
from tests.unit.views.making_measures import TODAY, Lists, opened, workspace

from lineofsight.law import all_laws
from lineofsight.law.standards import all_standards, standards
from lineofsight.measures.registry import all_measures
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.law.law import RuleBook, law
from lineofsight.views.law.law import table as law_table
from lineofsight.views.law.law_number import LawNumber, law_number
from lineofsight.views.law.law_number import table as number_table


def book(folder: Path) -> RuleBook:
    with opened(folder) as sources:
        return law(sources, Asked())


def number(folder: Path, rule_id: str) -> LawNumber:
    with opened(folder) as sources:
        return law_number(sources, Asked({"id": rule_id}))


def test_every_number_stands_in_it_once(tmp_path: Path) -> None:
    found = [each.rule.id for area in book(tmp_path).areas for each in area.rules]
    assert sorted(found) == sorted(all_laws())
    assert [each.standard.id for each in book(tmp_path).standards] == list(all_standards())


def test_what_is_no_law_is_never_shown_as_law(tmp_path: Path) -> None:
    for area in book(tmp_path).areas:
        assert {each.rule.is_law for each in area.rules} == {area.id != "definitions"}


def test_a_number_says_which_measures_lean_on_it(tmp_path: Path) -> None:
    rules = {each.rule.id: each for area in book(tmp_path).areas for each in area.rules}
    used = rules["children_in_care.dental_months"].measures
    assert [each.id for each in used] == ["care.dental_check_overdue"]
    named = {each.id for rule in rules.values() for each in rule.measures}
    assert named <= set(all_measures())


def test_enacted_and_not_in_force_sets_nothing(tmp_path: Path) -> None:
    found = number(tmp_path, "care_leavers.staying_close_until_age")
    assert found.now is not None
    assert found.now.value is None
    assert found.title.endswith("… (none on this day)")
    assert [(each.value, each.state) for each in found.values] == [
        ("25 years", "enacted and not in force")
    ]


def test_without_lists_it_stands_as_of_today(tmp_path: Path) -> None:
    assert book(tmp_path).day == TODAY
    assert book(tmp_path).set_by_council == 0


def test_the_councils_own_number_is_told_from_an_assumed_one(tmp_path: Path) -> None:
    folder = workspace(tmp_path, Lists(), set_standards={"need.not_seen_days": 20})
    own = {each.standard.id: each.standard for each in book(folder).standards}
    assert (own["need.not_seen_days"].value, own["need.not_seen_days"].is_set) == ("20 days", True)
    assert not own["protection.visit_working_days"].is_set
    assert book(folder).set_by_council == 1


def test_the_settings_can_be_used_as_they_stand(tmp_path: Path) -> None:
    folder = workspace(tmp_path, Lists(), set_standards={"need.not_seen_days": 20})
    file = tmp_path / "settings.toml"
    file.write_text(book(folder).settings, encoding="utf-8")
    assert tomllib.loads(book(folder).settings)["need"] == {"not_seen_days": 20}
    assert standards(file).assumed() == ()


@pytest.mark.parametrize("rule_id", [*all_laws(), *all_standards()])
def test_every_number_has_a_page(tmp_path: Path, rule_id: str) -> None:
    found = number(tmp_path, rule_id)
    assert found.id == rule_id
    assert (found.standard is None) == (rule_id in all_laws())
    assert all(len(row) == len(number_table(found).headings) for row in number_table(found).rows)


def test_a_local_standard_says_how_to_set_it(tmp_path: Path) -> None:
    found = number(tmp_path, "need.not_seen_days")
    assert found.title == "A child in need is seen at least every 28 days"
    assert found.settings == "[need]\nnot_seen_days = 28\n"
    assert {each.id for each in found.measures} == {"cin.not_seen", "cin.disabled_not_seen"}


@pytest.mark.parametrize("rule_id", ["need", "children_in_care.", "../law"])
def test_another_name_is_not_here(tmp_path: Path, rule_id: str) -> None:
    with pytest.raises(NotHere, match="rule book"):
        number(tmp_path, rule_id)


def test_the_table_has_everything(tmp_path: Path) -> None:
    file = law_table(book(tmp_path))
    assert len(file.rows) == len(all_laws()) + len(all_standards())
    assert all(len(row) == len(file.headings) for row in file.rows)
