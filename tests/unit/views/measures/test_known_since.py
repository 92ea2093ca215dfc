"""First visible, first told, first acted: each with its evidence, and the days between."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_measures import LAST_DAY, TODAY, Counts, Lists, opened, workspace

from lineofsight.register.events import Who
from lineofsight.register.kinds.acted import Acted, say_acted
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.kinds.retracted import retract
from lineofsight.register.kinds.told import How, Role, Told, say_told
from lineofsight.register.store import open_register
from lineofsight.views.asked import Asked
from lineofsight.views.measures.known_since import Since, known_since, ledger, table
from lineofsight.views.measures.recorded import recorded_of

LATE = "cpp.visit_overdue"
OTHER = "cin.not_seen"
WHO = Who("owner", "Rosa Thistlewood")
MONTH = dt.timedelta(days=30)


def lists(*not_met: int | None) -> list[Lists]:
    """An import a month; None could not tell."""
    return [Lists(figures={} if n is None else {LATE: Counts(met=9, not_met=n)}) for n in not_met]


def line(folder: Path) -> Since:
    with opened(folder) as sources:
        (only,) = ledger(sources)
    return only


def tell(folder: Path, on: dt.date, measure: str = LATE) -> int:
    with open_register(folder) as register:
        said = Told(on, Role.DIRECTOR, How.BRIEFING, "Briefing 12.")
        return say_told(register, measure, said, WHO).number


@pytest.mark.parametrize(
    ("not_met", "months_ago"),
    [((1,), 0), ((0, 1), 0), ((1, 1, 1), 2), ((1, 0, 1), 0), ((1, None, 1), 2)],
)
def test_visible_since_the_run_began_and_a_blind_import_does_not_break_it(
    tmp_path: Path, not_met: tuple[int | None, ...], months_ago: int
) -> None:
    visible = line(workspace(tmp_path, *lists(*not_met))).visible
    assert visible.as_at == LAST_DAY - months_ago * MONTH
    assert visible.loaded_on == TODAY


def test_without_a_record_nobody_was_told_up_to_today(tmp_path: Path) -> None:
    found = line(workspace(tmp_path, *lists(1)))
    assert (found.told, found.acted) == (None, None)
    assert found.days_to_told == found.days_to_acted == (TODAY - LAST_DAY).days


def test_the_first_telling_on_or_after_the_day_counts(tmp_path: Path) -> None:
    folder = workspace(tmp_path, *lists(1))
    for days in (-1, 9, 5):
        tell(folder, LAST_DAY + dt.timedelta(days=days))
    tell(folder, LAST_DAY, OTHER)
    found = line(folder)
    assert found.told
    assert (found.days_to_told, found.told.evidence) == (5, "Briefing 12.")
    assert "first told on 5 October 2026, the director of children’s services" in found.in_words
    assert "nothing is recorded as done in 51 days" in found.in_words


def test_what_was_erased_is_no_evidence(tmp_path: Path) -> None:
    folder = workspace(tmp_path, *lists(1))
    number = tell(folder, LAST_DAY)
    with open_register(folder) as register:
        erase(register, number, Why.MISTAKE, WHO)
    assert line(folder).told is None


def test_what_was_withdrawn_is_no_evidence_and_stays_to_be_read(tmp_path: Path) -> None:
    folder = workspace(tmp_path, *lists(1))
    first, second = tell(folder, LAST_DAY), tell(folder, LAST_DAY + MONTH)
    with open_register(folder) as register:
        reason = retract(register, first, "It was put off.", WHO).number
    found = line(folder)
    assert found.told
    assert found.told.event == second
    assert [each.because for each in recorded_of(folder, LATE).taken_back] == ["It was put off."]
    with open_register(folder) as register:
        erase(register, reason, Why.MISTAKE, WHO)
    assert [each.because for each in recorded_of(folder, LATE).taken_back] == [None]
    assert line(folder).told == found.told


def test_acting_is_apart_from_telling(tmp_path: Path) -> None:
    folder = workspace(tmp_path, *lists(1))
    with open_register(folder) as register:
        say_acted(register, LATE, Acted(LAST_DAY + MONTH, "Minute 7."), WHO)
    found = line(folder)
    assert found.told is None
    assert found.days_to_acted == 30


def test_what_nobody_was_told_of_stands_first(tmp_path: Path) -> None:
    both = {LATE: Counts(met=1, not_met=1), OTHER: Counts(met=1, not_met=1)}
    folder = workspace(tmp_path, Lists(figures=both))
    with opened(folder) as sources:
        first, second = ledger(sources)
    tell(folder, LAST_DAY, first.measure)
    with opened(folder) as sources:
        page = known_since(sources, Asked())
    assert [each.measure for each in page.lines] == [second.measure, first.measure]
    assert [row[0] for row in table(page).rows] == [second.measure, first.measure]


def test_before_lists_are_imported_there_is_no_line(tmp_path: Path) -> None:
    with opened(tmp_path) as sources:
        assert ledger(sources) == []
