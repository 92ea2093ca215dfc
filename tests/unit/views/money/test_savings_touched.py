"""Which passages of a council's own documents a saving touches."""

import datetime as dt
from pathlib import Path

import pytest

from lineofsight.model.documents import Ask, Finding, Reading, Section
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.reader import read_savings
from lineofsight.views.money.savings_touched import touched


def document(day: str, asks: tuple[str, ...] = (), praise: tuple[str, ...] = ()) -> Reading:
    """A document of a day that asks about some themes and praises others."""
    found = tuple(Finding("7", f"{day} {each}.", 5, (each,), "strength") for each in praise)
    return Reading(
        file=f"{day}.pdf",
        sha256=day,
        status="read",
        framework="ilacs_2023",
        inspection_end=dt.date.fromisoformat(day),
        asks=tuple(
            Ask(n, f"{day} {each}.", "needs_improvement", "local_authority", 2, themes=(each,))
            for n, each in enumerate(asks, start=1)
        ),
        sections=(Section("Findings", None, None, found),),
    )


DOCUMENTS = [
    document("2015-07-01", asks=("early_help",), praise=("early_help",)),
    document("2019-11-29", praise=("early_help", "plans")),
    document("2024-03-08", asks=("early_help", "plans")),
]


@pytest.fixture
def proposals(tmp_path: Path) -> tuple[Proposal, ...]:
    """A saving of January 2020, one of today, and one whose theme its title suggests."""
    file = tmp_path / "savings.csv"
    file.write_text(
        "reference,title,themes,said on,amount\n"
        "A,Hubs,early_help,2020-01-19,£1\n"
        "B,Hubs,Early help and family support,,£1\n"
        "C,Early help assessments,,,£1\n"
    )
    return read_savings(file).proposals


def told(proposals: tuple[Proposal, ...], reference: str) -> list[tuple[str, str, bool]]:
    """What is said of one proposal: asked or praised, by which document, and if by suggestion."""
    return [
        (each.said, str(each.on), each.is_suggested)
        for each in touched(proposals, DOCUMENTS)
        if each.reference == reference and each.theme == "early_help"
    ]


def test_what_was_known_when_it_was_said(proposals: tuple[Proposal, ...]) -> None:
    assert told(proposals, "A") == [
        ("asked", "2015-07-01", False),
        ("praised", "2019-11-29", False),
    ]


def test_the_newest_of_all_where_no_day_is_written(proposals: tuple[Proposal, ...]) -> None:
    assert told(proposals, "B") == [
        ("asked", "2024-03-08", False),
        ("praised", "2019-11-29", False),
    ]


def test_a_suggested_theme_is_said_to_be_one(proposals: tuple[Proposal, ...]) -> None:
    assert [suggested for *_, suggested in told(proposals, "C")] == [True, True]


def test_no_documents_no_passages(proposals: tuple[Proposal, ...]) -> None:
    assert touched(proposals, []) == ()
