"""Several programs may write at once, and any may be killed at any moment: the chain holds."""

import random
import signal
import subprocess
import sys
from pathlib import Path

from lineofsight.register.case_key import case_key
from lineofsight.register.kinds import known
from lineofsight.register.store import open_register
from lineofsight.register.verify import Verified, verify

SAY = """
import sys, datetime as dt, pathlib
from lineofsight import clock
from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case, Known, say_known
from lineofsight.register.store import open_register
folder, name, times = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for n in range(times):
    with open_register(folder) as register:
        case = Case("cpp.review_overdue", f"case-{n}", None)
        say_known(register, case, Known(clock.today(), "In hand."), Who("manager", name))
    print(n, flush=True)
"""
HALF_WAY = """
import os, pathlib, signal, sys
from unittest.mock import patch
from lineofsight.register.events import Who
from lineofsight.register.kinds.erased import Why, erase
from lineofsight.register.store import Register, open_register
def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
with patch.object(Register, "erase_body", killed), open_register(pathlib.Path(sys.argv[1])) as it:
    erase(it, 1, Why.MISTAKE, Who("manager", "Rosa"))
"""
WRITERS, TIMES = 4, 20
KILLED = 8


def start(script: str, *arguments: object) -> "subprocess.Popen[str]":
    """Another Python, which runs this."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603  ours


def test_several_writers_make_one_chain(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    writers = [start(SAY, folder, f"writer {n}", TIMES) for n in range(WRITERS)]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    with open_register(folder) as register:
        assert isinstance(verify(register), Verified)
        said = register.events(known.KIND)
        assert [event.number for event in said] == list(range(1, WRITERS * TIMES + 1))
        assert len({event.who for event in said}) == WRITERS
        key = case_key(register)  # one, though all of them wanted to make it
        wanted = {key.subject("cpp.review_overdue", f"case-{n}") for n in range(TIMES)}
        assert {event.subject for event in said} == wanted


def test_whatever_a_killed_writer_was_told_is_kept(tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - to choose a moment, not to keep a secret
    told = 0
    for _ in range(KILLED):
        writer = start(SAY, tmp_path, "writer", 10_000)
        assert writer.stdout is not None
        told += sum(1 for _ in zip(range(chance.randrange(1, 20)), writer.stdout, strict=False))
        writer.kill()
        told += len(writer.communicate()[0].splitlines())
        assert writer.returncode == -signal.SIGKILL
        with open_register(tmp_path) as register:
            assert isinstance(verify(register), Verified)
            assert register.head().number - told in (0, 1)  # one was kept and not told of yet
            told = register.head().number


def test_killed_half_way_leaves_nothing_of_it(tmp_path: Path) -> None:
    start(SAY, tmp_path, "writer", 2).communicate()
    with open_register(tmp_path) as register:
        head = register.head()
    eraser = start(HALF_WAY, tmp_path)
    eraser.communicate()
    assert eraser.returncode == -signal.SIGKILL
    with open_register(tmp_path) as register:
        assert verify(register, head) == Verified(head)
        assert len(register.events(known.KIND)) == head.number == 2
