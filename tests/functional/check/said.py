"""What a command said, on standard output and on standard error, and how it ended."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from lineofsight.errors import ExitCode, LineOfSightError, UserError


@dataclass(frozen=True)
class Said:
    """Both streams; an error's sentence stands on standard error, as `main` prints it."""

    out: str
    err: str
    code: int


def said(capsys: pytest.CaptureFixture[str], command: Callable[[], ExitCode]) -> Said:
    """Run a command as `main` does."""
    capsys.readouterr()
    sentence = ""
    try:
        code = int(command())
    except UserError as error:
        code, sentence = int(error.exit_code), str(error)
    except LineOfSightError as error:
        code, sentence = 70, str(error)
    heard = capsys.readouterr()
    return Said(heard.out, heard.err + sentence, code)
