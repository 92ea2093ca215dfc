"""One measure's page: what is recorded, and the form with which something is withdrawn."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_measures import Counts, Lists, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.pages.page import Submitted
from lineofsight.pages.told.saying import act, tell, withdraw
from lineofsight.views.access import Needs, Viewer
from lineofsight.views.asked import Asked
from lineofsight.views.measures.told_form import ToldForm, table, told_form

LATE = "cpp.visit_overdue"
OTHER = "cin.not_seen"
READER = Viewer("A reader", Needs.CHILDREN)
DAY = {"on-day": "1", "on-month": "10", "on-year": "2026"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return workspace(tmp_path, Lists(figures={LATE: Counts(met=9, not_met=1)}))


def form(measure: str, **fields: str) -> Submitted:
    return Submitted({"measure": measure}, fields, {}, READER)


def page(folder: Path) -> ToldForm:
    with opened(folder) as sources:
        return told_form(sources, Asked({"measure": LATE}))


@pytest.fixture
def recorded(folder: Path) -> ToldForm:
    """Somebody was told, and something was done."""
    with opened(folder) as sources:
        tell(sources, form(LATE, to="director", how="meeting", evidence="Minute 7.", **DAY))
        act(sources, form(LATE, evidence="Letter 3.", **DAY))
    return page(folder)


def test_withdrawn_with_a_reason_it_moves_and_does_not_go(folder: Path, recorded: ToldForm) -> None:
    sent = form(LATE, number=str(recorded.told[0].event), because="It was put off.")
    with opened(folder) as sources:
        assert withdraw(sources, sent) == f"/measures/{LATE}/known-since"
    now = page(folder)
    assert (now.told, now.acted) == ((), recorded.acted)
    (gone,) = now.taken_back
    assert gone.what == "told the director of children’s services at a meeting"
    assert (gone.evidence, gone.who, gone.because) == ("Minute 7.", "A reader", "It was put off.")
    on = dt.date(2026, 10, 1)
    assert [(row[0], row[1], row[4]) for row in table(now).rows] == [
        ("acted", on, "Letter 3."), (gone.what, on, "Minute 7."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "number", "because", "why"),
    [
        (LATE, "1", "", "There is no reason"),
        (LATE, "one", "It was put off.", "not recorded of this measure"),
        (LATE, "9", "It was put off.", "not recorded of this measure"),
        (OTHER, "1", "It was put off.", "not recorded of this measure"),
        ("no.such", "1", "It was put off.", "no such measure"),
    ],
)
@pytest.mark.usefixtures("recorded")
def test_what_will_not_do_is_refused(
    folder: Path, measure: str, number: str, because: str, why: str
) -> None:
    with opened(folder) as sources, pytest.raises(WrongUse, match=why):
        withdraw(sources, form(measure, number=number, because=because))
    assert page(folder).taken_back == ()
