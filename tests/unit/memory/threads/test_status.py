"""What is suggested of a matter, and which signs moved it."""

from tests.unit.memory.threads.conftest import (
    DONE,
    ELSEWHERE,
    SUPERVISION,
    THEME,
    WANTING,
    MakeReport,
)

from lineofsight.memory.threads.later import Later
from lineofsight.memory.threads.ranking import ranked
from lineofsight.memory.threads.status import Suggested, suggested
from lineofsight.memory.threads.weights import WEIGHTS
from lineofsight.model.documents import Reading

YEARS = 3.0
HOMES = "Homes near school are found quickly."
PROBATION = "The use of bail hostels by probation officers."


def of(matter: str, reading: Reading, themes: tuple[str, ...] = (THEME,)) -> Suggested:
    later = Later(reading)
    return suggested(ranked(matter, themes, later), themes, later, YEARS)


def test_what_nothing_is_said_of_is_not_mentioned(report: MakeReport) -> None:
    later = report("2019-03-04", paragraphs=((ELSEWHERE, "strength"), (HOMES, "strength")))
    assert of(PROBATION, later, ()).status == "not_mentioned"


def test_fault_moves_it_to_open_and_says_so(report: MakeReport) -> None:
    later = report("2019-03-04", asks=(SUPERVISION,), paragraphs=((WANTING, "shortfall"),))
    found = of(SUPERVISION, later)
    assert found.status in {"persists", "improved_not_resolved"}
    assert WEIGHTS.signs["fault"].more in found.moved_by


def test_praise_moves_it_to_resolved_and_says_so(report: MakeReport) -> None:
    found = of(SUPERVISION, report("2019-03-04", paragraphs=((DONE, "strength"),)))
    assert found.status == "resolved"
    assert WEIGHTS.signs["fault"].less in found.moved_by


def test_a_document_that_only_asks_says_nothing_of_what_became_of_it(report: MakeReport) -> None:
    found = of(SUPERVISION, report("2019-03-04", asks=(SUPERVISION,)))
    assert (found.status, found.certainty) == ("not_mentioned", "low")
