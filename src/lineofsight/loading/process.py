"""Work done in a process of its own, so that pages are as quick meanwhile as they always are.

Reading lists and drawing charts would keep one processor, and with it every reader, for seconds.
Its memory goes with the process too.
"""

import signal
import traceback
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

from lineofsight.errors import UserError
from lineofsight.loading.telling import Said, Tell, Work


class Failed(Exception):
    """An error of ours, or of the machine; the text says where it was made, never with what."""


@dataclass(frozen=True)
class _Doing:
    sentence: str


@dataclass(frozen=True)
class _Refused:
    why: UserError


@dataclass(frozen=True)
class _Failed:
    where: str


@dataclass(frozen=True)
class _Done:
    pass


@dataclass(frozen=True)
class _Teller:
    """Tells whoever is at the other end of the pipe."""

    pipe: Connection

    def doing(self, sentence: str) -> None:
        self.pipe.send(_Doing(sentence))

    def said(self, said: Said) -> None:
        self.pipe.send(said)


def in_a_process(work: Work, tell: Tell) -> None:
    """Do this work, which can be pickled, elsewhere; what it tells is told here.

    Raises UserError as the work does, and Failed where it made a mistake or was lost.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(theirs, work))
    process.start()
    theirs.close()
    try:
        _listen(ours, tell)
    finally:
        ours.close()
        process.join()


def where_made(mistake: Exception) -> str:
    """Where a mistake was made, for the log: never what it says, which may be a value of a list."""
    if isinstance(mistake, Failed):
        return str(mistake)
    return f"{type(mistake).__name__}\n{''.join(traceback.format_tb(mistake.__traceback__))}"


def _listen(pipe: Connection, tell: Tell) -> None:
    while True:
        try:
            message = pipe.recv()
        except EOFError:
            raise Failed("the process that did it ended before it was done") from None
        match message:
            case Said():
                tell.said(message)
            case _Doing():
                tell.doing(message.sentence)
            case _Refused():
                raise message.why
            case _Failed():
                raise Failed(message.where)
            case _Done():
                return


def _do(pipe: Connection, work: Work) -> None:
    """What the process does, to its end, also when the program that began it is interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work(_Teller(pipe))
    except UserError as why:
        pipe.send(_Refused(why))
    except Exception as mistake:  # noqa: BLE001  whatever it was, the page about it must say so
        pipe.send(_Failed(where_made(mistake)))
    else:
        pipe.send(_Done())
