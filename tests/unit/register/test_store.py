"""Events go in at the end, are given back as they were, and are kept in one file."""

import datetime as dt
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.unit.register.days import june, on

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.register.chain import NOTHING_YET
from lineofsight.register.events import EVENT, Event, Kind, Subject, Who, event_subject
from lineofsight.register.kinds import known, withdrawn
from lineofsight.register.kinds.known import Known
from lineofsight.register.kinds.withdrawn import Withdrawn
from lineofsight.register.store import FILE, SCHEMA, Register, open_register

ABOUT_A_CASE = Subject("case", "cpp.review_overdue/0a1b")
IN_HAND = Known(june(30), "The review is on Thursday.")


def test_an_event_is_given_back_as_it_was_kept(register: Register, manager: Who) -> None:
    event = register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    noon = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
    assert event == Event(1, "known", ABOUT_A_CASE, manager, noon, IN_HAND)
    assert register.event(1) == event
    assert register.events(known.KIND) == (event,)


def test_events_survive_closing(tmp_path: Path, manager: Who) -> None:
    for _ in range(2):
        with open_register(tmp_path) as register:
            register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    with open_register(tmp_path) as register:
        assert [event.number for event in register.events(known.KIND)] == [1, 2]


def test_the_head_is_the_last_event(register: Register, manager: Who) -> None:
    assert register.head() == NOTHING_YET
    register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    first = register.head()
    register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    assert (first.number, register.head().number) == (1, 2)
    assert first.hash != register.head().hash


def test_the_history_has_what_was_said_about_it_and_about_that(
    register: Register, manager: Who
) -> None:
    register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    register.append(known.KIND, Subject("case", "cpp.review_overdue/ffff"), manager, IN_HAND)
    register.append(withdrawn.KIND, event_subject(1), manager, Withdrawn())
    register.append(withdrawn.KIND, event_subject(2), manager, Withdrawn())
    register.append(withdrawn.KIND, event_subject(3), manager, Withdrawn())
    assert [event.number for event in register.history_of(ABOUT_A_CASE)] == [1, 3, 5]
    assert register.history_of(Subject("case", "never heard of")) == ()


def test_what_is_written_together_is_kept_together_or_not_at_all(
    register: Register, manager: Who
) -> None:
    def interrupted() -> None:
        with register.writing():
            for _ in range(2):
                register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert register.head() == NOTHING_YET
    assert register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND).number == 1


def test_names_are_kept_tidy(register: Register) -> None:
    who = Who(" reviewing  officer ", "Ann\N{NO-BREAK SPACE}Ó Dálaigh\n")
    event = register.append(known.KIND, ABOUT_A_CASE, who, IN_HAND)
    assert event.who == Who("reviewing officer", "Ann Ó Dálaigh")


@pytest.mark.parametrize("who", [Who("", "Rosa"), Who("manager", " \n")])
def test_nobody_says_nothing(register: Register, who: Who) -> None:
    with pytest.raises(WrongUse, match="give a role and a name"):
        register.append(known.KIND, ABOUT_A_CASE, who, IN_HAND)
    assert register.head() == NOTHING_YET


def test_an_event_about_something_else_is_our_mistake(register: Register, manager: Who) -> None:
    with pytest.raises(OurMistake, match="known"):
        register.append(known.KIND, Subject("theme", "plans"), manager, IN_HAND)


def test_a_body_of_another_kind_is_refused(register: Register, manager: Who) -> None:
    mixed: Kind[Known] = Kind("withdrawn", about=EVENT, body=Withdrawn)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="fields"):
        register.append(mixed, event_subject(1), manager, IN_HAND)
    assert register.head() == NOTHING_YET


def test_the_day_of_an_event_is_this_machines(register: Register, manager: Who, here: str) -> None:
    late = dt.datetime(2026, 6, 1, 23, 30, tzinfo=dt.UTC)
    event = Event(1, "known", ABOUT_A_CASE, manager, late, IN_HAND)
    assert event.day == {"Europe/London": june(2), "America/New_York": june(1)}[here]


@pytest.fixture(params=["Europe/London", "America/New_York"])
def here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    import time

    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_nobody_else_reads_the_files(tmp_path: Path, register: Register) -> None:
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_a_newer_register_is_refused_and_left_alone(
    tmp_path: Path, database: sqlite3.Connection
) -> None:
    database.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    with pytest.raises(WrongUse, match="newer Line of Sight"), open_register(tmp_path):
        pass
    assert database.execute("PRAGMA user_version").fetchone() == (SCHEMA + 1,)


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("minutes of a meeting, " * 100, encoding="utf-8")
    with (
        pytest.raises(WrongUse, match=r"could not be used .* check that it is a register"),
        open_register(tmp_path),
    ):
        pass


def test_an_event_of_a_kind_to_come_is_refused_in_a_sentence(
    register: Register, manager: Who, database: sqlite3.Connection
) -> None:
    register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    database.executescript("DROP TRIGGER event_is_not_changed; UPDATE event SET kind = 'foreseen'")
    with pytest.raises(WrongUse, match="Event 1 of the register cannot be read: use the newest"):
        register.history_of(ABOUT_A_CASE)


def test_reading_does_not_hold_up_writing(tmp_path: Path, register: Register, manager: Who) -> None:
    register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND)
    assert register.events(known.KIND)
    with closing(sqlite3.connect(tmp_path / FILE, timeout=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.rollback()


def test_when_comes_from_the_clock(register: Register, manager: Who) -> None:
    with on(june(9)):
        assert register.append(known.KIND, ABOUT_A_CASE, manager, IN_HAND).day == june(9)
