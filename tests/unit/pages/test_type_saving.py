"""A saving that was typed: what its reader says of it stands at the field that it is about."""

import pytest

from lineofsight.money.savings import sentences
from lineofsight.money.savings.proposal import Period, Stage
from lineofsight.pages.type_saving.judging import judged
from lineofsight.views.money.saving_fields import (
    MOST_CHARACTERS,
    NAMES,
    PARTS,
    fields_of,
    row_of,
    unit_of,
)

WHOLE = {"title": "Hubs", "amount": "150", "unit": "£000"}


def faults(**typed: str) -> dict[str, str]:
    found = judged(row_of(typed), unit_of(typed))
    assert isinstance(found, tuple)
    return {each.field: each.sentence for each in found}


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("title", {"title": ""}, sentences.NO_TITLE),
        ("amount", {"amount": "a lot"}, sentences.NO_AMOUNT),
        ("amount", {"unit": ""}, sentences.NO_UNIT),
        ("amount", {"unit": "guineas"}, sentences.NO_UNIT),
        ("amount", {"amount": "£150"}, sentences.TWO_UNITS),
        ("amount", {"amount": "150000"}, sentences.TOO_MUCH),
        ("amount", {"unit": "%"}, sentences.PERCENT_OUTSIDE),
        ("amount", {"amount": "0.2", "unit": "%"}, sentences.PERCENT_OR_SHARE),
        ("percent_of", {"amount": "20", "unit": "%", "percent_of": "£0"}, sentences.NOTHING),
        ("percent_of", {"amount": "20", "unit": "%", "percent_of": "all"}, sentences.NO_BASE),
        ("period", {"period": "over"}, sentences.NO_PERIOD),
        ("period", {"years": "2"}, sentences.NO_PERIOD),
        ("period", {"period": "once", "years": "2"}, sentences.NO_PERIOD),
        ("starts", {"starts": "2026"}, sentences.NO_START),
        ("sign", {"sign": "minus"}, sentences.NO_SIGN),
        ("prices", {"prices": "cheap"}, sentences.NO_PRICES),
        ("stage", {"stage": "soon"}, sentences.NO_STAGE),
        ("theme_1", {"theme_2": "hubs"}, sentences.NO_THEME),
        ("reach", {"reach": "many"}, sentences.NO_REACH),
        ("check_by", {"check_by": "31/2/2026"}, sentences.NO_DAY),
        ("said_on", {"said_on": "in spring"}, sentences.NO_DAY),
    ],
)
def test_a_refusal_is_the_readers_own(field: str, typed: dict[str, str], sentence: str) -> None:
    assert faults(**{**WHOLE, **typed}) == {field: sentence}


def test_nothing_typed_names_both_that_must_be_there_in_their_order() -> None:
    assert list(faults()) == ["title", "amount"]


@pytest.mark.parametrize("nothing", ["-", "n/a", "nil"])
def test_no_money_is_refused_however_it_is_written(nothing: str) -> None:
    assert list(faults(title="Hubs", amount=nothing, unit="£")) == ["amount"]


def test_a_total_is_no_saving() -> None:
    assert "total" in faults(title="Total savings", amount="150", unit="£000")["title"]


def test_words_that_a_file_of_rows_could_not_hold_are_refused() -> None:
    assert "longer" in faults(**WHOLE, promise="x" * (MOST_CHARACTERS + 1))["promise"]
    assert "“;”" in faults(**WHOLE, promise=";" * 30)["promise"]
    assert "“|”" in faults(**WHOLE, source="|" * 30)["source"]


def test_faults_stand_in_the_order_of_the_form() -> None:
    found = list(faults(**WHOLE, reach="many", starts="2026", check_by="x", stage="soon"))
    assert found == sorted(found, key=NAMES.index)


def test_two_fields_are_enough_and_nothing_else_is_guessed() -> None:
    found = judged(row_of(WHOLE), unit_of(WHOLE))
    assert not isinstance(found, tuple)
    assert found.amount == 150_000
    assert (found.stage, found.period) == (Stage.UNKNOWN, Period.UNSAID)
    assert (found.starts, found.reach, found.percent, found.prices_said) == (
        None,
        None,
        None,
        False,
    )


EVERYTHING = {
    "reference": "S1", "title": "Hubs", "amount": "20%", "unit": "%", "percent_of": "£450,000 net",
    "sign": "saving", "prices": "nominal", "starts": "2026-27", "period": "spread over",
    "years": "2", "service": "Early help", "directorate": "Children", "reach": "200",
    "theme_1": "early_help", "theme_2": "education", "theme_3": "", "promise": "No effect",
    "check_by": "30 September 2027", "stage": "part delivered", "ring_fence": "A grant",
    "overlaps": "S2; S3", "said_on": "1 February 2026", "source": "A paper",
}  # fmt: skip


def test_what_is_kept_fills_the_form_again() -> None:
    assert set(EVERYTHING) == set(NAMES)
    again = dict(fields_of(row_of(EVERYTHING)))
    assert {name: again.get(name, "") for name in NAMES} == EVERYTHING


def test_everything_that_can_be_typed_is_read() -> None:
    found = judged(row_of(EVERYTHING), unit_of(EVERYTHING))
    assert not isinstance(found, tuple)
    assert (found.over_years, found.themes) == (2, ("early_help", "education"))
    assert (found.overlaps, found.ring_fence) == (("S2", "S3"), "A grant")


@pytest.mark.parametrize("name", ["period", "sign", "stage", "theme_1"])
def test_every_choice_that_is_offered_is_one_that_the_reader_takes(name: str) -> None:
    fields = {field.name: field for part in PARTS for field in part.fields}
    for value, _ in fields[name].choices:
        years = {"years": "2"} if value.endswith("over") else {}
        typed = {**WHOLE, name: value, **years}
        assert not isinstance(judged(row_of(typed), unit_of(typed)), tuple), value


def test_lines_and_marks_that_nobody_sees_become_spaces() -> None:
    assert row_of({"title": " Hubs:\r\nopen\x00\tless "})["title"] == "Hubs: open less"
