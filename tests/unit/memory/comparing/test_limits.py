"""What says otherwise, and what only seems to."""

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Kind
from lineofsight.model.documents import Reading


@pytest.fixture
def report(make_report: MakeReport) -> Reading:
    return make_report(
        "Bicycle clinics after school are timely, kind and popular with apprentices.",
        "The share of apprentices who are not in the choir is too high for a town of its size.",
        "The new tandem rota, introduced in April, is liked, but tutors do not keep its register.",
        "The mending of each tandem, its painting and oiling, and its test are not strictly kept.",
        "Apprentices leave the clinic for the choir too soon, without signs of lasting interest.",
        "Only a few apprentices live in lodgings outside Wexcombe.",
        asks=(
            "The timeliness with which tandem meetings of tutors are held.",
            "The bicycle clinic has not ensured that its new night rota, which began in October"
            " at Wexcombe, is read by tutors.",
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("The report says bicycle clinics after school are late.", "“late”, the report “timely”"),
        ("The share of apprentices who are not in the choir is low.", "“low”, the report “high”"),
        ("Bicycle clinics are kind and untimely, according to the report.", "the text says “unt"),
        ("Many apprentices live in lodgings outside Wexcombe.", "“Many”, the report “few”"),
        ("Bicycle clinics after school are never popular with apprentices.", "only the text says"),
    ],
)  # fmt: skip
def test_otherwise(make_text: MakeText, report: Reading, said: str, why: str) -> None:
    items = compare(make_text(said), [report]).items
    (found,) = [item for item in items if item.kind is Kind.CONTRADICTED]
    assert why in (found.difference or "")


@pytest.mark.parametrize(
    "said",
    [
        "The new tandem rota was introduced in April.",
        "Quicker tandem meetings of tutors, which are held late, must follow.",
        "Tandem meetings of tutors are late or are not held at all.",
        "The new night rota began in October at Wexcombe.",
        "Apprentices leave the clinic for the choir too soon.",
    ],
)
def test_not_otherwise(make_text: MakeText, report: Reading, said: str) -> None:
    kinds = {item.kind for item in compare(make_text(said), [report]).items}
    assert Kind.CONTRADICTED not in kinds


def test_what_stands_in_brackets_is_passed_over(
    make_text: MakeText, make_report: MakeReport
) -> None:
    report = make_report(
        "The lending of tandems between workshops (with what senior tutors see of registers,"
        " bells, lamps, maps and oiling) is weak."
    )
    text = make_text("The lending of tandems between workshops is strong.")
    assert Kind.CONTRADICTED in {item.kind for item in compare(text, [report]).items}


def test_always_is_not_supported_by_a_sentence_that_says_not(
    make_text: MakeText, report: Reading
) -> None:
    text = make_text("The mending of each tandem, its painting and oiling are always well kept.")
    assert Kind.SUPPORTED not in {item.kind for item in compare(text, [report]).items}


@pytest.mark.parametrize(
    ("said", "is_told"),
    [("• keeping of tandem registers by tutors", False), ("Registers are kept by tutors.", True)],
)
def test_a_name_in_a_list_says_nothing(
    make_text: MakeText,
    make_report: MakeReport,
    said: str,
    is_told: bool,  # noqa: FBT001
) -> None:
    report = make_report("Tandem registers are not kept by tutors.")
    kinds = {item.kind for item in compare(make_text(said), [report]).items}
    assert (Kind.CONTRADICTED in kinds) is is_told
