"""A case is named by a keyed digest: the register by itself names no child."""

import sqlite3
import stat
from pathlib import Path

import pytest
from tests.unit.register.days import june

from lineofsight.errors import WrongUse
from lineofsight.register.case_key import FILE, case_key, measure_of
from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import FILE as REGISTER
from lineofsight.register.store import Register, open_register


def test_a_case_has_the_same_name_each_time_the_register_is_opened(tmp_path: Path) -> None:
    names = set()
    for _ in range(2):
        with open_register(tmp_path) as register:
            names.add(case_key(register).subject("cpp.review_overdue", "CH-004711"))
    assert len(names) == 1


def test_no_two_cases_or_measures_or_workspaces_share_a_name(tmp_path: Path) -> None:
    names = set()
    for folder in ("here", "there"):
        with open_register(tmp_path / folder) as register:
            key = case_key(register)
            for measure in ("cpp.review_overdue", "cpp.visit_overdue"):
                names |= {key.subject(measure, case).id.partition("/")[2] for case in ("1", "01")}
    assert len(names) == 8


def test_the_measure_can_be_read(register: Register) -> None:
    subject = case_key(register).subject("cpp.review_overdue", "a/b")
    assert measure_of(subject) == "cpp.review_overdue"


def test_the_file_of_the_register_holds_no_id(
    tmp_path: Path, register: Register, case: Case, manager: Who
) -> None:
    say_known(register, case, Known(june(30), "The review is on Thursday."), manager)
    kept = (tmp_path / REGISTER).read_bytes()
    assert b"The review is on Thursday." in kept
    assert b"004711" not in kept


def test_the_key_is_not_in_the_register_and_not_shown(tmp_path: Path, register: Register) -> None:
    key = case_key(register)
    kept = (tmp_path / REGISTER).read_bytes()
    assert key.fingerprint.encode() in kept
    assert key.secret.encode() not in kept
    assert key.secret not in repr(key)


def test_nobody_else_reads_the_key_and_nothing_is_left_aside(
    tmp_path: Path, register: Register
) -> None:
    case_key(register)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert {file.name for file in tmp_path.iterdir()} == {FILE, REGISTER}


def test_a_key_that_was_made_before_a_crash_is_taken(tmp_path: Path, register: Register) -> None:
    (tmp_path / FILE).write_text("ab" * 32, "ascii")
    assert case_key(register).secret == "ab" * 32


@pytest.mark.parametrize("instead", [None, b"", b"ab" * 32, b"\xff\x00"])
def test_without_its_key_nothing_is_said_or_found(
    tmp_path: Path, register: Register, case: Case, manager: Who, instead: bytes | None
) -> None:
    say_known(register, case, Known(june(30), "The review is on Thursday."), manager)
    (tmp_path / FILE).unlink()
    if instead is not None:
        (tmp_path / FILE).write_bytes(instead)
    with pytest.raises(WrongUse, match=r"register\.key, .* put it back from a backup"):
        case_key(register)
    with pytest.raises(WrongUse, match="put it back"):
        say_known(register, case, Known(june(30), "Put off."), manager)
    assert register.head().number == 1


def test_a_key_is_noted_once(register: Register) -> None:
    register.note_key("ab")
    with pytest.raises(sqlite3.IntegrityError, match="a key already"):
        register.note_key("cd")
