"""The form on which somebody says that a line is known and in hand."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.register.days import on
from tests.unit.views.making_children import AS_AT, REVIEW, TODAY, VISIT, Line, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.kinds.withdrawn import withdraw
from lineofsight.register.store import open_register
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.children.known_form import KnownForm, known_form
from lineofsight.views.drafts import DRAFTS, Draft, Fault
from lineofsight.views.references import references

ROSA = Who("owner", "Rosa")


@pytest.fixture
def council(tmp_path: Path) -> Path:
    return workspace(tmp_path, [Line("CH-1", due="2026-09-01"), Line("CH-2", VISIT)])


def form(folder: Path, of: str = "CH-1", **filters: str) -> KnownForm:
    with opened(folder) as sources:
        reference = references(sources).reference(of)
        return known_form(sources, Asked({"reference": reference}, {"measure": REVIEW, **filters}))


def said(folder: Path, day: dt.date, until: dt.date, because: str) -> int:
    with on(day), open_register(folder) as register:
        answer = Known(until, because)
        return say_known(register, Case(REVIEW, "CH-1", "CH-1"), answer, ROSA).number


def test_an_empty_form_says_which_line_it_is_about(council: Path) -> None:
    page = form(council)
    assert (page.line.child, page.line.measure, page.line.said) == ("CH-1", REVIEW, "overdue")
    assert (page.now, page.history, page.faults) == (None, (), ())
    assert page.back == f"/children/{page.line.reference}"
    assert page.example > TODAY
    assert "CH-1" not in page.title


def test_it_goes_back_to_our_own_pages_only(council: Path) -> None:
    assert form(council, back="/teams/none").back == "/teams/none"
    assert form(council, back="//example.org").back.startswith("/children/")


def test_a_line_that_is_not_there_is_not_here(council: Path) -> None:
    with pytest.raises(NotHere, match="say nothing of this child"):
        form(council, "CH-2")


@pytest.mark.parametrize("measure", ["", "care.review"])
def test_a_measure_that_is_not_there_is_refused(council: Path, measure: str) -> None:
    with pytest.raises(WrongUse, match="which measure"):
        form(council, measure=measure)


def test_what_was_typed_comes_back_with_what_is_wrong(council: Path) -> None:
    typed = (("until-day", "31"), ("until-month", "2"), ("because", "It is booked."))
    fault = Fault("until-day", "The day must be one of the calendar.")
    page = form(council, draft=DRAFTS.keep(Draft(typed, (fault,)), b"key"))
    assert (page.until_day, page.until_month, page.until_year) == ("31", "2", "")
    assert (page.because, page.faults) == ("It is booked.", (fault,))


def test_a_draft_that_is_gone_is_said_to_be(council: Path) -> None:
    (fault,) = form(council, draft="0" * 16).faults
    assert "type it again" in fault.sentence


def test_everything_that_was_said_stays_to_be_read(council: Path) -> None:
    said(council, AS_AT, TODAY, "The first.")
    number = said(council, AS_AT, TODAY, "The second.")
    page = form(council)
    assert page.now is not None
    assert (page.now.number, page.now.because) == (number, "The second.")
    assert [each.stands for each in page.history] == ["in hand", "a later answer took its place"]
    with on(TODAY), open_register(council) as register:
        withdraw(register, number, ROSA)
    page = form(council)
    assert page.now is None
    assert [each.stands for each in page.history] == ["withdrawn", "a later answer took its place"]
