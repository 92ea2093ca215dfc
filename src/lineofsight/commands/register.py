"""`lineofsight register verify` and `register erase`: the register checked, and words erased."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from lineofsight.commands.printing import print_json
from lineofsight.errors import ExitCode, NothingRead, WrongUse
from lineofsight.memory.words import counted
from lineofsight.register.chain import NOTHING_YET, Head
from lineofsight.register.events import Body, Event
from lineofsight.register.kinds.erased import Why, erase, to_erase
from lineofsight.register.store import FILE, Register, open_register
from lineofsight.register.verify import Broken, Verified, verify
from lineofsight.views.access import THIS_PERSON
from lineofsight.workspace.place import workspace_folder

_NOTED = re.compile(r"([1-9][0-9]{0,17}):([0-9a-f]{64})")


@dataclass(frozen=True)
class Chain:
    """Whether every event of the register still is as it was written."""

    whole: bool
    head: str | None
    broken_at: int | None
    why: str | None


def run_verify(*, noted: str | None, workspace: Path | None, json: bool) -> ExitCode:
    """Say whether the chain is whole, and its head; `noted` is a head that was noted before."""
    expected = _head(noted) if noted else NOTHING_YET
    with _register(workspace) as register:
        found = verify(register, expected)
    if json:
        print_json(_as_json(found))
    else:
        click.echo(_said(found))
    return ExitCode.DONE_WITH_PROBLEMS if isinstance(found, Broken) else ExitCode.DONE


def run_erase(number: int, *, why: str, workspace: Path | None, yes: bool) -> ExitCode:
    """Erase for good what an event said, after asking."""
    with _register(workspace) as register:
        event = to_erase(register, number)
        if not yes:
            click.confirm(_question(event), abort=True, err=True)
        recorded = erase(register, number, Why(why), THIS_PERSON.who)
    click.echo(f"What event {number} said is erased; event {recorded.number} records it.")
    return ExitCode.DONE


@contextmanager
def _register(workspace: Path | None) -> Iterator[Register]:
    """The register that is there: a command that looks at one never makes one."""
    folder = workspace_folder(workspace)
    if not (folder / FILE).exists():
        raise NothingRead(
            f"There is no register in {folder}: name its workspace with --workspace, or put {FILE} "
            "back from a backup if something was recorded here."
        )
    with open_register(folder) as register:
        yield register


def _head(noted: str) -> Head:
    parts = _NOTED.fullmatch(noted)
    if parts is None:
        raise WrongUse(
            "This is no head: give the number, a colon and the 64 digits, as `register verify` "
            "printed them."
        )
    return Head(int(parts[1]), parts[2])


def _as_noted(head: Head) -> str:
    return f"{head.number}:{head.hash}"


def _as_json(found: Verified | Broken) -> Chain:
    if isinstance(found, Broken):
        return Chain(whole=False, head=None, broken_at=found.at, why=found.why)
    head = None if found.head == NOTHING_YET else _as_noted(found.head)
    return Chain(whole=True, head=head, broken_at=None, why=None)


def _said(found: Verified | Broken) -> str:
    if isinstance(found, Broken):
        return f"The register is broken at event {found.at}: {found.why}"
    if found.head == NOTHING_YET:
        return "The register is whole, and nothing is in it yet."
    events = counted(found.head.number, "event")
    return f"The register is whole: {events}, and its head is {_as_noted(found.head)}."


def _question(event: Event[Body]) -> str:
    """What is about to be erased, without a word of it."""
    return (
        f"Erase for good what event {event.number} said ({event.kind}, by {event.who.name}, "
        f"{event.day})?"
    )
