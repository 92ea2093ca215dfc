"""Registers in which things were said and done at random, and a plain list of the same."""

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from tests.unit.register.days import june, on

from lineofsight.errors import WrongUse
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.kinds.withdrawn import withdraw
from lineofsight.register.store import Register, open_register

CASES = (Case("cpp.review_overdue", "a1", "a1"), Case("cpp.visit_overdue", "a1", "a1"))
_ROSA = Who("manager", "Rosa Thistlewood")


@dataclass(frozen=True)
class Act:
    """Something done on a day of June: an answer, or an event ended whose number may not be."""

    day: int
    what: str
    case: int
    until: int
    number: int


def acts() -> st.SearchStrategy[list[Act]]:
    """Some acts, in the order of their days; the first is an answer."""
    act = st.builds(
        Act,
        day=st.integers(1, 20),
        what=st.sampled_from(["known", "known", "known", "withdrawn", "erased"]),
        case=st.integers(0, len(CASES) - 1),
        until=st.integers(1, 30),
        number=st.integers(1, 6),
    )
    return st.lists(act, max_size=8).map(_begun)


def _begun(done: list[Act]) -> list[Act]:
    first = Act(day=1, what="known", case=0, until=15, number=1)
    return [first, *sorted(done, key=lambda act: act.day)]


@contextmanager
def register_of(done: Sequence[Act]) -> Iterator[Register]:
    """A register in which all of this was done, as far as it allows."""
    with tempfile.TemporaryDirectory() as folder, open_register(Path(folder)) as register:
        with register.writing():
            for act in done:
                with on(june(act.day)):
                    _do(register, act)
        yield register


def _do(register: Register, act: Act) -> None:
    try:
        if act.what == "known":
            say_known(register, CASES[act.case], Known(june(act.until), "In hand."), _ROSA)
        elif act.what == "withdrawn":
            withdraw(register, act.number, _ROSA)
        else:
            erase(register, act.number, Why.RETENTION, _ROSA)
    except WrongUse:
        return  # the plain list has its own idea of what is allowed


@dataclass
class Line:
    """An event of the plain list: an answer, or the end of another line."""

    what: str
    day: dt.date
    case: int | None = None
    until: dt.date | None = None
    of: int | None = None
    erased: bool = False


def plain_list(done: Sequence[Act]) -> list[Line]:
    """What the register should hold after all of this, worked out without it."""
    lines: list[Line] = []
    for act in done:
        there = 1 <= act.number <= len(lines)
        meant = lines[act.number - 1] if there else None
        ended = {line.of for line in lines if line.what == "withdrawn"}
        if act.what == "known" and act.until >= act.day:
            lines.append(Line("known", june(act.day), case=act.case, until=june(act.until)))
        elif act.what == "withdrawn" and meant and meant.what == "known":
            if act.number not in ended:
                lines.append(Line("withdrawn", june(act.day), of=act.number))
        elif act.what == "erased" and meant and meant.what != "erased" and not meant.erased:
            meant.erased = True
            lines.append(Line("erased", june(act.day), of=act.number))
    return lines


def standing(lines: Sequence[Line], number: int, day: dt.date) -> str | None:
    """How the answer of this number stood on a day; None when it is none, or was to come."""
    line = lines[number - 1]
    said = [other for other in lines if other.day <= day]
    if line.what != "known" or line not in said:
        return None
    if line.erased:
        return "erased"
    if any(other.what == "withdrawn" and other.of == number for other in said):
        return "withdrawn"
    if any(other.case == line.case for other in lines[number:] if other in said):
        return "superseded"
    return "in_force" if line.until is not None and day <= line.until else "expired"
