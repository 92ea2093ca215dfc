"""A file of savings and their reach: what it says, and one sentence for what cannot be used."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.money.savings.drawn import file_of

from lineofsight.errors import NotRead, UserError, WrongUse
from lineofsight.money.effects.effects import effects
from lineofsight.money.effects.reading import given_in
from lineofsight.money.effects.rows import View, counted, effect_rows, two_figures
from lineofsight.money.parameters import Prices
from lineofsight.money.savings.reader import read_savings
from lineofsight.money.savings.register import register

SAVING = """
[[savings]]
ref = "A"
title = "Fewer early help managers"
service = "Early help"
year = "2020-21"
pounds = 167000
reach = 40
"""
LINKED = SAVING.replace("reach = 40", "")


def written(folder: Path, words: str, children: str | None = None) -> Path:
    file = folder / "savings.toml"
    file.write_text(words, encoding="utf-8")
    if children is not None:
        (folder / "children.csv").write_text(children, encoding="utf-8")
    return file


def test_one_saving_is_enough(tmp_path: Path) -> None:
    given = given_in(written(tmp_path, SAVING))
    (saving,) = given.package.savings
    assert (saving.ref, saving.readings, str(saving.year)) == ("A", (Decimal(167_000),), "2020-21")
    assert (saving.recurrent, saving.ends) == (True, False)
    assert saving.reach is not None
    assert saving.reach.count == 40
    assert given.package.prices is Prices.NOMINAL
    assert len(effects(given).break_even) == 1  # the national cost, where no local one is given


def test_children_beside_it_are_linked(tmp_path: Path) -> None:
    children = "Saving,Child ID\nA,c1\nA,c2\nA,c1\n"
    given = given_in(written(tmp_path, 'children = "children.csv"\n' + LINKED, children))
    (saving,) = given.package.savings
    assert saving.reach is not None
    assert saving.reach.children == frozenset({"c1", "c2"})
    assert saving.reach.count == 2


REFUSED = {
    "no savings": ("total = 5", "has no savings"),
    "negative savings": (SAVING.replace("167000", "-167000"), "out of range"),
    "a share of nothing": (SAVING.replace("167000", '"20%"'), "missing or no number"),
    "no pounds": (SAVING.replace("pounds = 167000", ""), "missing or no number"),
    "a calendar year": (SAVING.replace("2020-21", "2020"), "no financial year"),
    "half a child": (SAVING.replace("reach = 40", "reach = 40.5"), "must be whole"),
    "the same ref twice": (SAVING + SAVING, "stands for two things"),
    "a misspelt key": (SAVING + "reech = 4\n", "nothing reads “reech”"),
    "an unknown table": (SAVING + "[[saving]]\n", "write “savings”"),
    "no table": ("savings = 5", r"write \[\[savings\]\]"),
    "no TOML": ("savings = = 5", "check it against the guide"),
    "an overlap with nobody": (SAVING + '[[overlaps]]\nof = ["A", "B"]\nchildren = 3\n', "nearest"),
    "an overlap of one": (SAVING + '[[overlaps]]\nof = ["A"]\nchildren = 3\n', "2 or more"),
    "no worker left": (
        SAVING + '[[teams]]\nname = "T"\nworkers = 2\nworkers_lost = 2\n',
        "no worker is left",
    ),
    "a team with nobody free": (
        SAVING + '[[teams]]\nname = "T"\nworkers = 2\nworkers_lost = 1\nbusy = 1\n',
        "no end to its list",
    ),
    "a cost outside its spread": (
        SAVING + '[[costs]]\nname = "R"\nyear = "2024-25"\nweekly = 9\nlow = 10\nhigh = 11\n'
        'source = "s"\n',
        "not between its ends",
    ),
    "a harm feared with no years before": (
        SAVING + '[[feared]]\nsaving = "A"\noutcome = "O"\nyears_each = 1\nafter_years = 1\n'
        'cost = "A child in residential care, England"\n[feared.since]\n"2021-22" = 4\n',
        "years before the saving",
    ),
    "a harm feared of a saving without a year": (
        SAVING.replace('year = "2020-21"', "")
        + '[[feared]]\nsaving = "A"\noutcome = "O"\nyears_each = 1\nafter_years = 1\n'
        'cost = "A child in residential care, England"\n',
        "its pounds and a year",
    ),
    "a stay that nobody counts": (SAVING + '[[stays]]\nname = "S"\n', "told by its reach"),
}


@pytest.mark.parametrize(("words", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused_with_one_sentence(
    tmp_path: Path, words: str, said: str
) -> None:
    with pytest.raises(WrongUse, match=said):
        given_in(written(tmp_path, words))


def test_a_file_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="could not be opened"):
        given_in(tmp_path / "savings.toml")


def test_a_file_that_is_no_text_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "savings.toml").write_bytes(b"\xb7\x00\x01")
    with pytest.raises(WrongUse, match=r"^savings\.toml is not text that can be read: save it"):
        given_in(tmp_path / "savings.toml")


CHILDREN_REFUSED = {
    "a blank": (LINKED, "reach,child\nA,c1\nA,\n", "is blank"),
    "an unknown reach": (LINKED, "reach,child\nA,secret1\nB,secret2\n", "neither a saving"),
    "a count too": (SAVING, "reach,child\nA,c1\n", "take “reach” out"),
    "no titles": (LINKED, "A,c1\nA,c2\n", "no row of titles"),
}


@pytest.mark.parametrize(("words", "children", "said"), CHILDREN_REFUSED.values())
def test_children_that_cannot_be_used_are_refused_and_never_named(
    tmp_path: Path, words: str, children: str, said: str
) -> None:
    with pytest.raises(UserError, match=said) as refused:
        given_in(written(tmp_path, 'children = "children.csv"\n' + words, children))
    assert "secret" not in str(refused.value)
    assert isinstance(refused.value, WrongUse | NotRead)


def test_what_may_be_one_saving_is_the_same_here_and_in_the_register(tmp_path: Path) -> None:
    file = file_of(
        tmp_path,
        "Ref|Proposal|Service|2026-27 (£000)",
        "A|Family hubs|Early help|150",
        "B|Edge of care|Edge of care|120",
        "C|Children and families|All|270",
    )
    answer = effects(given_in(file))
    kept = register(read_savings(file))
    assert kept.totals is not None
    assert [answer.pounds.least, answer.pounds.most] == [270_000, 540_000]
    assert [kept.totals.recurrent.low, kept.totals.recurrent.high] == [270_000, 540_000]
    (asked,) = [each for each in answer.questions if len(each.about) > 1]
    assert asked.about == ("A", "B", "C")


def test_one_saving_written_twice_does_not_hit_a_service_again(tmp_path: Path) -> None:
    file = file_of(
        tmp_path,
        "Ref|Proposal|Service|2026-27 (£000)",
        "A|New contract|Short breaks|50",
        "B|Retender|Short breaks|50",
    )
    assert effects(given_in(file)).timing.again == ()


def test_a_number_that_a_study_needs_is_asked_for_in_words(tmp_path: Path) -> None:
    file = file_of(tmp_path, "Proposal|2026-27 (£000)", "Family hubs|150")
    why = [each.why_none for each in effects(given_in(file)).scenarios if each.why_none]
    assert (
        "nobody has said what the council spends on early help a year (prevention_pounds) and "
        "how many children are in need (children_in_need)"
    ) in why


def test_a_year_counts_what_may_be_one_saving_once_at_least(tmp_path: Path) -> None:
    file = file_of(
        tmp_path,
        "Ref|Proposal|Service|2026-27 (£000)",
        "A|New contract|Short breaks|50",
        "B|Retender|Short breaks|50",
    )
    (year,) = effects(given_in(file)).timing.years
    assert [year.in_force.least, year.in_force.most] == [50_000, 100_000]


def test_figures_are_written_for_people() -> None:
    assert counted(-380, 380) == "−380 to 380"
    assert two_figures(-0.123) == "−0.12"


def test_hardly_anybody_by_chance_is_less_than_one(tmp_path: Path) -> None:
    file = tmp_path / "package.toml"
    savings = [
        f'[[savings]]\nref = "{ref}"\ntitle = "{ref}"\nservice = "{ref}"\npounds = 1\nreach = 2\n'
        for ref in "AB"
    ]
    file.write_text("total = 1000\n" + "".join(savings), encoding="utf-8")
    notes = [
        each.note for each in effect_rows(effects(given_in(file))) if each.view is View.OVERLAP
    ]
    assert "less than one if chance alone decided" in notes[1]
